import { listNameOf, type Dataset } from '../contract/dataset.ts';
import { yesOrNo } from '../contract/code-lists.ts';
import type { CodeList, Column, ReferenceList } from '../contract/columns.ts';
import { matchingKey, nearest } from '../contract/matching.ts';
import type { Reference, ReferenceRow } from '../reference.ts';
import { isSpreadsheetError, keyedBy, latinDigits } from './cells.ts';
import { fault, type Reading, type SharedRule } from './rules.ts';

const unknownRule: Readonly<Record<ReferenceList, SharedRule>> = {
	provinces: 'unknown-province',
	communes: 'unknown-commune',
	branches: 'unknown-code',
	committees: 'unknown-code'
};

const prefix =
	/^(prefecture|province|commune|municipalite|عماله|اقليم|جماعه)\s+(de la |de l |des |du |de |d )?/;

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
	if (column.type === 'reference') {
		const spellings = [...spellingsOf(reference[column.list]), ...aliasesOf(reference, list)];
		return listReader(
			spellings,
			unknownRule[column.list],
			column.list === 'provinces' ? provinceKeys : undefined
		);
	}
	const codes = column.type === 'code' ? column.codes : yesOrNo;
	return listReader([...codeSpellings(codes), ...aliasesOf(reference, list)], 'unknown-code');
}

function listReader(
	spellings: Spellings,
	rule: SharedRule,
	furtherKeys: (cell: string) => string[] = () => []
): MemberReader {
	const ids = keyedBy(spellings);
	return {
		read(cell) {
			const value = find(ids, cell, furtherKeys);
			if (value !== undefined) return { value };
			if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
			return fault(
				rule,
				nearest(
					cell,
					spellings.map(([spelling]) => spelling)
				)
			);
		}
	};
}

function find(
	ids: ReadonlyMap<string, string>,
	cell: string,
	furtherKeys: (cell: string) => string[]
): string | undefined {
	const key = matchingKey(cell);
	for (const candidate of [key, key.replace(prefix, ''), ...furtherKeys(cell)]) {
		const id = ids.get(candidate);
		if (id !== undefined) return id;
	}
	return undefined;
}

/** Communes are looked for within the province of their row: names are not unique without it. */
export class CommuneReader {
	readonly #byProvince = new Map<string, Map<string, string>>();
	readonly #names = new Map<string, string[]>();
	readonly #all: ReadonlyMap<string, string>;

	constructor(reference: Reference) {
		const aliases = aliasesOf(reference, 'communes');
		const spellings = [...spellingsOf(reference.communes), ...aliases];
		const provinceOf = new Map(reference.communes.map(({ id, province }) => [id, province]));
		for (const { id } of reference.provinces) {
			const own = spellings.filter(([, commune]) => provinceOf.get(commune) === id);
			this.#byProvince.set(id ?? '', keyedBy(own));
			this.#names.set(
				id ?? '',
				own.map(([spelling]) => spelling)
			);
		}
		this.#all = keyedBy(spellings);
	}

	read(cell: string, province: string | null): Reading {
		const value = find(this.#byProvince.get(province ?? '') ?? new Map(), cell, communeKeys);
		if (value !== undefined) return { value };
		if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
		const elsewhere = find(this.#all, cell, communeKeys);
		// Without a known province the row is rejected for that, not for its commune.
		if (province === null && elsewhere !== undefined) return { value: elsewhere };
		if (elsewhere !== undefined) return fault('commune-not-in-province');
		return fault('unknown-commune', nearest(cell, this.#names.get(province ?? '') ?? []));
	}
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

/** Codes of a province with leading zeros lost, without its dot, or without its region. */
function provinceKeys(cell: string): string[] {
	const digits = latinDigits(cell).replace(/[\s.]/g, '');
	if (!/^\d{2,5}$/.test(digits)) return [];
	const five = digits.length <= 3 ? `03${digits.padStart(3, '0')}` : digits.padStart(5, '0');
	return [matchingKey(`${five.slice(0, 2)}.${five.slice(2)}`)];
}

/** Codes of a commune with leading zeros lost, or with dots between their parts. */
function communeKeys(cell: string): string[] {
	const digits = latinDigits(cell).replace(/[\s.]/g, '');
	return /^\d{7,9}$/.test(digits) ? [digits.padStart(9, '0')] : [];
}
