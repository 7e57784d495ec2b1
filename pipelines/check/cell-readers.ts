import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { invisible, isMissing, unwrapped } from './cells.ts';
import { readDate, readMonth, type DateShape } from './dates.ts';
import { listReader } from './lists.ts';
import { communeReaderOf, memberReader } from './members.ts';
import { gatherEvidence, readNumber, type NumberEvidence } from './numbers.ts';
import { missing, type Reading } from './rules.ts';
import { readTrainingYear } from './training-years.ts';

/** Beyond any name, number or date: the rest of such a cell need not be read. */
const longest = 300;
const longestList = 4000;

/** What tells texts of a column that look alike apart: their file, or the province of their row. */
export type Scope = 'none' | 'file' | 'province';

export function scopeOf(dataset: Dataset, column: Column): Scope {
	if (['integer', 'decimal', 'date', 'month'].includes(column.type)) return 'file';
	if (column.type === 'reference' && column.list === 'communes' && provinceColumn(dataset)) {
		return 'province';
	}
	return 'none';
}

export function provinceColumn(dataset: Dataset): string | undefined {
	return Object.entries(dataset.columns).find(
		([, column]) => column.type === 'reference' && column.list === 'provinces'
	)?.[0];
}

/** Between the text of a province and that of a commune. */
export const scopeMark = '\u001f';

/** What the cells of a column say of each other, by the number of their file. */
export interface Evidence {
	readonly numbersOf?: (file: string) => NumberEvidence | undefined;
	readonly datesOf?: (file: string) => DateShape | undefined;
}

/** Reads the text of a cell, with the text of its scope. */
export type TextReader = (raw: string, scope: string | null) => Reading;

/**
 * The reader of a column's cells, whatever their form.
 * @param evidence what the certain cells of a file say of the uncertain ones; by itself a cell has no evidence but its own.
 */
export function readerOf(
	dataset: Dataset,
	name: string,
	column: Column,
	reference: Reference,
	evidence: Evidence = {}
): TextReader {
	const read = cellReader(dataset, name, column, reference, evidence);
	const most = column.type === 'list' ? longestList : longest;
	return (raw, scope) => {
		const cell = unwrapped(raw.slice(0, most).replace(invisible, '').trim());
		const reading = cell === '' ? missing : read(cell, scope);
		// A list may hold a word that elsewhere marks a missing value: "Aucune" is a constraint.
		return reading.rule && isMissing(cell) ? missing : reading;
	};
}

function cellReader(
	dataset: Dataset,
	name: string,
	column: Column,
	reference: Reference,
	{ numbersOf, datesOf }: Evidence
): TextReader {
	switch (column.type) {
		case 'date': {
			const isBirth = column.personal?.as === 'birth-year';
			return (cell, file) =>
				readDate(cell, { ...datesOf?.(file ?? ''), between: column.between, isBirth });
		}
		case 'month':
			return (cell, file) => readMonth(cell, { ...datesOf?.(file ?? ''), between: column.between });
		case 'training_year':
			return (cell) => readTrainingYear(cell, column);
		case 'integer':
		case 'decimal': {
			const shape = {
				whole: column.type === 'integer',
				least: column.least ?? 0,
				most: column.most,
				percent: column.type === 'decimal' && column.percent === true,
				digits: column.type === 'integer' ? 15 : Math.min(15, 18 - column.scale)
			};
			return (cell, file) =>
				readNumber(cell, shape, numbersOf?.(file ?? '') ?? gatherEvidence([cell]));
		}
		case 'list':
			return listReader(column, reference);
		default: {
			const home = provinceColumn(dataset);
			const province = home === undefined ? undefined : dataset.columns[home];
			if (scopeOf(dataset, column) === 'province' && home && province) {
				const provinces = memberReader(dataset, home, province, reference);
				const communes = communeReaderOf(reference);
				const known = new Map<string, string | null>();
				const provinceOf = (text: string) => {
					const value = known.get(text) ?? provinces.read(text).value;
					if (known.size < 1000) known.set(text, value);
					return value;
				};
				return (cell, text) => communes.read(cell, text ? provinceOf(text) : null);
			}
			const members = memberReader(dataset, name, column, reference);
			return (cell) => members.read(cell);
		}
	}
}
