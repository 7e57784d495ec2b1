import type { ReferenceList } from './contract/columns.ts';
import { findFaults } from './reference/check.ts';
import { files, type ColumnRule, type ReferenceFile } from './reference/columns.ts';
import { ReferenceRefused } from './reference/faults.ts';
import type { Known } from './reference/known.ts';
import { readTable } from './reference/table.ts';

export type ReferenceRow = Readonly<Record<string, string>>;

/** The files of `data/reference` as people maintain them. */
export type Reference = Readonly<Record<ReferenceFile, readonly ReferenceRow[]>> &
	Pick<Known, 'indicators'>;

/**
 * Reads every reference file, each from the first of the folders that has it.
 * @param known what they may name that they do not hold; it is not looked for where that is not known.
 * @throws ReferenceRefused with every fault: file, line, column, what to do.
 */
export function readReference(folders: readonly string[], known: Known = {}): Reference {
	const names = Object.keys(files) as ReferenceFile[];
	const tables = readAll(names, (name) => readTable(folders, name, columnsOf(name)));
	const faults = findFaults(tables, known);
	if (faults.length) throw new ReferenceRefused(faults);
	const rows = readAll(names, (name) => tables[name].lines.map(({ cells }) => cells));
	return known.indicators ? { ...rows, indicators: known.indicators } : rows;
}

function readAll<Value>(
	names: readonly ReferenceFile[],
	read: (name: ReferenceFile) => Value
): Record<ReferenceFile, Value> {
	return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<
		ReferenceFile,
		Value
	>;
}

function columnsOf(name: ReferenceFile): string[] {
	return Object.entries<ColumnRule>(files[name].columns).flatMap(([column, { optional }]) =>
		optional ? [] : [column]
	);
}

/** The ids of a list, in the order of its file. */
export function idsOf(reference: Reference, list: ReferenceList | 'categories'): string[] {
	return reference[list].flatMap(({ id }) => (id ? [id] : []));
}
