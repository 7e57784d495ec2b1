import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { languages } from '../contract/text.ts';

type Row = Record<string, string>;

function read(name: string): Row[] {
	const text = readFileSync(new URL(`../../data/reference/${name}.csv`, import.meta.url), 'utf8');
	const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
	expect(errors).toEqual([]);
	return data;
}

/** What matching ignores everywhere: case, marks, Arabic letter forms, punctuation. */
function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}\u0640]/gu, '')
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

const provinces = read('provinces');
const communes = read('communes');
const lists: Record<string, Row[]> = {
	provinces,
	communes,
	branches: read('branches'),
	committees: read('committees')
};
const categories = read('categories');
const idsOf = (rows: Row[]) => new Set(rows.map((row) => row.id));
const sum = (rows: Row[], column: string) =>
	rows.reduce((total, row) => total + Number(row[column]), 0);

it('holds the nine provinces, 194 communes, 13 branches and 6 committees', () => {
	expect(provinces).toHaveLength(9);
	expect(communes).toHaveLength(194);
	expect(lists.branches).toHaveLength(13);
	expect(lists.committees).toHaveLength(6);
	for (const [name, rows] of Object.entries({ ...lists, categories })) {
		expect(idsOf(rows).size, name).toBe(rows.length);
	}
});

it('adds up to the legal population of 2024', () => {
	expect(sum(provinces, 'population')).toBe(4_467_911);
	expect(sum(provinces, 'population_urban')).toBe(2_855_366);
	expect(sum(provinces, 'population_rural')).toBe(1_612_545);
});

it.each(provinces)('the communes of $name_fr add up to it', (province) => {
	const own = communes.filter((commune) => commune.province === province.id);
	expect(own.length).toBeGreaterThan(0);
	for (const column of ['population', 'population_urban', 'population_rural', 'population_2014']) {
		expect(sum(own, column), column).toBe(Number(province[column]));
	}
});

it('gives every commune an id of nine digits and a province, every branch a category', () => {
	for (const { id, province } of communes) {
		expect(id).toMatch(/^\d{9}$/);
		expect(idsOf(provinces)).toContain(province);
	}
	for (const { category } of lists.branches ?? []) expect(idsOf(categories)).toContain(category);
});

it.each(Object.entries({ ...lists, categories }))('names %s in three languages', (_, rows) => {
	for (const row of rows) {
		for (const language of languages) expect(row[`name_${language}`], row.id).toBeTruthy();
		expect(row.name_ar).toMatch(/\p{Script=Arabic}/u);
	}
});

it('sets one target for each province, above zero', () => {
	const targets = read('targets');
	expect(targets).toHaveLength(9);
	expect(new Set(targets.map((target) => target.province))).toEqual(idsOf(provinces));
	for (const { indicator, year, target } of targets) {
		expect(indicator).toMatch(/^[a-z]+(-[a-z]+)*$/);
		expect(year).toMatch(/^20\d\d$/);
		expect(Number(target)).toBeGreaterThan(0);
	}
	expect(sum(targets, 'target')).toBe(61_235);
});

it('dates every annotation and words it in three languages', () => {
	for (const row of read('annotations')) {
		expect(row.from).toMatch(/^\d{4}-\d\d-\d\d$/);
		if (row.to) expect(row.to >= (row.from ?? '')).toBe(true);
		for (const language of languages) expect(row[`text_${language}`]).toBeTruthy();
	}
});

it('adds only spellings that folding does not catch, each for one existing id', () => {
	const seen = new Map<string, string | undefined>();
	for (const { list = '', spelling = '', id } of read('aliases')) {
		const rows = lists[list] ?? [];
		expect(idsOf(rows), `${list}: ${spelling}`).toContain(id);
		const names = rows.flatMap((row) => [row.name_ar, row.name_fr, row.name_en]);
		expect(names.map((name) => fold(name ?? ''))).not.toContain(fold(spelling));
		const key = `${list}/${fold(spelling)}`;
		expect(seen.has(key), key).toBe(false);
		seen.set(key, id);
	}
});
