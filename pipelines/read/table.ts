import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { Layout } from './layout.ts';
import type { LineIndex } from './lines.ts';
import { Refusal } from './refusal.ts';
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

/** Takes all records of a table in one statement; returns how many of each file. */
export type Take = (table: TextTable) => Promise<ReadonlyMap<number, number>>;

/** The same for files that DuckDB can read as one. */
export function dialectOf({ layout, crlf }: TextFile): string {
	const { delimiter, skip, header, skipsWholeLines } = layout;
	return JSON.stringify([delimiter, skip, header.length, skipsWholeLines, crlf]);
}

/**
 * Has every record of files of one dialect taken: through DuckDB, or row by row where the rows of a
 * file are not all as wide as its header. Fewer statements cost less than the rows that are read
 * twice when one of the files turns out to be uneven.
 */
export async function readTables(
	connection: DuckDBConnection,
	files: readonly TextFile[],
	take: Take
): Promise<Map<number, RawTable | Refusal>> {
	const read = new Map<number, RawTable | Refusal>();
	const readApart = async (file: TextFile) => {
		const table = await readUneven(connection, file, take).catch((error: unknown) => {
			if (error instanceof Refusal) return error;
			throw error;
		});
		read.set(file.file, table);
	};
	// DuckDB skips records where lines are meant.
	let even = files.filter(({ layout }) => layout.skipsWholeLines);
	for (const file of files) if (!even.includes(file)) await readApart(file);
	while (even.length) {
		try {
			const rows = await take({ sql: evenSql(even), isNumbered: false });
			for (const file of even) {
				const own = rows.get(file.file) ?? 0;
				if (own === 0) await readApart(file);
				else read.set(file.file, evenTable(file, own));
			}
			break;
		} catch (error) {
			if (!isRowFault(error)) throw error;
			const uneven = even.find(({ path }) => error.message.includes(`file = ${path}\n`)) ?? even[0];
			even = even.filter((file) => file !== uneven);
			if (uneven) await readApart(uneven);
		}
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
	const read = csv(paths, layout.delimiter, layout.skip, columns, crlf);
	return `(select (${file})::integer as file, * from ${read} where ${anyFilled(columns)})`;
}

function evenTable(file: TextFile, rows: number): RawTable {
	const { path, lines, layout } = file;
	const isLinear = lines.feeds - (lines.endsWithFeed ? 1 : 0) === layout.skip + rows - 1;
	return {
		sql: evenSql([file]),
		isNumbered: false,
		lines: isLinear
			? { path, delimiter: layout.delimiter, above: layout.skip, index: lines }
			: null,
		ragged: null,
		rows,
		raggedRows: 0,
		raggedIgnored: 0
	};
}

async function readUneven(
	connection: DuckDBConnection,
	{ file, path, layout, scratch }: TextFile,
	take: Take
): Promise<RawTable> {
	const columns = layout.header.map((_, index) => `c${index}`);
	const targets = {
		whole: `${scratch}/${file}.whole.csv`,
		ragged: `${scratch}/${file}.ragged.csv`
	};
	const counts = await readRows(path, layout, targets);
	const whole = csv([targets.whole], layout.delimiter, 0, ['record', 'line', ...columns]);
	const sql = `(select ${file}::integer as file, * replace (record::integer as record, line::integer as line) from ${whole})`;
	await take({ sql, isNumbered: true });
	const ragged = `work.ragged_${file}`;
	await connection.run(
		`create table ${ragged} as select record::bigint as record, line::bigint as line, ` +
			`ignored::boolean as ignored, text ` +
			`from ${csv([targets.ragged], ',', 0, ['record', 'line', 'ignored', 'text'])}`
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
	paths: readonly string[],
	delimiter: string,
	skip: number,
	columns: readonly string[],
	crlf = false
): string {
	const types = columns.map((name) => `${quoteIdentifier(name)}: 'VARCHAR'`).join(', ');
	return (
		`read_csv([${paths.map(quoteText).join(', ')}], auto_detect = false, header = false, skip = ${skip}, ` +
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
