import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { chunksOf } from './chunks.ts';
import type { Encoding } from './encoding.ts';
import { LineIndex } from './lines.ts';
import { Refusal } from './refusal.ts';
import { undecodable } from './refusals.ts';

/** Text of the first bytes: line ends made uniform, byte-order marks gone, the last, cut line left out. */
export function decodeHead(head: Buffer, encoding: Encoding, whole: boolean): string {
	const decoded = uniform(iconv.decode(head, encoding));
	if (whole) return decoded;
	const end = decoded.lastIndexOf('\n');
	return end === -1 ? decoded : decoded.slice(0, end + 1);
}

function uniform(decoded: string): string {
	return decoded.replace(/\r\n?/g, '\n').replaceAll('\ufeff', '');
}

/**
 * Writes a file again as UTF-8 with LF line ends and no byte-order mark, in constant memory.
 * @returns where the lines of the new file are.
 * @throws Refusal where bytes mean nothing in the encoding: nothing is replaced in silence.
 */
export async function writeDecoded(
	source: string,
	encoding: Encoding,
	target: string
): Promise<LineIndex> {
	const lines = new LineIndex();
	const decode =
		encoding === 'windows-1252' || encoding === 'windows-1256'
			? singleByteDecoder(encoding, lines)
			: textDecoder(encoding, lines);
	const out = await open(target, 'w');
	try {
		const write = async (text: Buffer) => {
			lines.add(text);
			await out.writeFile(text);
		};
		for await (const chunk of chunksOf(source)) await write(decode(chunk));
		await write(decode(null));
	} finally {
		await out.close();
	}
	return lines;
}

/** Decodes the next bytes, or what is left of them when there are no more; the text is good until the next call. */
type Decoder = (chunk: Buffer | null) => Buffer;

/** One byte in, up to three bytes out, by table: several times as fast as going through strings. */
function singleByteDecoder(encoding: Encoding, lines: LineIndex): Decoder {
	// By typed tables: an array of buffers costs twice as much.
	const first = new Uint8Array(256);
	const second = new Uint8Array(256);
	const third = new Uint8Array(256);
	for (let byte = 128; byte < 256; byte++) {
		const letter = iconv.decode(Buffer.from([byte]), encoding);
		if (letter === '\ufffd') continue;
		[first[byte] = 0, second[byte] = 0, third[byte] = 0] = Buffer.from(letter, 'utf8');
	}
	let out = Buffer.alloc(0);
	let afterReturn = false;
	return (chunk) => {
		if (chunk === null) return Buffer.alloc(0);
		if (out.length < chunk.length * 3) out = Buffer.allocUnsafeSlow(chunk.length * 3);
		let length = 0;
		// By index: iterating a Buffer costs three times as much.
		for (let at = afterReturn && chunk[0] === 10 ? 1 : 0; at < chunk.length; at++) {
			const byte = chunk[at] ?? 0;
			if (byte < 128 && byte !== 10 && byte !== 13) {
				out[length++] = byte;
			} else if (byte >= 128) {
				const lead = first[byte] ?? 0;
				if (lead === 0) {
					const above = new LineIndex();
					above.add(out.subarray(0, length));
					throw damage(encoding, lines.feeds + above.feeds + 1);
				}
				out[length++] = lead;
				out[length++] = second[byte] ?? 0;
				const last = third[byte] ?? 0;
				if (last !== 0) out[length++] = last;
			} else {
				if (byte === 13 && chunk[at + 1] === 10) at++;
				out[length++] = 10;
			}
		}
		afterReturn = chunk.at(-1) === 13;
		return out.subarray(0, length);
	};
}

function textDecoder(encoding: Encoding, lines: LineIndex): Decoder {
	const decoder = new TextDecoder(encoding, { fatal: true });
	let afterReturn = false;
	return (chunk) => {
		let text: string;
		try {
			text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
		} catch {
			const readable = new TextDecoder(encoding).decode(chunk ?? undefined);
			throw damage(encoding, lines.feeds + lineOf(readable, '\ufffd'));
		}
		const joined = uniform(afterReturn && text.startsWith('\n') ? text.slice(1) : text);
		if (text !== '') afterReturn = text.endsWith('\r');
		if (joined.includes('\0')) throw damage(encoding, lines.feeds + lineOf(joined, '\0'));
		return Buffer.from(joined);
	};
}

/** The line of a text, from 1, that a mark is on. */
function lineOf(text: string, mark: string): number {
	return text.slice(0, text.indexOf(mark)).split('\n').length;
}

function damage(encoding: Encoding, line: number): Refusal {
	return new Refusal('damaged-text', undecodable(encoding, line));
}
