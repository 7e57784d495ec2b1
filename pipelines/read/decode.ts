import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import type { Encoding } from './encoding.ts';
import { LineEnds } from './line-ends.ts';
import { feedsIn } from './records.ts';
import { Refusal } from './refusal.ts';
import { undecodable } from './refusals.ts';

/** The text of bytes in an encoding, piece by piece; bytes that are no letter become U+FFFD. */
function decoderOf(encoding: Encoding): (chunk?: Buffer) => string {
	if (encoding.startsWith('utf')) {
		const decoder = new TextDecoder(encoding);
		return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined });
	}
	// `TextDecoder` of Node 20 takes windows-1252 for Latin-1.
	const decoder = iconv.getDecoder(encoding);
	return (chunk) => (chunk ? decoder.write(chunk) : (decoder.end() ?? ''));
}

/** Text of the first bytes: line ends made uniform, byte-order marks gone, the last, cut line left out. */
export function decodeHead(head: Buffer, encoding: Encoding, whole: boolean): string {
	const decode = decoderOf(encoding);
	const decoded = uniform(decode(head) + (whole ? decode() : ''));
	if (whole) return decoded;
	const end = decoded.lastIndexOf('\n');
	return end === -1 ? decoded : decoded.slice(0, end + 1);
}

function uniform(decoded: string): string {
	const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
	return text.includes('\ufeff') ? text.replaceAll('\ufeff', '') : text;
}

/**
 * Writes a file again as UTF-8 with LF line ends and no byte-order mark, in constant memory.
 * @throws Refusal where bytes mean nothing in the encoding: nothing is replaced in silence.
 */
export async function writeDecoded(
	source: string,
	encoding: Encoding,
	target: string
): Promise<LineEnds> {
	const ends = new LineEnds();
	async function* bytes(chunks: AsyncIterable<Buffer>) {
		const decode = decoderOf(encoding);
		let held = '';
		const settle = (decoded: string) => {
			// The line feed of a pair may come with the next piece.
			held = decoded.endsWith('\r') ? '\r' : '';
			const text = uniform(decoded.slice(0, decoded.length - held.length));
			const damaged = text.search(/[\ufffd\0]/);
			if (damaged !== -1) throw damage(encoding, ends.feeds + feedsIn(text.slice(0, damaged)) + 1);
			const bytes = Buffer.from(text);
			ends.add(bytes);
			return bytes;
		};
		for await (const chunk of chunks) yield settle(held + decode(chunk));
		yield settle(held + decode());
		if (held) yield settle('\n');
	}
	await pipeline(
		createReadStream(source, { highWaterMark: 1 << 20 }),
		bytes,
		createWriteStream(target)
	);
	return ends;
}

function damage(encoding: Encoding, line: number): Refusal {
	return new Refusal('damaged-text', undecodable(encoding, line));
}
