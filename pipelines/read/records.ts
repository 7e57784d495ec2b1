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

export interface RecordOptions {
	readonly delimiter: string;
	/** Lines to leave out at the start, whatever is in them. */
	readonly skip?: number;
	/** Takes a line whose quotes are faulty as it is, where it would be a fault. */
	readonly lenient?: boolean;
	/** Receives each record with the line that it begins on and the lines that it takes; false ends the reading. */
	readonly take: (cells: string[], line: number, lines: number) => boolean | void;
}

/**
 * Splits text with LF line ends into records, chunk by chunk and in constant memory: cells may be
 * quoted, and hold delimiters, line ends and doubled quotes then.
 */
export class RecordReader {
	#rest = '';
	#line = 1;
	#stopped = false;

	constructor(private readonly options: RecordOptions) {}

	/** Whether a record is begun that more text must end. */
	get isOpen(): boolean {
		return this.#rest !== '';
	}

	/** The line that the next record begins on. */
	get line(): number {
		return this.#line;
	}

	/** Goes past lines that somebody else has read. */
	passLines(lines: number): void {
		this.#line += lines;
	}

	/** @throws QuoteFault, LongRecord */
	push(text: string): void {
		this.#read(this.#rest + text, false);
	}

	/** @throws QuoteFault, LongRecord */
	end(): void {
		if (this.#rest !== '') this.#read(`${this.#rest}\n`, true);
	}

	#read(text: string, isLast: boolean): void {
		const { delimiter, skip = 0, lenient = false, take } = this.options;
		let at = 0;
		while (!this.#stopped && at < text.length) {
			const end = text.indexOf('\n', at);
			if (end === -1) break;
			if (end - at > longestRecord) throw new LongRecord(this.#line);
			const plain = text.slice(at, end);
			if (this.#line <= skip) {
				this.#line++;
				at = end + 1;
				continue;
			}
			if (!plain.includes('"')) {
				this.#stopped = take(plain.split(delimiter), this.#line, 1) === false;
				this.#line++;
				at = end + 1;
				continue;
			}
			const found = readQuoted(text, at, delimiter);
			if (found === 'more' && !isLast && text.length - at <= longestRecord) break;
			if (typeof found === 'string') {
				if (!lenient)
					throw new QuoteFault(this.#line + lineEnds(text, at, openQuote(text, at, delimiter)));
				this.#stopped = take(plain.split(delimiter), this.#line, 1) === false;
				this.#line++;
				at = end + 1;
				continue;
			}
			const lines = lineEnds(text, at, found.end) + 1;
			this.#stopped = take(found.cells, this.#line, lines) === false;
			this.#line += lines;
			at = found.end + 1;
		}
		this.#rest = this.#stopped ? '' : text.slice(at);
		if (this.#rest.length > longestRecord && !isLast) throw new LongRecord(this.#line);
	}
}

interface Found {
	readonly cells: string[];
	/** Where the line end after the record is. */
	readonly end: number;
}

/** One record with quotes; `more` when it goes on beyond the text, `fault` when a quote is out of place. */
function readQuoted(text: string, start: number, delimiter: string): Found | 'more' | 'fault' {
	const cells: string[] = [];
	for (let at = start; ;) {
		if (text[at] !== '"') {
			const line = text.indexOf('\n', at);
			if (line === -1) return 'more';
			const next = text.indexOf(delimiter, at);
			const isCell = next !== -1 && next < line;
			cells.push(text.slice(at, isCell ? next : line));
			if (!isCell) return { cells, end: line };
			at = next + 1;
			continue;
		}
		const close = closingQuote(text, at);
		if (close === -1) return 'more';
		cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
		at = close + 1;
		while (text[at] === ' ') at++;
		if (at >= text.length) return 'more';
		if (text[at] === '\n') return { cells, end: at };
		if (text[at] !== delimiter) return 'fault';
		at++;
	}
}

function closingQuote(text: string, open: number): number {
	let at = text.indexOf('"', open + 1);
	while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

/** Where the quote of a faulty record opens that is not closed as it should be. */
function openQuote(text: string, start: number, delimiter: string): number {
	for (let at = start; at < text.length; at++) {
		if (text[at] !== '"') {
			while (at < text.length && text[at] !== delimiter) at++;
			continue;
		}
		const close = closingQuote(text, at);
		if (close === -1) return at;
		let next = close + 1;
		while (text[next] === ' ') next++;
		if (text[next] !== delimiter) return at;
		at = next;
	}
	return start;
}

function lineEnds(text: string, from: number, to: number): number {
	let found = 0;
	for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
		found++;
	return found;
}

/** All records of a text at hand. */
export function recordsOf(text: string, options: Omit<RecordOptions, 'take'>): string[][] {
	const records: string[][] = [];
	const reader = new RecordReader({ ...options, take: (cells) => void records.push(cells) });
	reader.push(text);
	reader.end();
	return records;
}

const needsQuotes = /[\r\n"\ufeff]|^ | $/;

/** A cell as it is written, such that whoever reads it finds the same text. */
export function quotedCell(cell: string, delimiter: string): string {
	const isPlain = !needsQuotes.test(cell) && !cell.includes(delimiter);
	return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
