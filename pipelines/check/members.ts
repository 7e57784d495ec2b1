import { listNameOf, type Dataset } from '../contract/dataset.ts';
import { yesOrNo } from '../contract/code-lists.ts';
import type { CodeList, Column, ReferenceList } from '../contract/columns.ts';
import { matchingKey } from '../contract/matching.ts';
import type { SharedRule } from '../contract/rules.ts';
import type { Reference, ReferenceRow } from '../reference.ts';
import { isSpreadsheetError, keyedBy, latinDigits } from './cells.ts';
import { fault, type Reading } from './rules.ts';
import { Suggestions } from './suggestions.ts';

const unknownRule: Readonly<Record<ReferenceList, SharedRule>> = {
	provinces: 'unknown-province',
	communes: 'unknown-commune',
	branches: 'unknown-code',
	committees: 'unknown-code'
};

const kinds =
	'prefecture|province|prov|pref|communes?|municipalite|ville|rurale|urbaine|territoriale|' +
	'عماله|اقليم|جماعه|الجماعه|ترابيه|الترابيه|قرويه|حضريه|بلديه|مدينه';
const prefix = new RegExp(`^(?:(?:${kinds})\\s+)+(?:(?:de la|de l|des|du|de|d|of)\\s+)?`);
const suffix = /\s+(?:mun|municipalite|cu|cr|arrond|prefecture|province)$/;

type Spellings = readonly (readonly [spelling: string, id: string])[];

/** Reads the cells of one column whose values are members of a list. */
export interface MemberReader {
	read(cell: string): Reading;
}

/** A reader for a code, yes/no or reference column; communes have their own. */
export function memberReader(
	dataset: Dataset,
	name: string,
	column: Column,
	reference: Reference
): MemberReader {
	const list = listNameOf(dataset, name) ?? name;
	if (column.type === 'reference') return referenceReader(column.list, reference);
	const codes = column.type === 'code' ? column.codes : yesOrNo;
	return spellingReader([...codeSpellings(codes), ...aliasesOf(reference, list)], 'unknown-code');
}

export function referenceReader(list: ReferenceList, reference: Reference): MemberReader {
	const spellings = [...spellingsOf(reference[list]), ...aliasesOf(reference, list)];
	return spellingReader(spellings, unknownRule[list], keysOf(list));
}

function keysOf(list: ReferenceList): FurtherKeys | undefined {
	return list === 'provinces' || list === 'communes' ? furtherKeys[list] : undefined;
}

type FurtherKeys = (cell: string) => string[];

/** The spellings that a column's members are known under. */
export function spellingsOfColumn(
	dataset: Dataset,
	name: string,
	column: Column,
	reference: Reference
): string[] {
	const list = listNameOf(dataset, name) ?? '';
	const own: Spellings =
		column.type === 'reference'
			? spellingsOf(reference[column.list])
			: column.type === 'code'
				? codeSpellings(column.codes)
				: column.type === 'boolean'
					? codeSpellings(yesOrNo)
					: [];
	return [...own, ...aliasesOf(reference, list)].map(([spelling]) => spelling);
}

export function spellingReader(
	spellings: Spellings,
	rule: SharedRule,
	further: FurtherKeys = () => []
): MemberReader {
	const ids = spellingIndex(spellings);
	const suggestions = new Suggestions(spellings);
	return {
		read(cell) {
			const value = find(ids, cell, further);
			if (value !== undefined) return { value };
			if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
			return fault(rule, suggestions.near(cell));
		}
	};
}

/** Ids by key, and by loose key where that is no other member's. */
function spellingIndex(spellings: Spellings): ReadonlyMap<string, string> {
	const ids = keyedBy(spellings);
	const loose = new Map<string, Set<string>>();
	for (const [key, id] of ids) {
		const owners = loose.get(looseKey(key)) ?? new Set();
		loose.set(looseKey(key), owners.add(id));
	}
	for (const [key, [id, rival]] of loose) {
		if (id !== undefined && rival === undefined && !ids.has(key)) ids.set(key, id);
	}
	return ids;
}

/** What transcriptions from Arabic vary in without meaning another place. */
function looseKey(key: string): string {
	return key
		.replace(/\bmy\b/g, 'moulay')
		.replace(/\bal\b/g, 'el')
		.replace(/\b(?:ouled|awlad|oled)\b/g, 'oulad')
		.replace(/aa/g, 'a');
}

function find(
	ids: ReadonlyMap<string, string>,
	cell: string,
	further: FurtherKeys
): string | undefined {
	return ids.get(matchingKey(cell)) ?? findAny(ids, further(cell));
}

function findAny(
	ids: ReadonlyMap<string, string> | undefined,
	keys: readonly string[]
): string | undefined {
	const key = keys.find((one) => ids?.has(one));
	return key === undefined ? undefined : ids?.get(key);
}

const keysKept = 20_000;

/** Communes are looked for within the province of their row: names are not unique without it. */
export class CommuneReader {
	readonly #byProvince = new Map<string, ReadonlyMap<string, string>>();
	readonly #suggestions = new Map<string, Suggestions>();
	readonly #all: ReadonlyMap<string, string>;
	readonly #keys = new Map<string, readonly string[]>();

	constructor(reference: Reference) {
		const aliases = aliasesOf(reference, 'communes');
		const spellings = [...spellingsOf(reference.communes), ...aliases];
		const provinceOf = new Map(reference.communes.map(({ id, province }) => [id, province]));
		for (const { id } of reference.provinces) {
			const own = spellings.filter(([, commune]) => provinceOf.get(commune) === id);
			this.#byProvince.set(id ?? '', spellingIndex(own));
			this.#suggestions.set(id ?? '', new Suggestions(own));
		}
		this.#all = spellingIndex(spellings);
	}

	read(cell: string, province: string | null): Reading {
		const keys = this.#keysOf(cell);
		const value = findAny(this.#byProvince.get(province ?? ''), keys);
		if (value !== undefined) return { value };
		if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
		const elsewhere = findAny(this.#all, keys);
		// Without a known province the row is rejected for that, not for its commune.
		if (province === null && elsewhere !== undefined) return { value: elsewhere };
		if (elsewhere !== undefined) return fault('commune-not-in-province');
		return fault('unknown-commune', this.#suggestions.get(province ?? '')?.near(cell));
	}

	/** A spelling is looked for in one province after the other. */
	#keysOf(cell: string): readonly string[] {
		const known = this.#keys.get(cell);
		if (known) return known;
		const keys = [matchingKey(cell), ...furtherKeys.communes(cell)];
		if (this.#keys.size > keysKept) this.#keys.clear();
		this.#keys.set(cell, keys);
		return keys;
	}
}

const communeReaders = new WeakMap<Reference, CommuneReader>();

/** The reader of a reference's communes, made once. */
export function communeReaderOf(reference: Reference): CommuneReader {
	const reader = communeReaders.get(reference) ?? new CommuneReader(reference);
	communeReaders.set(reference, reader);
	return reader;
}

function spellingsOf(rows: readonly ReferenceRow[]): Spellings {
	return rows.flatMap((row) =>
		[row.id, row.name_fr, row.name_ar, row.name_en].flatMap((spelling) =>
			spelling ? [[spelling, row.id ?? ''] as const] : []
		)
	);
}

function aliasesOf(reference: Reference, list: string): Spellings {
	return reference.aliases.flatMap((row) =>
		row.list === list && row.spelling && row.id ? [[row.spelling, row.id] as const] : []
	);
}

function codeSpellings(codes: CodeList): Spellings {
	return Object.entries(codes).flatMap(([id, { ar, fr, en, also = [] }]) =>
		[id, fr, ar, en, ...also].map((spelling) => [spelling, id] as const)
	);
}

/** The name of a place without what kind of place it is, and as loosely transcribed. */
function placeKeys(cell: string): string[] {
	const bare = matchingKey(cell).replace(prefix, '').replace(suffix, '');
	return [bare, looseKey(bare)];
}

/** Codes of a province with leading zeros lost, without its dot, or without its region. */
function provinceKeys(cell: string): string[] {
	const digits = latinDigits(cell).replace(/[\s.,]/g, '');
	if (!/^\d{2,5}$/.test(digits)) return [];
	const five = digits.length <= 3 ? `03${digits.padStart(3, '0')}` : digits.padStart(5, '0');
	return [matchingKey(`${five.slice(0, 2)}.${five.slice(2)}`)];
}

/** Codes of a commune with leading zeros lost, or with dots between their parts. */
function communeKeys(cell: string): string[] {
	const digits = latinDigits(cell).replace(/[\s.,]/g, '');
	return /^\d{7,9}$/.test(digits) ? [digits.padStart(9, '0')] : [];
}

const furtherKeys = {
	provinces: (cell) => [...placeKeys(cell), ...provinceKeys(cell)],
	communes: (cell) => [...placeKeys(cell), ...communeKeys(cell)]
} satisfies Partial<Record<ReferenceList, FurtherKeys>>;
