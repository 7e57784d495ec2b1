import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier } from '../sql.ts';
import { invisible, isMissing } from './cells.ts';
import { readDate, readMonth } from './dates.ts';
import { readTrainingYear } from './training-years.ts';
import { CommuneReader, memberReader } from './members.ts';
import { evidenceByFile } from './evidence.ts';
import { gatherEvidence, readNumber } from './numbers.ts';
import { missing, type Reading } from './rules.ts';
import { sqlTypeOf } from './types.ts';

/** Beyond any name, number or date: the rest of such a cell need not be read. */
const longest = 300;

interface Entry {
	readonly key: string;
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
				`case when regexp_full_match(${raw}, '\\d\\d/\\d\\d/(19|20)\\d\\d') then try_strptime(${raw}, '%d/%m/%Y')::date ` +
				`when regexp_full_match(${raw}, '(19|20)\\d\\d-\\d\\d-\\d\\d') then try_cast(${raw} as date) end`
			);
		case 'integer':
			return `case when regexp_full_match(${raw}, '\\d{1,15}') then try_cast(${raw} as bigint) end`;
		case 'decimal':
			return (
				`case when regexp_full_match(${raw}, '${column.negative ? '-?' : ''}\\d{1,12}([.,](\\d{1,2}|\\d{4,9}))?') ` +
				`then try_cast(replace(${raw}, ',', '.') as decimal(18, ${column.scale})) end`
			);
		case 'training_year':
			return `case when regexp_full_match(${raw}, '(19|20)\\d\\d') then try_cast(${raw} as smallint) end`;
		default:
			return null;
	}
}

type Scope = 'none' | 'file' | 'province';

function scopeOf(dataset: Dataset, column: Column): Scope {
	if (column.type === 'integer' || column.type === 'decimal') return 'file';
	if (column.type === 'reference' && column.list === 'communes' && provinceColumn(dataset)) {
		return 'province';
	}
	return 'none';
}

function provinceColumn(dataset: Dataset): string | undefined {
	return Object.entries(dataset.columns).find(
		([, column]) => column.type === 'reference' && column.list === 'provinces'
	)?.[0];
}

export interface DictionaryContext {
	readonly connection: DuckDBConnection;
	readonly dataset: Dataset;
	readonly reference: Reference;
	/** View of the text of every record: `file, record` and `raw_<column>` for each column. */
	readonly records: string;
}

/**
 * SQL for the key under which a cell is in its column's dictionary: empty for a cell that `usual`, if
 * there is such a form, has read, and for an empty one. The dictionary has the empty key too, so that
 * every record finds exactly one entry: left joins that miss would cut DuckDB's vectors to pieces.
 */
export function keySql(
	dataset: Dataset,
	name: string,
	column: Column,
	usual: string | null
): string {
	const raw = quoteIdentifier(`raw_${name}`);
	const scope = {
		none: '',
		file: `file || ':' || `,
		province: `coalesce(${quoteIdentifier(`raw_${provinceColumn(dataset)}`)}, '') || chr(31) || `
	}[scopeOf(dataset, column)];
	return `case when ${raw} is null${usual ? ` or ${usual} is not null` : ''} then '' else ${scope}${raw} end`;
}

/**
 * Reads every distinct text of a column that SQL alone does not, once, into a table
 * `key, value, rule, near` whose values have the column's type.
 * @param passed table of the first pass, with `key_<column>`; see `keySql`.
 * @returns the table's name, or null when every cell was of the usual form.
 */
export async function buildDictionary(
	context: DictionaryContext,
	name: string,
	passed: string
): Promise<string | null> {
	const { connection, dataset, reference } = context;
	const column = dataset.columns[name];
	if (!column || column.type === 'text') return null;
	const texts = await distinctTexts(context, name, column, passed);
	if (texts.length === 0) return null;
	const entries = await readTexts(context, name, column, texts);
	const table = `dictionary_${dataset.id}_${name}`;
	const texted = `${table}_as_text`;
	await connection.run(
		`create temp table ${texted} (key varchar, value varchar, rule varchar, near varchar)`
	);
	const appender = await connection.createAppender(texted, 'main', 'temp');
	const empty: Entry = { key: '', reading: missing };
	for (const { key, reading } of [empty, ...entries]) {
		for (const text of [
			key,
			reading.value,
			reading.rule ?? null,
			reading.near?.join(' | ') ?? null
		]) {
			if (text === null) appender.appendNull();
			else appender.appendVarchar(text);
		}
		appender.endRow();
	}
	appender.closeSync();
	await connection.run(
		`create temp table ${table} as select key, value::${sqlTypeOf(column, reference)} as value, rule, near from ${texted}`
	);
	return table;
}

/** A distinct text of a column, with what tells texts that look alike apart: its file or its province. */
export interface DistinctText {
	readonly key: string;
	readonly scope: string | null;
	readonly raw: string;
}

async function distinctTexts(
	{ connection, dataset }: DictionaryContext,
	name: string,
	column: Column,
	passed: string
): Promise<DistinctText[]> {
	const reader = await connection.runAndReadAll(
		`select distinct ${quoteIdentifier(`key_${name}`)} as key from ${passed} where key <> ''`
	);
	const scope = scopeOf(dataset, column);
	return (reader.getRows() as [string][]).map(([key]) => {
		const at = scope === 'none' ? -1 : key.indexOf(scope === 'file' ? ':' : '\u001f');
		return { key, scope: at === -1 ? null : key.slice(0, at), raw: key.slice(at + 1) };
	});
}

async function readTexts(
	context: DictionaryContext,
	name: string,
	column: Column,
	texts: readonly DistinctText[]
): Promise<Entry[]> {
	const read = await textReader(context, name, column, texts);
	return texts.map(({ key, scope, raw }) => {
		const cell = raw.slice(0, longest).replace(invisible, '').trim();
		const reading = cell === '' ? missing : read(cell, scope);
		// A list may hold a word that elsewhere marks a missing value: "Aucune" is a constraint.
		return { key, reading: reading.rule && isMissing(cell) ? missing : reading };
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
		case 'training_year':
			return readTrainingYear;
		case 'integer':
		case 'decimal': {
			const evidence = await evidenceByFile(context, name, texts);
			const shape = {
				whole: column.type === 'integer',
				negative: column.negative ?? false,
				digits: column.type === 'integer' ? 15 : Math.min(15, 18 - column.scale)
			};
			return (cell, scope) =>
				readNumber(cell, shape, evidence.get(scope ?? '') ?? gatherEvidence([cell]));
		}
		default: {
			const home = provinceColumn(dataset);
			const province = home === undefined ? undefined : dataset.columns[home];
			if (scopeOf(dataset, column) === 'province' && home && province) {
				const provinces = memberReader(dataset, home, province, reference);
				const communes = new CommuneReader(reference);
				return (cell, text) => communes.read(cell, text ? provinces.read(text).value : null);
			}
			const members = memberReader(dataset, name, column, reference);
			return (cell) => members.read(cell);
		}
	}
}
