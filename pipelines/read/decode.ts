import { open } from 'node:fs/promises';
import { chunksOf } from './chunks.ts';
import type { Encoding } from './encoding.ts';
import { LineIndex } from './lines.ts';
import { Refusal } from './refusal.ts';
import { undecodable } from './refusals.ts';
import { isSingleByte, singleByteDecoder, singleByteText, type Decoder } from './single-byte.ts';

/** Text of the first bytes: line ends made uniform, byte-order marks gone, the last, cut line left out. */
export function decodeHead(head: Buffer, encoding: Encoding, whole: boolean): string {
	const decoded = uniform(textOf(head, encoding));
	if (whole) return decoded;
	const end = decoded.lastIndexOf('\n');
	return end === -1 ? decoded : decoded.slice(0, end + 1);
}

/** Bytes that are no letter become U+FFFD, or half a letter of UTF-16: whatever writes the file again refuses them. */
function textOf(head: Buffer, encoding: Encoding): string {
	switch (encoding) {
		case 'utf-8':
			return head.toString('utf8');
		case 'utf-16le':
			return head.toString('utf16le');
		case 'utf-16be':
			return Buffer.from(head.subarray(0, head.length & ~1))
				.swap16()
				.toString('utf16le');
		default:
			return singleByteText(head, encoding);
	}
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
	const decode = isSingleByte(encoding)
		? singleByteDecoder(encoding, (before) => {
				const above = new LineIndex();
				above.add(before);
				throw damage(encoding, lines.feeds + above.feeds + 1);
			})
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
