import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { RawTable } from '../read/table.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier } from '../sql.ts';
import type { DateShapes } from './date-evidence.ts';
import type { DateShape } from './dates.ts';
import { keySql } from './dictionary.ts';
import { isUsualText, textRule, textValue } from './text-cells.ts';
import { sqlTypeOf } from './types.ts';
import { usualForm } from './usual-forms.ts';

/** A file of a dataset, read as text. */
export interface Source {
	readonly file: number;
	readonly raw: RawTable;
	/** For each cell of the header, the contract's column, or null. */
	readonly columns: readonly (string | null)[];
	readonly dates: DateShapes;
}

/**
 * `text_` and `broken_` of texts, `usual_` of dates and numbers, and `key_` of what is left for a
 * dictionary, of every record in a view that has its text as `raw_`.
 */
export function firstPassSql(
	dataset: Dataset,
	records: string,
	reference: Reference,
	sources: readonly Source[]
): string {
	const cells = Object.entries(dataset.columns).flatMap(([name, column]) => {
		// Where one file is not as usual, the dictionary reads by file.
		const isOdd = sources.some(({ dates }) => dates[name] !== undefined);
		return cellsOf(dataset, name, column, reference, isOdd ? { order: 'unknown' } : undefined);
	});
	return `select file, delivery, record, line, mark, ${cells.join(', ')} from ${records}`;
}

function cellsOf(
	dataset: Dataset,
	name: string,
	column: Column,
	reference: Reference,
	dates: DateShape | undefined
): string[] {
	const raw = quoteIdentifier(`raw_${name}`);
	if (column.type === 'text') {
		const isUsual = isUsualText(raw);
		return [
			`${textValue(column, raw, isUsual, dataset.key.includes(name))} as ${quoteIdentifier(`text_${name}`)}`,
			`${textRule(column, raw, isUsual, dataset.key.includes(name))} as ${quoteIdentifier(`broken_${name}`)}`
		];
	}
	const form = usualForm(column, raw, dates);
	const usual = form ? quoteIdentifier(`usual_${name}`) : null;
	return [
		...(form && usual ? [`(${form})::${sqlTypeOf(column, reference)} as ${usual}`] : []),
		`${keySql(dataset, name, column, usual)} as ${quoteIdentifier(`key_${name}`)}`
	];
}
