import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { isNote, isTotal } from '../check/ignored.ts';
import { LongRecord, QuoteFault, RecordReader } from './records.ts';
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

interface Ragged {
	readonly record: number;
	readonly line: number;
	readonly cells: readonly string[];
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
	const width = header.length - trailingBlanks(header);
	const whole = new Lines(targets.whole, delimiter);
	const ragged = new Lines(targets.ragged, ',');
	const counts = { whole: 0, ragged: 0, ignored: 0 };
	let record = 0;
	let wide = 0;
	let trailing: Ragged[] = [];

	const settle = (atEnd: boolean) => {
		for (const { record, line, cells } of trailing) {
			const filled = cells.filter((cell) => cell.trim() !== '');
			const isFoot = atEnd && (filled.length === 1 || isNote(filled[0] ?? ''));
			const isIgnored = filled.some(isTotal) || isFoot;
			if (isIgnored) counts.ignored++;
			else counts.ragged++;
			const text = cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
			ragged.write([String(record), String(line), String(isIgnored), text]);
		}
		trailing = [];
	};
	const take = (cells: string[], line: number, _lines: number, plain: string | null) => {
		const length = cells.length - trailingBlanks(cells);
		if (length === 0) return;
		record++;
		const isShort = cells.length < width && !cells.some(isTotal);
		if (isShort || length > header.length) {
			if (length > header.length) wide++;
			trailing.push({ record, line, cells });
			if (trailing.length > 1000) settle(false);
			return;
		}
		settle(false);
		counts.whole++;
		const place = [String(record), String(line)];
		// Nearly all rows are written as they were.
		if (plain !== null && cells.length === header.length) whole.write(place, plain);
		else whole.write([...place, ...header.map((_, index) => cells[index] ?? '')]);
	};

	try {
		const reader = new RecordReader({ delimiter, skip, take });
		const chunks = createReadStream(source, { encoding: 'utf8', highWaterMark: 1 << 20 });
		// What gets here has LF or CRLF line ends, and no other CR.
		for await (const chunk of chunks as AsyncIterable<string>) {
			reader.push(chunk.replaceAll('\r', ''));
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
	if (wide * 2 > record) throw new Refusal('short-header', headerTooShort(skip, width));
	return counts;
}

/** Writes rows of cells, many at a time. */
class Lines {
	readonly #file: number;
	#lines: string[] = [];
	#length = 0;

	constructor(
		path: string,
		private readonly delimiter: string
	) {
		this.#file = openSync(path, 'w');
	}

	/** @param rest of the row, already delimited. */
	write(cells: readonly string[], ...rest: readonly [string?]): void {
		const texts = cells.map((cell) => quoted(cell, this.delimiter));
		const line = [...texts, ...rest].join(this.delimiter);
		this.#lines.push(line);
		this.#length += line.length;
		if (this.#length > 1 << 20) this.#flush();
	}

	close(): void {
		this.#flush();
		closeSync(this.#file);
	}

	#flush(): void {
		if (this.#lines.length) writeSync(this.#file, `${this.#lines.join('\n')}\n`);
		this.#lines = [];
		this.#length = 0;
	}
}

function quoted(cell: string, delimiter: string): string {
	const isPlain = !cell.includes('"') && !cell.includes('\n') && !cell.includes(delimiter);
	return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

function trailingBlanks(cells: readonly string[]): number {
	let blanks = 0;
	while (blanks < cells.length && (cells[cells.length - 1 - blanks] ?? '').trim() === '') blanks++;
	return blanks;
}
