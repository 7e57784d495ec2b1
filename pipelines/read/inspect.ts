import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { LineEnds } from './line-ends.ts';

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
	readonly ends: LineEnds;
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
	const ends = new LineEnds();
	let bytes = 0;
	let invalidLine: number | null = null;
	let foreign = Buffer.alloc(0);
	let strayMarks = false;
	/** The bytes that end the chunk before, as many as a mark or a letter may have begun with. */
	let seam = Buffer.alloc(0);
	let rest = Buffer.alloc(0);

	for await (const chunk of createReadStream(path, {
		highWaterMark: 1 << 20
	}) as AsyncIterable<Buffer>) {
		hash.update(chunk);
		if (bytes < headSize) head.push(Buffer.from(chunk.subarray(0, headSize - bytes)));
		if (invalidLine === null) {
			const joined = rest.length ? Buffer.concat([rest, chunk]) : chunk;
			const whole = joined.length - incompleteTail(joined);
			rest = Buffer.from(joined.subarray(whole));
			if (!isUtf8(joined.subarray(0, whole))) {
				const valid = validPart(joined);
				invalidLine = linesEnded(ends) + lineEnds(valid) + 1;
				const start = valid.lastIndexOf(10) + 1;
				foreign = Buffer.from(joined.subarray(start, start + foreignSize));
			}
		}
		strayMarks ||=
			chunk.indexOf(mark, bytes === 0 && chunk.subarray(0, 3).equals(mark) ? 3 : 0) !== -1 ||
			(bytes > 0 && Buffer.concat([seam, chunk.subarray(0, 2)]).includes(mark));
		ends.add(chunk);
		seam = Buffer.from(chunk.subarray(-2));
		bytes += chunk.length;
	}
	if (invalidLine === null && rest.length) {
		invalidLine = linesEnded(ends) + 1;
		foreign = rest;
	}

	return {
		sha256: hash.digest('hex'),
		bytes,
		head: Buffer.concat(head),
		utf8: invalidLine === null,
		invalidLine,
		foreign,
		ends,
		newline: newlineOf(ends),
		strayMarks,
		zeros: ends.count('\0')
	};
}

function linesEnded(ends: LineEnds): number {
	return ends.feeds + ends.count('\r') - ends.pairs;
}

function newlineOf(ends: LineEnds): Inspection['newline'] {
	const returns = ends.count('\r');
	if (returns === 0) return 'lf';
	return returns === ends.pairs && ends.pairs === ends.feeds ? 'crlf' : 'other';
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

/** The bytes at the start that are UTF-8. */
function validPart(buffer: Buffer): Buffer {
	const text = buffer.toString('utf8');
	for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
		const valid = Buffer.from(text.slice(0, at));
		if (!buffer.subarray(valid.length, valid.length + 3).equals(Buffer.from('\ufffd'))) {
			return buffer.subarray(0, valid.length);
		}
	}
	return buffer;
}

function lineEnds(buffer: Buffer): number {
	return buffer.toString('latin1').match(/\r\n?|\n/g)?.length ?? 0;
}
