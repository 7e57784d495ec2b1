import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { Layout } from './layout.ts';
import { readRows } from './rows.ts';

/** A file's records as text, in a table of DuckDB: columns `c0`, `c1`… in the file's order. */
export interface RawTable {
	readonly table: string;
	/** Rows that have not as many cells as the header: `record, line, ignored, text`; null when there are none. */
	readonly ragged: string | null;
	/** SQL over the table for the number of a record below the header, from 1. */
	readonly recordSql: string;
	/** SQL for the line of a record in the file, null where it cannot be told. */
	readonly lineSql: string;
	readonly rows: number;
	readonly raggedRows: number;
	readonly raggedIgnored: number;
}

export interface TextFile {
	/** UTF-8 text with uniform line ends, LF or CRLF. */
	readonly path: string;
	readonly lineFeeds: number;
	readonly quotes: boolean;
	readonly crlf: boolean;
	readonly layout: Layout;
	/** Where temporary files of this reading may be written. */
	readonly scratch: string;
}

/** Loads every record of a file: through DuckDB, or row by row when its rows are not all as wide as the header. */
export async function readTable(
	connection: DuckDBConnection,
	file: TextFile,
	table: string
): Promise<RawTable> {
	const { layout } = file;
	const columns = layout.header.map((_, index) => `c${index}`);
	// DuckDB skips records where lines are meant.
	if (!layout.skipsWholeLines) return await readUneven(connection, file, table, columns);
	try {
		await connection.run(
			`create table ${table} as select * from ${csv(file.path, layout.delimiter, layout.skip, columns, file.crlf)} ` +
				`where ${anyFilled(columns)}`
		);
	} catch (error) {
		if (!isRowFault(error)) throw error;
		return await readUneven(connection, file, table, columns);
	}
	const rows = await countOf(connection, table);
	if (rows === 0) {
		await connection.run(`drop table ${table}`);
		return await readUneven(connection, file, table, columns);
	}
	const { lineFeeds, quotes } = file;
	const endsWithoutFeed = layout.skip + rows - 1;
	const isLinear = !quotes && (lineFeeds === endsWithoutFeed || lineFeeds === endsWithoutFeed + 1);
	return {
		table,
		ragged: null,
		recordSql: 'rowid + 1',
		lineSql: isLinear ? `rowid + ${1 + layout.skip}` : 'null::bigint',
		rows,
		raggedRows: 0,
		raggedIgnored: 0
	};
}

async function readUneven(
	connection: DuckDBConnection,
	{ path, layout, scratch }: TextFile,
	table: string,
	columns: readonly string[]
): Promise<RawTable> {
	const targets = {
		whole: `${scratch}/${table}.whole.csv`,
		ragged: `${scratch}/${table}.ragged.csv`
	};
	const counts = await readRows(path, layout, targets);
	const ragged = `${table}_ragged`;
	await connection.run(
		`create table ${table} as select * replace (record::bigint as record, line::bigint as line) ` +
			`from ${csv(targets.whole, ',', 0, ['record', 'line', ...columns])}`
	);
	await connection.run(
		`create table ${ragged} as select record::bigint as record, line::bigint as line, ` +
			`ignored::boolean as ignored, text ` +
			`from ${csv(targets.ragged, ',', 0, ['record', 'line', 'ignored', 'text'])}`
	);
	await rm(targets.whole);
	await rm(targets.ragged);
	return {
		table,
		ragged,
		recordSql: 'record',
		lineSql: 'line',
		rows: counts.whole,
		raggedRows: counts.ragged,
		raggedIgnored: counts.ignored
	};
}

// DuckDB is told LF; told CRLF it finds no row at all, so it is left to see that by itself.
function csv(
	path: string,
	delimiter: string,
	skip: number,
	columns: readonly string[],
	crlf = false
): string {
	const types = columns.map((name) => `${quoteIdentifier(name)}: 'VARCHAR'`).join(', ');
	return (
		`read_csv(${quoteText(path)}, auto_detect = false, header = false, skip = ${skip}, ` +
		`delim = ${quoteText(delimiter)}, quote = '"', escape = '"', strict_mode = true, ` +
		`${crlf ? '' : "new_line = '\\n', "}max_line_size = 4194304, columns = {${types}})`
	);
}

// All that `trim` takes away in JavaScript, so that both readers call the same rows blank.
const blanks = quoteText(
	' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
);

/** Nearly every row shows a letter or digit at the first look, which is far cheaper than the second. */
function anyFilled(columns: readonly string[]): string {
	const filled = columns.map((column) => `nullif(trim(${column}, ${blanks}), '')`);
	return `case when ${columns[0]} between '!' and '~' then true else coalesce(${filled.join(', ')}, '') <> '' end`;
}

function isRowFault(error: unknown): boolean {
	return error instanceof Error && /CSV Error|Invalid Input Error/.test(error.message);
}

async function countOf(connection: DuckDBConnection, table: string): Promise<number> {
	const reader = await connection.runAndReadAll(`select count(*) from ${table}`);
	return Number(reader.getRows()[0]?.[0] ?? 0);
}

/** Numbers, from 1, of the columns without a header in which something stands all the same. */
export async function namelessColumns(
	connection: DuckDBConnection,
	table: string,
	header: readonly string[]
): Promise<number[]> {
	const blank = header.flatMap((cell, index) => (cell === '' ? [index] : []));
	if (blank.length === 0) return [];
	const filled = blank.map((index) => `coalesce(bool_or(trim(c${index}) <> ''), false)`);
	const reader = await connection.runAndReadAll(`select ${filled.join(', ')} from ${table}`);
	const found = reader.getRows()[0] ?? [];
	return blank.filter((_, index) => found[index] === true).map((index) => index + 1);
}
