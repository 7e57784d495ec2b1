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
}

/** Splits text with LF line ends into records, piece by piece and in constant memory. */
export class Records {
	readonly #parser: Papa.Parser;
	#rest = '';
	#line = 1;

	constructor(delimiter: string) {
		this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
	}

	/**
	 * The records that end in the next piece of the text.
	 * @throws QuoteFault, LongRecord
	 */
	push(text: string, isLast: boolean): TextRecord[] {
		const input = this.#rest + text;
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
		return text
			.split('\n')
			.map((line, index) => ({ cells: line.split(delimiter), line: index + 1, lines: 1 }));
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
	const records = new Records(delimiter);
	let above = skip;
	const push = (text: string, isLast: boolean) =>
		records.push(text, isLast).map((record) => ({ ...record, line: record.line + skip }));
	try {
		for await (const chunk of createReadStream(path, {
			encoding: 'utf8',
			highWaterMark: 1 << 20
		}) as AsyncIterable<string>) {
			let start = 0;
			for (; above > 0 && start <= chunk.length; above--) {
				const end = chunk.indexOf('\n', start);
				if (end === -1) break;
				start = end + 1;
			}
			// A header may end in the next piece.
			if (above > 0) continue;
			yield push(chunk.slice(start).replaceAll(/[\r\ufeff]/g, ''), false);
		}
		yield push('', true);
	} catch (error) {
		if (error instanceof QuoteFault) throw new QuoteFault(error.line + skip);
		if (error instanceof LongRecord) throw new LongRecord(error.line + skip);
		throw error;
	}
}

/** The cells of a row; a spreadsheet that took another delimiter for its own saves a whole row as one quoted cell. */
export function unwrapped(cells: readonly string[], delimiter: string): readonly string[] {
	const [only = '', second] = cells;
	if (second !== undefined || !only.includes(delimiter)) return cells;
	const [inner, more] = recordsOf(only, delimiter);
	return inner && !more ? inner.cells : cells;
}

export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === '');
}

export function trailingBlanks(cells: readonly string[]): number {
	return cells.length - 1 - cells.findLastIndex((cell) => cell.trim() !== '');
}
