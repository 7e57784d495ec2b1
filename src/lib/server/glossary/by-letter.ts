import type { Language } from '$pipelines/contract/text.ts';
import type { Term } from './terms.ts';

/** Terms under the letter that their name begins with, in the order of a dictionary. */
export function byLetter(
	terms: readonly Term[],
	language: Language
): { readonly letter: string; readonly terms: readonly Term[] }[] {
	const { compare } = new Intl.Collator(language);
	const letters = new Map<string, Term[]>();
	for (const term of [...terms].sort((a, b) => compare(a.name[language], b.name[language]))) {
		const letter = letterOf(term.name[language]);
		letters.set(letter, [...(letters.get(letter) ?? []), term]);
	}
	return [...letters]
		.map(([letter, own]) => ({ letter, terms: own }))
		.sort((a, b) => compare(a.letter, b.letter));
}

/** Without accents, quotes and the Arabic article; every alif is one. */
function letterOf(name: string): string {
	const [first = ''] = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/^ال(?=\p{L}{2})/u, '');
	return first.toUpperCase();
}
