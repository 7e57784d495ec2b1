import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { Layout } from './layout.ts';
import type { LineIndex } from './lines.ts';
import { Refusal } from './refusal.ts';
import { raggedLines, writeRagged } from './ragged.ts';
import { readRows } from './rows.ts';

/** The records of files as text, for DuckDB to read, and to read again where need be. */
export interface TextTable {
	/** SQL that gives the number of its `file` and the cells `c0`, `c1`… of every record, in the order of the files. */
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
		readonly index: LineIndex;
	} | null;
	/** Rows that have not as many cells as the header: `record, line, ignored, text`; null when there are none. */
	readonly ragged: string | null;
	readonly rows: number;
	readonly raggedRows: number;
	readonly raggedIgnored: number;
}

export interface TextFile {
	/** The number of the file. */
	readonly file: number;
	/** UTF-8 text with uniform line ends, LF or CRLF. */
	readonly path: string;
	readonly lines: LineIndex;
	readonly crlf: boolean;
	readonly layout: Layout;
	/** Where temporary files of this reading may be written, and stay until the file is checked. */
	readonly scratch: string;
}

/** What puts records into the table of their dataset. */
export interface Taker {
	/** Takes all records of a table in one statement; returns how many of each file. */
	take(table: TextTable): Promise<ReadonlyMap<number, number>>;
	/** Numbers the records of a file between which some, in ascending order, were left out. */
	number(file: number, leftOut: readonly number[]): Promise<void>;
	/** Takes the records of a file out again. */
	forget(file: number): Promise<void>;
}

/** The same for files that DuckDB can read as one. */
export function dialectOf({ layout, crlf }: TextFile): string {
	const { delimiter, skip, header, skipsWholeLines } = layout;
	return JSON.stringify([delimiter, skip, header.length, skipsWholeLines, crlf]);
}

/**
 * Has every record of files of one dialect taken: through DuckDB, or row by row where it cannot tell
 * which of a file's rows are not as wide as its header. Fewer statements cost less than the rows that
 * are read twice when one of the files turns out to be odd.
 */
export async function readTables(
	connection: DuckDBConnection,
	files: readonly TextFile[],
	taker: Taker
): Promise<Map<number, RawTable | Refusal>> {
	const read = new Map<number, RawTable | Refusal>();
	const readApart = async (file: TextFile) => {
		const table = await readUneven(connection, file, taker).catch((error: unknown) => {
			if (error instanceof Refusal) return error;
			throw error;
		});
		read.set(file.file, table);
	};
	// DuckDB skips records where lines are meant.
	let even = files.filter(({ layout }) => layout.skipsWholeLines);
	for (const file of files) if (!even.includes(file)) await readApart(file);
	let rows: ReadonlyMap<number, number> | undefined;
	while (even.length && !rows) {
		try {
			rows = await taker.take({ sql: evenSql(even), isNumbered: false });
		} catch (error) {
			if (!isRowFault(error)) throw error;
			const uneven = even.find(({ path }) => error.message.includes(`file = ${path}\n`)) ?? even[0];
			even = even.filter((file) => file !== uneven);
			if (uneven) await readApart(uneven);
		}
	}
	const odd = leavesOut(even)
		? even.filter((file) => !isLinear(file, rows?.get(file.file) ?? 0))
		: [];
	const leftOut = await leftOutLines(connection, odd);
	for (const file of even) {
		const own = rows?.get(file.file) ?? 0;
		const lines = leftOut.get(file.path) ?? [];
		const table = own > 0 ? await evenTable(connection, file, own, lines, taker) : null;
		if (table) {
			read.set(file.file, table);
			continue;
		}
		if (own > 0) await taker.forget(file.file);
		await readApart(file);
	}
	return read;
}

function evenSql(files: readonly TextFile[]): string {
	const [first] = files;
	if (!first) throw new Error('no file to read');
	const { layout, crlf } = first;
	const columns = layout.header.map((_, index) => `c${index}`);
	const paths = files.map(({ path }) => path);
	const numbers = files.map(({ file }) => file).join(', ');
	const file = files.length === 1 ? numbers : `([${numbers}])[file_index::bigint + 1]`;
	const read = csv(paths, layout.delimiter, layout.skip, columns, {
		crlf,
		leavesOut: leavesOut(files)
	});
	return `(select (${file})::integer as file, * from ${read} where ${anyFilled(columns)})`;
}

/** Files with more lines are read strictly: DuckDB takes 10 µs and 1 kB for each line that it leaves out, which may be all. */
const mostLines = 400_000;

function leavesOut(files: readonly TextFile[]): boolean {
	return files.reduce((sum, { lines }) => sum + lines.feeds, 0) <= mostLines;
}

/** Whether each record of a file is one line. */
function isLinear({ lines, layout }: TextFile, records: number): boolean {
	return lines.feeds - (lines.endsWithFeed ? 1 : 0) === layout.skip + records - 1;
}

/** A line that DuckDB could not take as a row, and why. */
interface LeftOut {
	readonly line: number;
	readonly fault: string;
}

/** Lines of files, by path, in ascending order. */
async function leftOutLines(
	connection: DuckDBConnection,
	files: readonly TextFile[]
): Promise<ReadonlyMap<string, LeftOut[]>> {
	const found = new Map<string, LeftOut[]>();
	if (files.length === 0) return found;
	const reader = await connection.runAndReadAll(
		`select distinct file_path, line::double, error_type::varchar
			from temp.reject_errors join temp.reject_scans using (scan_id, file_id)
			where file_path in (${files.map(({ path }) => quoteText(path)).join(', ')}) order by line`
	);
	for (const [path, line, fault] of reader.getRows() as [string, number, string][]) {
		const lines = found.get(path) ?? [];
		lines.push({ line, fault });
		found.set(path, lines);
	}
	return found;
}

/** A file that DuckDB read; null when it is not sure which of its lines were left out, or when they are many. */
async function evenTable(
	connection: DuckDBConnection,
	file: TextFile,
	rows: number,
	leftOut: readonly LeftOut[],
	taker: Taker
): Promise<RawTable | null> {
	const { path, lines, layout, scratch } = file;
	const { delimiter, header, skip: above } = layout;
	const table = { sql: evenSql([file]), isNumbered: false, rows };
	const places = { path, delimiter, above, index: lines };
	if (leftOut.length === 0) {
		const none = { ragged: null, raggedRows: 0, raggedIgnored: 0 };
		return { ...table, ...none, lines: isLinear(file, rows) ? places : null };
	}
	const isSure =
		leftOut.every(({ fault }) => widthFaults.includes(fault)) &&
		leftOut.length * 4 < rows &&
		isLinear(file, rows + leftOut.length);
	const numbers = leftOut.map(({ line }) => line);
	const ragged = isSure ? raggedLines({ path, lines, delimiter, header, above }, numbers) : null;
	if (!ragged) return null;
	const records = ragged.map(({ record }) => record);
	await taker.number(file.file, records);
	const target = `${scratch}/${file.file}.ragged.csv`;
	const raggedIgnored = writeRagged(target, ragged, delimiter, rows + ragged.length);
	return {
		...table,
		lines: places,
		ragged: await raggedTable(connection, file.file, target),
		raggedRows: ragged.length - raggedIgnored,
		raggedIgnored
	};
}

const widthFaults = ['MISSING COLUMNS', 'TOO MANY COLUMNS'];

async function readUneven(
	connection: DuckDBConnection,
	{ file, path, layout, scratch }: TextFile,
	taker: Taker
): Promise<RawTable> {
	const columns = layout.header.map((_, index) => `c${index}`);
	const targets = {
		whole: `${scratch}/${file}.whole.csv`,
		ragged: `${scratch}/${file}.ragged.csv`
	};
	const counts = await readRows(path, layout, targets);
	const whole = csv([targets.whole], layout.delimiter, 0, ['record', 'line', ...columns]);
	const sql = `(select ${file}::integer as file, * replace (record::integer as record, line::integer as line) from ${whole})`;
	await taker.take({ sql, isNumbered: true });
	return {
		sql,
		isNumbered: true,
		lines: null,
		ragged: await raggedTable(connection, file, targets.ragged),
		rows: counts.whole,
		raggedRows: counts.ragged,
		raggedIgnored: counts.ignored
	};
}

async function raggedTable(
	connection: DuckDBConnection,
	file: number,
	path: string
): Promise<string> {
	const ragged = `work.ragged_${file}`;
	await connection.run(
		`create table ${ragged} as select record::bigint as record, line::bigint as line, ` +
			`ignored::boolean as ignored, text ` +
			`from ${csv([path], ',', 0, ['record', 'line', 'ignored', 'text'])}`
	);
	return ragged;
}

// DuckDB is told LF; told CRLF it finds no row at all, so it is left to see that by itself.
function csv(
	paths: readonly string[],
	delimiter: string,
	skip: number,
	columns: readonly string[],
	{ crlf = false, leavesOut = false } = {}
): string {
	const types = columns.map((name) => `${quoteIdentifier(name)}: 'VARCHAR'`).join(', ');
	return (
		`read_csv([${paths.map((path) => quoteText(literalPath(path))).join(', ')}], auto_detect = false, header = false, skip = ${skip}, ` +
		`delim = ${quoteText(delimiter)}, quote = '"', escape = '"', strict_mode = true, ` +
		`${crlf ? '' : "new_line = '\\n', "}${leavesOut ? 'store_rejects = true, ' : ''}max_line_size = 4194304, columns = {${types}})`
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
