import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { provinceColumn, readerOf, scopeMark, scopeOf, type TextReader } from './cell-readers.ts';
import { evidenceByFile } from './evidence.ts';
import type { Source } from './first-pass.ts';
import { missing, type Reading } from './rules.ts';
import { sqlTypeOf } from './types.ts';

/** A distinct text of a column, with what tells texts that look alike apart: its file or its province. */
export interface DistinctText {
	readonly key: string;
	readonly scope: string | null;
	readonly raw: string;
}

export interface DictionaryContext {
	readonly connection: DuckDBConnection;
	readonly dataset: Dataset;
	readonly reference: Reference;
	readonly sources: readonly Source[];
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
 * Reads every distinct text that SQL alone does not, once.
 * @param passed table of the first pass, with `key_<column>`; see `keySql`.
 * @returns for each column that has such texts, SQL of its dictionary: `key, value, rule, near`, its
 * values of the column's type.
 */
export async function buildDictionaries(
	context: DictionaryContext,
	passed: string
): Promise<ReadonlyMap<string, string>> {
	const { connection, dataset, reference } = context;
	const columns = Object.entries(dataset.columns).filter(([, { type }]) => type !== 'text');
	const texts = await distinctTexts(connection, dataset, columns, passed);
	const table = `work.dictionary_${dataset.id}`;
	await connection.run(
		`create table ${table} (column_name varchar, key varchar, value varchar, rule varchar, near varchar)`
	);
	const appender = await connection.createAppender(`dictionary_${dataset.id}`, 'main', 'work');
	const found = new Map<string, string>();
	for (const [name, column] of columns) {
		const own = texts.get(name);
		if (!own) continue;
		const read = await columnReader(context, name, column, own);
		append(appender, name, '', missing);
		for (const { key, scope, raw } of own) append(appender, name, key, read(raw, scope));
		found.set(
			name,
			`(select key, value::${sqlTypeOf(column, reference)} as value, rule, near from ${table} where column_name = ${quoteText(name)})`
		);
	}
	appender.closeSync();
	return found;
}

function append(
	appender: DuckDBAppender,
	name: string,
	key: string,
	{ value, rule, near }: Reading
): void {
	for (const text of [name, key, value, rule ?? null, near?.join(' | ') ?? null]) {
		if (text === null) appender.appendNull();
		else appender.appendVarchar(text);
	}
	appender.endRow();
}

async function distinctTexts(
	connection: DuckDBConnection,
	dataset: Dataset,
	columns: readonly (readonly [string, Column])[],
	passed: string
): Promise<ReadonlyMap<string, DistinctText[]>> {
	const distinct = columns.map(([name]) => {
		const key = quoteIdentifier(`key_${name}`);
		return `select distinct ${quoteText(name)} as name, ${key} as key from ${passed} where ${key} <> ''`;
	});
	const texts = new Map<string, DistinctText[]>();
	if (distinct.length === 0) return texts;
	const reader = await connection.runAndReadAll(distinct.join(' union all '));
	for (const [name, key] of reader.getRows() as [string, string][]) {
		const column = dataset.columns[name];
		const scope = column ? scopeOf(dataset, column) : 'none';
		const at = scope === 'none' ? -1 : key.indexOf(scope === 'file' ? ':' : scopeMark);
		const own = texts.get(name) ?? [];
		own.push({ key, scope: at === -1 ? null : key.slice(0, at), raw: key.slice(at + 1) });
		texts.set(name, own);
	}
	return texts;
}

async function columnReader(
	context: DictionaryContext,
	name: string,
	column: Column,
	texts: readonly DistinctText[]
): Promise<TextReader> {
	const { dataset, reference, sources } = context;
	const isNumber = column.type === 'integer' || column.type === 'decimal';
	const numbers = isNumber ? await evidenceByFile(context, name, texts) : null;
	return readerOf(dataset, name, column, reference, {
		numbersOf: (file) => numbers?.get(file),
		datesOf: (file) => sources.find((source) => String(source.file) === file)?.dates[name]
	});
}
