import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

/** A quote that is not closed, or that is followed by something other than the end of its cell. */
export class QuoteFault extends Error {
	override readonly name = 'QuoteFault';

	constructor(readonly line: number) {
		super(`line ${line}: a quote is not closed or is out of place`);
	}
}

/** A row of more text than any row has. */
export class LongRecord extends Error {
	override readonly name = 'LongRecord';

	constructor(readonly line: number) {
		super(`line ${line}: a row of more than ${longestRecord} characters`);
	}
}

const longestRecord = 4 << 20;

export interface TextRecord {
	readonly cells: readonly string[];
	/** The line that it begins on, from 1, and how many it takes. */
	readonly line: number;
	readonly lines: number;
	/** The whole of it, where it has no quotes. */
	readonly text?: string;
}

/** A line without quotes: most are passed on as they are, and never cut into cells. */
class PlainRecord implements TextRecord {
	readonly lines = 1;

	constructor(
		readonly text: string,
		readonly line: number,
		private readonly delimiter: string
	) {}

	get cells(): string[] {
		return this.text.split(this.delimiter);
	}
}

/** Splits text with LF line ends into records, piece by piece and in constant memory. */
export class Records {
	readonly #parser: Papa.Parser;
	#rest = '';
	#line: number;

	/** @param line the number of the first line. */
	constructor(
		private readonly delimiter: string,
		line = 1
	) {
		this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
		this.#line = line;
	}

	/**
	 * The records that end in the next piece of the text.
	 * @throws QuoteFault, LongRecord
	 */
	push(text: string, isLast: boolean): TextRecord[] {
		const input = this.#rest + text;
		if (!input.includes('"')) {
			const lines = input.split('\n');
			this.#rest = isLast ? '' : (lines.pop() ?? '');
			if (this.#rest.length > longestRecord) throw new LongRecord(this.#line + lines.length);
			return lines.map((line) => new PlainRecord(line, this.#line++, this.delimiter));
		}
		const { data, errors, meta } = this.#parser.parse(input, 0, !isLast) as Papa.ParseResult<
			string[]
		>;
		// What is said of a record that the next piece goes on with is said too early.
		const fault = errors.find(({ row = 0 }) => isLast || row < data.length);
		if (fault) throw new QuoteFault(this.#line + feedsIn(input.slice(0, fault.index)));
		this.#rest = isLast ? '' : input.slice(meta.cursor);
		const records = data.map((cells): TextRecord => {
			const line = this.#line;
			const lines = 1 + cells.reduce((sum, cell) => sum + feedsIn(cell), 0);
			this.#line += lines;
			return { cells, line, lines };
		});
		if (this.#rest.length > longestRecord) throw new LongRecord(this.#line);
		return records;
	}
}

export function feedsIn(text: string): number {
	let found = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found++;
	return found;
}

/** The records of a text at hand; where its quotes are out of place, each line as it is. */
export function recordsOf(text: string, delimiter: string, isWhole = true): TextRecord[] {
	try {
		return new Records(delimiter).push(text, isWhole);
	} catch (error) {
		if (!(error instanceof QuoteFault)) throw error;
		return text.split('\n').map((line, index) => {
			return { cells: line.split(delimiter), line: index + 1, lines: 1, isPlain: false };
		});
	}
}

/**
 * The records of a UTF-8 file with LF or CRLF line ends, many at a time.
 * @param skip lines above the first record, whatever they hold.
 */
export async function* recordsIn(
	path: string,
	delimiter: string,
	skip: number
): AsyncGenerator<TextRecord[]> {
	const records = new Records(delimiter, skip + 1);
	let above = skip;
	const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 });
	for await (const chunk of stream as AsyncIterable<string>) {
		let start = 0;
		for (; above > 0; above--) {
			const end = chunk.indexOf('\n', start);
			if (end === -1) break;
			start = end + 1;
		}
		// What is skipped may end in the next piece.
		if (above === 0) yield records.push(chunk.slice(start).replaceAll(/[\r\ufeff]/g, ''), false);
	}
	yield records.push('', true);
}

/** The cells of a row; a spreadsheet that took another delimiter for its own saves a whole row as one quoted cell. */
export function unwrapped(cells: readonly string[], delimiter: string): readonly string[] {
	const [only = ''] = cells;
	if (cells.length > 1 || !only.includes(delimiter)) return cells;
	const [inner, more] = recordsOf(only, delimiter);
	return inner && !more ? inner.cells : cells;
}

export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === '');
}

export function trailingBlanks(cells: readonly string[]): number {
	return cells.length - 1 - cells.findLastIndex((cell) => cell.trim() !== '');
}
