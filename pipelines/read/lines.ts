import { closeSync, openSync, readSync } from 'node:fs';

/** One line in so many has its place kept. */
const apart = 64;

/** Where lines of a file begin, gathered while its bytes pass by. */
export class LineIndex {
	feeds = 0;
	endsWithFeed = false;
	#bytes = 0;
	/** Where the 1st line begins, the 65th, the 129th… */
	readonly #starts = [0];

	add(chunk: Buffer): void {
		for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
			this.feeds++;
			if (this.feeds % apart === 0) this.#starts.push(this.#bytes + at + 1);
		}
		if (chunk.length > 0) this.endsWithFeed = chunk[chunk.length - 1] === 10;
		this.#bytes += chunk.length;
	}

	/** The last place that is known at or before a line, and which line begins there. */
	before(line: number): { readonly start: number; readonly line: number } {
		const place = Math.min(Math.floor((line - 1) / apart), this.#starts.length - 1);
		return { start: this.#starts[place] ?? 0, line: place * apart + 1 };
	}
}

/**
 * The text of some lines of a UTF-8 file with LF or CRLF line ends.
 * @param numbers of the lines, from 1, in ascending order; those beyond the end are left out.
 */
export function readLines(path: string, numbers: readonly number[], index: LineIndex): string[] {
	const file = openSync(path, 'r');
	try {
		const buffer = Buffer.allocUnsafe(16 * 1024);
		return numbers.flatMap((number) => readLine(file, number, index, buffer) ?? []);
	} finally {
		closeSync(file);
	}
}

function readLine(file: number, number: number, index: LineIndex, buffer: Buffer): string | null {
	const found: Buffer[] = [];
	let { start, line } = index.before(number);
	for (;;) {
		const length = readSync(file, buffer, 0, buffer.length, start);
		if (length === 0) return found.some((part) => part.length > 0) ? textOf(found) : null;
		start += length;
		const chunk = buffer.subarray(0, length);
		let at = 0;
		while (line < number) {
			const end = chunk.indexOf(10, at);
			if (end === -1) break;
			at = end + 1;
			line++;
		}
		if (line < number) continue;
		const end = chunk.indexOf(10, at);
		found.push(Buffer.from(chunk.subarray(at, end === -1 ? length : end)));
		if (end !== -1) return textOf(found);
	}
}

function textOf(parts: readonly Buffer[]): string {
	const whole = Buffer.concat(parts);
	return whole.toString('utf8', 0, whole.at(-1) === 13 ? whole.length - 1 : whole.length);
}
