import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { Layout } from './layout.ts';
import { readRows } from './rows.ts';

/** A file's records as text, for DuckDB to read, and to read again where need be. */
export interface TextTable {
	/** SQL that gives the cells `c0`, `c1`… of every record, in the file's order. */
	readonly sql: string;
	/** True when each record brings its number below the header, from 1, and its line, as `record, line`. */
	readonly isNumbered: boolean;
}

/** What reading a file's records found. */
export interface RawTable extends TextTable {
	/** For a file of which each record is one line: where its lines are, and how many are above the first record; null for others. */
	readonly lines: {
		readonly path: string;
		readonly delimiter: string;
		readonly above: number;
	} | null;
	/** Rows that have not as many cells as the header: `record, line, ignored, text`; null when there are none. */
	readonly ragged: string | null;
	readonly rows: number;
	readonly raggedRows: number;
	readonly raggedIgnored: number;
}

export interface TextFile {
	/** UTF-8 text with uniform line ends, LF or CRLF. */
	readonly path: string;
	readonly lineFeeds: number;
	readonly endsWithFeed: boolean;
	readonly crlf: boolean;
	readonly layout: Layout;
	/** Where temporary files of this reading may be written, and stay until the file is checked. */
	readonly scratch: string;
}

/** Takes all records of a table in one statement; returns how many. */
export type Take = (table: TextTable) => Promise<number>;

/** Has every record of a file taken: through DuckDB, or row by row when its rows are not all as wide as the header. */
export async function readTable(
	connection: DuckDBConnection,
	file: TextFile,
	name: string,
	take: Take
): Promise<RawTable> {
	const { layout } = file;
	const columns = layout.header.map((_, index) => `c${index}`);
	// DuckDB skips records where lines are meant.
	if (!layout.skipsWholeLines) return await readUneven(connection, file, name, columns, take);
	const read = csv(file.path, layout.delimiter, layout.skip, columns, file.crlf);
	const sql = `(from ${read} where ${anyFilled(columns)})`;
	let rows: number;
	try {
		rows = await take({ sql, isNumbered: false });
	} catch (error) {
		if (!isRowFault(error)) throw error;
		return await readUneven(connection, file, name, columns, take);
	}
	if (rows === 0) return await readUneven(connection, file, name, columns, take);
	const { lineFeeds, endsWithFeed } = file;
	const isLinear = lineFeeds - (endsWithFeed ? 1 : 0) === layout.skip + rows - 1;
	return {
		sql,
		isNumbered: false,
		lines: isLinear ? { path: file.path, delimiter: layout.delimiter, above: layout.skip } : null,
		ragged: null,
		rows,
		raggedRows: 0,
		raggedIgnored: 0
	};
}

async function readUneven(
	connection: DuckDBConnection,
	{ path, layout, scratch }: TextFile,
	name: string,
	columns: readonly string[],
	take: Take
): Promise<RawTable> {
	const targets = {
		whole: `${scratch}/${name}.whole.csv`,
		ragged: `${scratch}/${name}.ragged.csv`
	};
	const counts = await readRows(path, layout, targets);
	const whole = csv(targets.whole, layout.delimiter, 0, ['record', 'line', ...columns]);
	const sql = `(select * replace (record::integer as record, line::integer as line) from ${whole})`;
	await take({ sql, isNumbered: true });
	const ragged = `work.ragged_${name}`;
	await connection.run(
		`create table ${ragged} as select record::bigint as record, line::bigint as line, ` +
			`ignored::boolean as ignored, text ` +
			`from ${csv(targets.ragged, ',', 0, ['record', 'line', 'ignored', 'text'])}`
	);
	return {
		sql,
		isNumbered: true,
		lines: null,
		ragged,
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

/** Numbers, from 1, of the columns without a header in which something stands all the same. */
export async function namelessColumns(
	connection: DuckDBConnection,
	{ sql }: TextTable,
	header: readonly string[]
): Promise<number[]> {
	const blank = header.flatMap((cell, index) => (cell === '' ? [index] : []));
	if (blank.length === 0) return [];
	const filled = blank.map((index) => `coalesce(bool_or(trim(c${index}) <> ''), false)`);
	const reader = await connection.runAndReadAll(`select ${filled.join(', ')} from ${sql}`);
	const found = reader.getRows()[0] ?? [];
	return blank.filter((_, index) => found[index] === true).map((index) => index + 1);
}
