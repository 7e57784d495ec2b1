import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { RawTable } from '../read/table.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { missingStrokes, missingWords, spreadsheetErrors } from './cells.ts';
import { keySql, usualForm } from './dictionary.ts';
import { totalLabel, totalPattern } from './ignored.ts';
import { sqlTypeOf } from './types.ts';

/** A file of a dataset, read as text. */
export interface Source {
	readonly file: number;
	readonly raw: RawTable;
	/** For each cell of the header, the contract's column, or null. */
	readonly columns: readonly (string | null)[];
	/** The rows that the header is made of. */
	readonly headerRows: readonly (readonly string[])[];
}

/** The table that the first pass over a dataset's files fills. */
export function passedTable(dataset: Dataset): string {
	return `work.passed_${dataset.id}`;
}

/** Makes the empty tables of the first pass; files are then read into them side by side. */
export async function createPassed(
	connection: DuckDBConnection,
	datasets: readonly Dataset[],
	reference: Reference
): Promise<void> {
	for (const dataset of datasets) {
		const cells = Object.keys(dataset.columns).map(
			(name) => `null::varchar as ${quoteIdentifier(`raw_${name}`)}`
		);
		const nothing = `select 0 as file, 0::bigint as record, 0::bigint as line, ${cells.join(', ')} limit 0`;
		await connection.run(
			`create table ${passedTable(dataset)} as ${firstPassSql(dataset, nothing, reference)}`
		);
	}
}

/** Reads the usual forms of every cell of a file, in SQL alone. */
export async function passFile(
	connection: DuckDBConnection,
	dataset: Dataset,
	source: Source,
	reference: Reference
): Promise<void> {
	await connection.run(
		`insert into ${passedTable(dataset)} ${firstPassSql(dataset, recordsSql(dataset, source), reference)}`
	);
}

/** A file's records under the contract's names: `file, record, line`, `raw_<column>`, and all `others` in one. */
export function recordsSql(dataset: Dataset, { file, raw, columns }: Source): string {
	const others = columns.flatMap((name, index) =>
		name === null ? [`coalesce(c${index}, '')`] : []
	);
	const cells = Object.keys(dataset.columns).map((name) => {
		const index = columns.indexOf(name);
		const cell = index === -1 ? 'null::varchar' : `c${index}`;
		return `${cell} as ${quoteIdentifier(`raw_${name}`)}`;
	});
	return (
		`select ${file} as file, (${raw.recordSql})::bigint as record, (${raw.lineSql})::bigint as line, ` +
		`${cells.join(', ')}, ${others.length ? `concat_ws(chr(31), ${others.join(', ')})` : "''"} as others from ${raw.table}`
	);
}

/**
 * `text_` and `broken_` of texts, `usual_` of dates and numbers, and `key_` of what is left for a
 * dictionary: each cell is looked at once.
 */
function firstPassSql(dataset: Dataset, records: string, reference: Reference): string {
	const cells = Object.entries(dataset.columns).flatMap(([name, column]) => {
		const raw = quoteIdentifier(`raw_${name}`);
		if (column.type === 'text') return textCells(name, column, raw, dataset.key.includes(name));
		const form = usualForm(column, raw);
		const usual = form ? quoteIdentifier(`usual_${name}`) : null;
		return [
			...(form && usual ? [`(${form})::${sqlTypeOf(column, reference)} as ${usual}`] : []),
			`${keySql(dataset, name, column, usual)} as ${quoteIdentifier(`key_${name}`)}`
		];
	});
	return `select file, record, line, ${cells.join(', ')} from (${records})`;
}

// Identifiers of this form need no trimming and are no mark for a missing value: most cells are.
const usualText = quoteText('[A-Z]{0,4}[0-9]{3,}');
const edges = quoteText(' \t\n\r\u00a0\u202f\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff');
const words = missingWords.map(quoteText).join(', ');
const strokes = quoteText(missingStrokes);
const artefacts = quoteText(
	String.raw`(?is)\s*(${spreadsheetErrors}|=.*|[+-]?\d([.,]\d+)?E\+\d{1,3})\s*`
);

const totals = quoteText(totalPattern);

/** Texts that are dropped are looked at and not carried. */
function textCells(name: string, column: Column, raw: string, isKey: boolean): string[] {
	const isUsual = `regexp_full_match(${raw}, ${usualText})`;
	const trimmed = `trim(${raw}, ${edges})`;
	const text =
		column.personal?.as === 'pseudonym'
			? `translate(upper(replace(${trimmed}, ' ', '')), '٠١٢٣٤٥٦٧٨٩', '0123456789')`
			: trimmed;
	const isDropped = column.personal?.as === 'dropped' && !column.required;
	const value =
		`case when ${raw} is null then null when ${isUsual} then ${raw} ` +
		`when not list_contains([${words}], lower(${trimmed})) and not regexp_full_match(${trimmed}, ${strokes}) then ${text} end`;
	const rule =
		`case when ${raw} is null or ${isUsual} then null when regexp_full_match(${raw}, ${artefacts}) ` +
		`then 'spreadsheet-error' ${isKey ? `when regexp_full_match(lower(${raw}), ${totals}) then ${quoteText(totalLabel)} ` : ''}end`;
	return [
		`${isDropped ? 'null::varchar' : value} as ${quoteIdentifier(`text_${name}`)}`,
		`${rule} as ${quoteIdentifier(`broken_${name}`)}`
	];
}
