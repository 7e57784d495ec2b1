import { expect, it } from 'vitest';
import { byLetter } from './by-letter.ts';
import { terms } from './terms.ts';

it.each(['ar', 'fr', 'en'] as const)('every term stands once, under its letter: %s', (language) => {
	const letters = byLetter(terms, language);
	expect(letters.flatMap((one) => one.terms)).toHaveLength(terms.length);
	expect(new Set(letters.map(({ letter }) => letter)).size).toBe(letters.length);
	for (const { letter } of letters) expect(letter).toMatch(/^[\p{Lu}\p{Lo}]$/u);
});

it('accents and the Arabic article are no letters', () => {
	const under = (language: 'ar' | 'fr', letter: string) =>
		byLetter(terms, language)
			.find((one) => one.letter === letter)
			?.terms.map(({ name }) => name[language]);
	expect(under('fr', 'E')?.some((name) => name.startsWith('É'))).toBe(true);
	expect(under('fr', 'É')).toBeUndefined();
	expect(under('ar', 'ت')?.some((name) => name.startsWith('الت'))).toBe(true);
});
