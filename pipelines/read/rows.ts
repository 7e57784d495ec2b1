import { closeSync, openSync, writeSync } from 'node:fs';
import { chunksOf } from './chunks.ts';
import {
	isIgnored,
	isRagged,
	isWider,
	keptOfRagged,
	trailingBlanks,
	type Ragged
} from './ragged.ts';
import { LongRecord, QuoteFault, quotedCell, RecordReader } from './records.ts';
import { Refusal } from './refusal.ts';
import { badQuote, headerTooShort, longRecord } from './refusals.ts';

/** What reading row by row found. */
export interface RowCount {
	readonly whole: number;
	readonly ragged: number;
	readonly ignored: number;
}

export interface RowTargets {
	/** Receives `record, line` and the cells of each row that has as many as the header, under the file's delimiter. */
	readonly whole: string;
	/** Receives `record, line, ignored` and the text of each other row, with commas between them. */
	readonly ragged: string;
}

export interface UnevenRows {
	readonly delimiter: string;
	readonly header: readonly string[];
	/** Lines above the first record. */
	readonly skip: number;
}

/**
 * Reads a UTF-8 file whose rows have not all the same number of cells: slower than DuckDB, and tells
 * the line of every row. Cells beyond the header that are blank in every row do not count.
 * @throws Refusal on a quote that is not closed, and when most rows are wider than the header.
 */
export async function readRows(
	source: string,
	{ delimiter, header, skip }: UnevenRows,
	targets: RowTargets
): Promise<RowCount> {
	const whole = new Lines(targets.whole, delimiter);
	const ragged = new Lines(targets.ragged, ',');
	const counts = { whole: 0, ragged: 0, ignored: 0 };
	let record = 0;
	let wide = 0;
	let trailing: Ragged[] = [];

	const settle = (atEnd: boolean) => {
		for (const row of trailing) {
			const ignored = isIgnored(row.cells, atEnd);
			if (ignored) counts.ignored++;
			else counts.ragged++;
			ragged.write(keptOfRagged(row, delimiter, ignored));
		}
		trailing = [];
	};
	const take = (cells: string[], line: number) => {
		if (cells.length === trailingBlanks(cells)) return;
		record++;
		if (isRagged(cells, header)) {
			if (isWider(cells, header)) wide++;
			trailing.push({ record, line, cells });
			if (trailing.length > 1000) settle(false);
			return;
		}
		settle(false);
		counts.whole++;
		whole.write([String(record), String(line), ...header.map((_, index) => cells[index] ?? '')]);
	};
	const reader = new RecordReader({ delimiter, skip, take });
	// Nearly all rows are as wide as the header and have no quote: they are written as they are.
	const takeLines = (block: Buffer) => {
		const separator = delimiter.charCodeAt(0);
		let start = 0;
		let delimiters = 0;
		for (let at = 0; at < block.length; at++) {
			const byte = block[at];
			if (byte === separator) delimiters++;
			if (byte !== 10) continue;
			const first = block[start] ?? 0;
			const isWhole = delimiters === header.length - 1 && first > 32 && first !== separator;
			if (isWhole && first < 127 && reader.line > skip) {
				if (trailing.length) settle(false);
				record++;
				counts.whole++;
				const end = block[at - 1] === 13 ? at - 1 : at;
				whole.writeLine(`${record}${delimiter}${reader.line}${delimiter}`, block, start, end);
				reader.passLines(1);
			} else {
				reader.push(textOf(block.subarray(start, at + 1)));
			}
			start = at + 1;
			delimiters = 0;
		}
	};

	try {
		for await (const block of blocksOf(source)) {
			if (reader.isOpen || block.includes(quote) || block.at(-1) !== 10) reader.push(textOf(block));
			else takeLines(block);
		}
		reader.end();
		settle(true);
	} catch (error) {
		if (error instanceof QuoteFault) throw new Refusal('open-quote', badQuote(error.line));
		if (error instanceof LongRecord) throw new Refusal('long-row', longRecord(error.line));
		throw error;
	} finally {
		whole.close();
		ragged.close();
	}
	if (wide * 2 > record)
		throw new Refusal('short-header', headerTooShort(skip, header.length - trailingBlanks(header)));
	return counts;
}

const quote = 34;

/** No line has more bytes than this. */
const longestLine = 16 << 20;

/** The lines of a file, many whole ones at a time; what is beyond the last line end, or too long for one, comes without. */
async function* blocksOf(path: string): AsyncGenerator<Buffer> {
	let rest: Buffer[] = [];
	let length = 0;
	for await (const chunk of chunksOf(path)) {
		const end = length > longestLine ? chunk.length : chunk.lastIndexOf(10) + 1;
		if (end > 0) yield Buffer.concat([...rest, chunk.subarray(0, end)]);
		const left = Buffer.from(chunk.subarray(end));
		rest = end > 0 ? [left] : [...rest, left];
		length = end > 0 ? chunk.length - end : length + chunk.length;
	}
	if (length > 0) yield Buffer.concat(rest);
}

/** What gets here has LF or CRLF line ends, and no other CR. */
function textOf(block: Buffer): string {
	return block.toString('utf8').replaceAll('\r', '');
}

/** Writes rows, many at a time. */
class Lines {
	readonly #file: number;
	readonly #buffer = Buffer.allocUnsafeSlow(1 << 20);
	#length = 0;

	constructor(
		path: string,
		private readonly delimiter: string
	) {
		this.#file = openSync(path, 'w');
	}

	write(cells: readonly string[]): void {
		const line = cells.map((cell) => quotedCell(cell, this.delimiter)).join(this.delimiter);
		const bytes = Buffer.from(line);
		this.writeLine('', bytes, 0, bytes.length);
	}

	/** Writes some bytes of a block as a line. @param before ASCII that comes before them. */
	writeLine(before: string, block: Buffer, start: number, end: number): void {
		const size = before.length + end - start + 1;
		if (this.#length + size > this.#buffer.length) this.#flush();
		if (size > this.#buffer.length) {
			writeSync(this.#file, `${before}${block.toString('utf8', start, end)}\n`);
			return;
		}
		this.#length += this.#buffer.write(before, this.#length, 'latin1');
		this.#length += block.copy(this.#buffer, this.#length, start, end);
		this.#buffer[this.#length++] = 10;
	}

	close(): void {
		this.#flush();
		closeSync(this.#file);
	}

	#flush(): void {
		for (let at = 0; at < this.#length;)
			at += writeSync(this.#file, this.#buffer, at, this.#length - at);
		this.#length = 0;
	}
}
