import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier } from '../sql.ts';
import { missingMarks } from './cells.ts';
import { readDate, readMonth } from './dates.ts';
import { CommuneReader, memberReader } from './members.ts';
import { gatherEvidence, readNumber } from './numbers.ts';
import { missing, type Reading } from './rules.ts';

const marks: ReadonlySet<string> = new Set(missingMarks);
const edges = /^[\s\u00a0\u202f\ufeff]+|[\s\u00a0\u202f\ufeff]+$/g;

/** A distinct text of a column, with what tells texts that look alike apart: its file or its province. */
interface Entry {
	readonly scope: string | null;
	readonly raw: string;
	readonly reading: Reading;
}

/**
 * DuckDB SQL that reads the usual forms of a cell at full speed and gives null for all others,
 * which are then read one distinct text at a time. Null when a column has no such form.
 */
export function usualForm(column: Column, raw: string): string | null {
	switch (column.type) {
		case 'date':
			return (
				`case when length(${raw}) = 10 then (case when try_strptime(${raw}, ['%d/%m/%Y', '%Y-%m-%d']) ` +
				`between '1900-01-01' and '2100-12-31' then try_strptime(${raw}, ['%d/%m/%Y', '%Y-%m-%d'])::date end) end`
			);
		case 'integer':
			return `case when regexp_full_match(${raw}, '\\d{1,15}') then try_cast(${raw} as bigint) end`;
		case 'decimal':
			return (
				`case when regexp_full_match(${raw}, '${column.negative ? '-?' : ''}\\d{1,12}([.,](\\d{1,2}|\\d{4,9}))?') ` +
				`then try_cast(replace(${raw}, ',', '.') as decimal(18, ${column.scale})) end`
			);
		default:
			return null;
	}
}

/** How the dictionary of a column is joined to its records. */
export type Scope = 'none' | 'file' | 'province';

export function scopeOf(dataset: Dataset, column: Column): Scope {
	if (column.type === 'integer' || column.type === 'decimal') return 'file';
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

export interface DictionaryContext {
	readonly connection: DuckDBConnection;
	readonly dataset: Dataset;
	readonly reference: Reference;
	/** View of the records: `file, record, line` and `raw_<column>` for each column. */
	readonly records: string;
}

/**
 * Reads every distinct text of a column that SQL alone does not, once, into a table
 * `scope, raw, value, rule, near`.
 * @returns the table's name, or null when every cell was of the usual form.
 */
export async function buildDictionary(context: DictionaryContext, name: string): Promise<string | null> {
	const column = context.dataset.columns[name];
	if (!column || column.type === 'text') return null;
	const texts = await distinctTexts(context, name, column);
	if (texts.length === 0) return null;
	const entries = await readTexts(context, name, column, texts);
	const table = `dictionary_${context.dataset.id}_${name}`;
	await context.connection.run(
		`create temp table ${table} (scope varchar, raw varchar, value varchar, rule varchar, near varchar)`
	);
	const appender = await context.connection.createAppender(table, 'main', 'temp');
	for (const { scope, raw, reading } of entries) {
		for (const text of [scope, raw, reading.value, reading.rule ?? null, reading.near?.join(' | ') ?? null]) {
			if (text === null) appender.appendNull();
			else appender.appendVarchar(text);
		}
		appender.endRow();
	}
	appender.closeSync();
	return table;
}

interface DistinctText {
	readonly scope: string | null;
	readonly raw: string;
}

async function distinctTexts(
	{ connection, dataset, records }: DictionaryContext,
	name: string,
	column: Column
): Promise<DistinctText[]> {
	const raw = quoteIdentifier(`raw_${name}`);
	const scope = scopeOf(dataset, column);
	const scopeSql = {
		none: 'null::varchar',
		file: 'file::varchar',
		province: quoteIdentifier(`raw_${provinceColumn(dataset)}`)
	}[scope];
	const usual = usualForm(column, raw);
	const reader = await connection.runAndReadAll(
		`select distinct ${scopeSql} as scope, ${raw} as raw from ${records} ` +
			`where ${raw} is not null${usual ? ` and ${usual} is null` : ''}`
	);
	return reader.getRows().map(([scope, raw]) => ({ scope: scope as string | null, raw: raw as string }));
}

async function readTexts(
	context: DictionaryContext,
	name: string,
	column: Column,
	texts: readonly DistinctText[]
): Promise<Entry[]> {
	const read = await textReader(context, name, column, texts);
	return texts.map(({ scope, raw }) => {
		const cell = raw.replace(edges, '');
		const reading = marks.has(cell.toLowerCase()) ? missing : read(cell, scope);
		return { scope, raw, reading };
	});
}

type TextReader = (cell: string, scope: string | null) => Reading;

async function textReader(
	context: DictionaryContext,
	name: string,
	column: Column,
	texts: readonly DistinctText[]
): Promise<TextReader> {
	const { dataset, reference } = context;
	switch (column.type) {
		case 'date':
			return readDate;
		case 'month':
			return readMonth;
		case 'integer':
		case 'decimal': {
			const evidence = await evidenceByFile(context, name, texts);
			const shape = { whole: column.type === 'integer', negative: column.negative ?? false };
			return (cell, scope) => readNumber(cell, shape, evidence.get(scope ?? '') ?? gatherEvidence([cell]));
		}
		default: {
			const home = provinceColumn(dataset);
			const province = home === undefined ? undefined : dataset.columns[home];
			if (scopeOf(dataset, column) === 'province' && home && province) {
				const provinces = memberReader(dataset, home, province, reference);
				const communes = new CommuneReader(reference);
				return (cell, text) => communes.read(cell, text === null ? null : provinces.read(text).value);
			}
			const members = memberReader(dataset, name, column, reference);
			return (cell) => members.read(cell);
		}
	}
}

/** For each file, what the certain cells of a number column say of its signs. */
async function evidenceByFile(
	{ connection, records }: DictionaryContext,
	name: string,
	texts: readonly DistinctText[]
) {
	const raw = quoteIdentifier(`raw_${name}`);
	const usual = await connection.runAndReadAll(
		`select file::varchar, any_value(${raw}) from ${records} where regexp_full_match(${raw}, '-?\\d+[.,]\\d+') ` +
			`group by file, contains(${raw}, ','), length(${raw}) - instr(replace(${raw}, ',', '.'), '.')`
	);
	const cells = new Map<string, string[]>();
	const add = (file: string, cell: string) => cells.set(file, [...(cells.get(file) ?? []), cell]);
	for (const [file, cell] of usual.getRows()) add(file as string, cell as string);
	const leftovers = new Map<string, string[]>();
	for (const { scope, raw } of texts) {
		const list = leftovers.get(scope ?? '');
		if (list) list.push(raw);
		else leftovers.set(scope ?? '', [raw]);
	}
	return new Map(
		[...leftovers].map(([file, own]) => [file, gatherEvidence([...(cells.get(file) ?? []), ...own])])
	);
}
