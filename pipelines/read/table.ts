import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { Layout } from './layout.ts';
import type { LineEnds } from './line-ends.ts';
import { Refusal } from './refusal.ts';
import { readRows } from './rows.ts';

/** The records of files as text, for DuckDB to read, and to read again where need be. */
export interface TextTable {
	/** SQL that gives the number of its `file` and the cells `c0`, `c1`… of every record, in the order of the files. */
	readonly sql: string;
	/** True when each record brings its number below the header, from 1, its line and its mark, as `record, line, mark`. */
	readonly isNumbered: boolean;
}

/** What reading a file's records found. */
export interface RawTable extends TextTable {
	/** For a file of which each record is one line: how many lines are above the first record. */
	readonly above: number;
	readonly rows: number;
}

export interface TextFile {
	/** The number of the file. */
	readonly file: number;
	/** UTF-8 text with uniform line ends, LF or CRLF. */
	readonly path: string;
	readonly ends: LineEnds;
	readonly crlf: boolean;
	readonly layout: Layout;
	/** Where temporary files of this reading may be written, and stay until the file is checked. */
	readonly scratch: string;
}

/** How many rows of a file were taken, and in how many of them the last cell is empty. */
export interface TakenRows {
	readonly rows: number;
	readonly blankEnds: number;
}

/** What puts records into the table of their dataset. */
export interface Taker {
	/** Takes all records of a table in one statement; returns how many of each file. */
	take(table: TextTable): Promise<ReadonlyMap<number, TakenRows>>;
	/** Takes the records of a file out again. */
	forget(file: number): Promise<void>;
	/** Marks the rows of files that were taken which are their header again; gives the files with a row that only reading row by row understands. */
	needCare(files: readonly TextFile[]): Promise<ReadonlySet<number>>;
}

/** The same for files that DuckDB can read as one. */
export function dialectOf({ layout, crlf }: TextFile): string {
	const { delimiter, skip, header, skipsWholeLines } = layout;
	return JSON.stringify([delimiter, skip, header.length, skipsWholeLines, crlf]);
}

/**
 * Has every record of files of one dialect taken: fast, through one statement of DuckDB, where all rows
 * of a file are lines with as many cells as the header; carefully, row by row, where they are not.
 */
export async function readTables(
	files: readonly TextFile[],
	taker: Taker
): Promise<Map<number, RawTable | Refusal>> {
	const read = new Map<number, RawTable | Refusal>();
	const rows = await takeEven(files.filter(mayBeEven), taker);
	const taken = files.filter(({ file }) => rows.has(file));
	const odd = taken.length ? await taker.needCare(taken) : new Set<number>();
	for (const file of files) {
		const own = rows.get(file.file);
		if (own && isLinear(file, own) && !odd.has(file.file)) {
			const table = { sql: evenSql([file]), isNumbered: false, above: file.layout.skip };
			read.set(file.file, { ...table, rows: own.rows });
			continue;
		}
		if (own) await taker.forget(file.file);
		read.set(file.file, await readCarefully(file, taker));
	}
	return read;
}

/** Whether DuckDB may find as many cells in each row as the header has: without quotes, delimiters are counted. */
function mayBeEven({ ends, layout }: TextFile): boolean {
	const { skip, delimiter, header, above, skipsWholeLines } = layout;
	if (!skipsWholeLines || ends.count('"') > 0) return skipsWholeLines;
	const delimiters = ends.count(delimiter) - above.delimiters;
	return delimiters === (ends.lines - skip) * (header.length - 1);
}

/** How many rows of each file DuckDB took: of all but those in which it met an uneven row. */
async function takeEven(
	files: readonly TextFile[],
	taker: Taker
): Promise<ReadonlyMap<number, TakenRows>> {
	let even = files;
	while (even.length) {
		try {
			return await taker.take({ sql: evenSql(even), isNumbered: false });
		} catch (error) {
			if (!isRowFault(error)) throw error;
			const uneven = even.find(({ path }) => error.message.includes(`file = ${path}\n`));
			even = uneven ? even.filter((file) => file !== uneven) : [];
		}
	}
	return new Map();
}

async function readCarefully(file: TextFile, taker: Taker): Promise<RawTable | Refusal> {
	const target = `${file.scratch}/${file.file}.rows.csv`;
	try {
		const rows = await readRows(file.path, file.layout, target);
		const columns = file.layout.header.map((_, index) => `c${index}`);
		const table = csv([target], file.layout.delimiter, 0, ['record', 'line', 'mark', ...columns]);
		const sql = `(select ${file.file}::integer as file, * replace (record::integer as record, line::integer as line) from ${table})`;
		if (rows > 0) await taker.take({ sql, isNumbered: true });
		return { sql, isNumbered: true, above: 0, rows };
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}

function evenSql(files: readonly TextFile[]): string {
	const [first] = files;
	if (!first) throw new Error('no file to read');
	const { layout, crlf } = first;
	const columns = layout.header.map((_, index) => `c${index}`);
	const paths = files.map(({ path }) => path);
	const numbers = files.map(({ file }) => file).join(', ');
	const file = files.length === 1 ? numbers : `([${numbers}])[file_index::bigint + 1]`;
	const read = csv(paths, layout.delimiter, layout.skip, columns, crlf);
	return `(select (${file})::integer as file, * from ${read} where ${anyFilled(columns)})`;
}

/** Whether each record of a file is one line, and none has a blank cell beyond the header, which DuckDB overlooks. */
function isLinear({ ends, layout }: TextFile, { rows, blankEnds }: TakenRows): boolean {
	const { skip, delimiter, above } = layout;
	return ends.lines === skip + rows && ends.endingWith(delimiter) === above.blankEnds + blankEnds;
}

// DuckDB is told LF; told CRLF it finds no row at all, so it is left to see that by itself.
function csv(
	paths: readonly string[],
	delimiter: string,
	skip: number,
	columns: readonly string[],
	crlf = false
): string {
	const types = columns.map((name) => `${quoteIdentifier(name)}: 'VARCHAR'`).join(', ');
	return (
		`read_csv([${paths.map((path) => quoteText(literalPath(path))).join(', ')}], auto_detect = false, header = false, skip = ${skip}, ` +
		`delim = ${quoteText(delimiter)}, quote = '"', escape = '"', strict_mode = true, ` +
		`${crlf ? '' : "new_line = '\\n', "}max_line_size = 4194304, columns = {${types}})`
	);
}

/** A path as it is, whatever in it DuckDB would take for a pattern. */
function literalPath(path: string): string {
	return path.replace(/[[*?]/g, '[$&]');
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

function isRowFault(error: unknown): error is Error {
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
