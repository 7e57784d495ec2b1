import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { chunksOf } from './chunks.ts';
import { LineIndex } from './lines.ts';

/** What one pass over the bytes of a file tells. */
export interface Inspection {
	readonly sha256: string;
	readonly bytes: number;
	/** The first bytes, enough to find encoding, delimiter and header. */
	readonly head: Buffer;
	readonly utf8: boolean;
	/** Line of the first byte that is not UTF-8. */
	readonly invalidLine: number | null;
	/** What follows from the start of that line: letters that tell the encoding may be far below the head. */
	readonly foreign: Buffer;
	readonly lines: LineIndex;
	/** `lf` and `crlf` are read as they are; anything else is made uniform first. */
	readonly newline: 'lf' | 'crlf' | 'other';
	/** A byte-order mark inside the text, or two at its start. */
	readonly strayMarks: boolean;
	readonly zeros: number;
}

const headSize = 128 * 1024;
const foreignSize = 256 * 1024;
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Reads every byte once, in constant memory. */
export async function inspectFile(path: string): Promise<Inspection> {
	const hash = createHash('sha256');
	const head: Buffer[] = [];
	let bytes = 0;
	let utf8 = true;
	let invalidLine: number | null = null;
	let foreign = Buffer.alloc(0);
	let seam = Buffer.alloc(0);
	const lines = new LineIndex();
	let crlf = 0;
	let bare = 0;
	let zeros = 0;
	let strayMarks = false;
	let rest = Buffer.alloc(0);
	let endsWithReturn = false;

	for await (const chunk of chunksOf(path)) {
		hash.update(chunk);
		if (bytes < headSize) head.push(Buffer.from(chunk.subarray(0, headSize - bytes)));
		if (utf8) {
			const joined = rest.length ? Buffer.concat([rest, chunk]) : chunk;
			const complete = joined.length - incompleteTail(joined);
			if (isUtf8(joined.subarray(0, complete))) {
				rest = Buffer.from(joined.subarray(complete));
			} else {
				utf8 = false;
				const valid = joined.subarray(0, validLength(joined));
				invalidLine = lines.feeds + bare + 1 + lineEnds(valid);
				const start = valid.lastIndexOf(10) + 1;
				foreign = Buffer.from(joined.subarray(start, start + foreignSize));
			}
		}
		strayMarks ||=
			chunk.indexOf(mark, bytes === 0 && chunk.subarray(0, 3).equals(mark) ? 3 : 0) !== -1 ||
			Buffer.concat([seam, chunk.subarray(0, 2)]).includes(mark);
		seam = Buffer.from(chunk.subarray(-2));
		zeros += occurrences(chunk, 0, 1000);
		lines.add(chunk);
		if (endsWithReturn) {
			if (chunk[0] === 10) crlf++;
			else bare++;
		}
		for (let at = chunk.indexOf(13); at !== -1; at = chunk.indexOf(13, at + 1)) {
			if (at === chunk.length - 1) break;
			if (chunk[at + 1] === 10) crlf++;
			else bare++;
		}
		endsWithReturn = chunk[chunk.length - 1] === 13;
		bytes += chunk.length;
	}
	if (endsWithReturn) bare++;
	if (utf8 && rest.length) {
		utf8 = false;
		invalidLine = lines.feeds + bare + 1;
		foreign = rest;
	}

	return {
		sha256: hash.digest('hex'),
		bytes,
		head: Buffer.concat(head),
		utf8,
		invalidLine,
		foreign,
		lines,
		newline:
			bare === 0 && crlf === 0 ? 'lf' : bare === 0 && crlf === lines.feeds ? 'crlf' : 'other',
		strayMarks,
		zeros
	};
}

function occurrences(chunk: Buffer, byte: number, most = Infinity): number {
	let found = 0;
	for (let at = chunk.indexOf(byte); at !== -1 && found < most; at = chunk.indexOf(byte, at + 1)) {
		found++;
	}
	return found;
}

/** Bytes at the end that begin a character which the next chunk goes on with. */
export function incompleteTail(buffer: Buffer): number {
	for (let back = 1; back <= Math.min(3, buffer.length); back++) {
		const byte = buffer[buffer.length - back] ?? 0;
		if (byte >= 0xc0) {
			const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
			return needed > back ? back : 0;
		}
		if (byte < 0x80) return 0;
	}
	return 0;
}

/** Bytes at the start that are UTF-8. */
function validLength(buffer: Buffer): number {
	let low = 0;
	let high = buffer.length;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		const part = buffer.subarray(0, middle);
		if (isUtf8(part.subarray(0, middle - incompleteTail(part)))) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Line ends of any of the three kinds. */
function lineEnds(buffer: Buffer): number {
	let found = occurrences(buffer, 10);
	for (let at = buffer.indexOf(13); at !== -1; at = buffer.indexOf(13, at + 1)) {
		if (buffer[at + 1] !== 10) found++;
	}
	return found;
}
