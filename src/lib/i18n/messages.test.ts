import { describe, expect, it } from 'vitest';
import { languages } from '$pipelines/contract/text';

const modules = import.meta.glob<Record<string, unknown>>('./messages/*.ts', { eager: true });

interface Found {
	readonly path: string;
	readonly texts: Readonly<Record<string, unknown>>;
}

/** Every object with the three languages, wherever it lies. */
function textsIn(value: unknown, path: string): Found[] {
	if (typeof value !== 'object' || value === null) return [];
	const entries = Object.entries(value);
	if (languages.every((language) => language in value)) {
		return [{ path, texts: value as Record<string, unknown> }];
	}
	return entries.flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

const formsOf = (text: unknown): string[] =>
	typeof text === 'string' ? [text] : Object.values(text as Record<string, string>);

const found = Object.entries(modules).flatMap(([path, exports]) => textsIn(exports, path));
/** Signs, acronyms and names that stay as they are. */
const unlettered = (text: string) => !/[a-z]{2}/i.test(text.replace(/\{\w+\}/g, ''));

describe.each(found)('$path', ({ path, texts }) => {
	it('is said in the three languages', () => {
		for (const language of languages) {
			for (const form of formsOf(texts[language])) expect(form.trim()).not.toBe('');
		}
	});

	it('is in Arabic letters in Arabic', () => {
		if (path.endsWith('languageNames') || path.endsWith('languageShortNames')) return;
		for (const form of formsOf(texts.ar)) {
			if (!unlettered(formsOf(texts.fr)[0] ?? '')) expect(form).toMatch(/\p{Script=Arabic}/u);
		}
	});

	it('keeps French signs with their words', () => {
		for (const form of formsOf(texts.fr)) expect(form).not.toMatch(/ [:;!?»]|« /);
	});

	it('asks for the same values in each language', () => {
		const asked = languages.map((language) => {
			const names = formsOf(texts[language]).flatMap((form) => form.match(/\{\w+\}/g) ?? []);
			return [...new Set(names)].filter((name) => name !== '{n}').sort();
		});
		expect(asked[1]).toEqual(asked[0]);
		expect(asked[2]).toEqual(asked[0]);
	});
});
