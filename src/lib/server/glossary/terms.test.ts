import { describe, expect, it } from 'vitest';
import { readTerms, terms } from './terms.ts';

const head = 'id,section,name_ar,name_fr,name_en,note_ar,note_fr,note_en';

describe('the glossary', () => {
	it('has its 225 terms, each once', () => {
		expect(terms).toHaveLength(225);
		expect(new Set(terms.map(({ id }) => id)).size).toBe(225);
	});

	it.each(terms)('$id is named in each language, Arabic in Arabic letters', ({ name, note }) => {
		for (const text of [name, ...(note ? [note] : [])]) {
			for (const said of [text.ar, text.fr, text.en]) expect(said.trim()).toBe(said);
		}
		expect(name.ar).toMatch(/\p{Script=Arabic}/u);
		expect(name.fr).not.toMatch(/\p{Script=Arabic}/u);
		expect(name.en).not.toMatch(/\p{Script=Arabic}/u);
	});

	it('keeps numbers with separators whole beside Arabic', () => {
		const pdr = terms.find(({ id }) => id === 'pdr');
		expect(pdr?.name.ar).toBe('برنامج التنمية الجهوية \u20662022–2027\u2069');
		expect(pdr?.name.fr).toBe('Programme de développement régional (PDR) 2022-2027');
	});
});

describe('a glossary that is not whole is refused', () => {
	it.each([
		['a section that there is not', 'a,elsewhere,ا,a,a,,,'],
		['no English name', 'a,register,ا,a,,,,'],
		['a note in French alone', 'a,register,ا,a,a,,note,']
	])('%s', (_, line) => expect(() => readTerms(`${head}\n${line}`)).toThrow(/^glossary:/));
});
