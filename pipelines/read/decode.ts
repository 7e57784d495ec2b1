import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import type { Encoding } from './encoding.ts';
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
	return decoded.replace(/\r\n?/g, '\n').replaceAll('\ufeff', '');
}

/**
 * Writes a file again as UTF-8 with LF line ends and no byte-order mark, in constant memory.
 * @returns how many lines it has.
 * @throws Refusal where bytes mean nothing in the encoding: nothing is replaced in silence.
 */
export async function writeDecoded(
	source: string,
	encoding: Encoding,
	target: string
): Promise<number> {
	let feeds = 0;
	let last = '';
	async function* text(chunks: AsyncIterable<Buffer>) {
		const decode = decoderOf(encoding);
		let held = '';
		const settle = (decoded: string) => {
			const isCut = decoded.endsWith('\r');
			held = isCut ? '\r' : '';
			const whole = uniform(isCut ? decoded.slice(0, -1) : decoded);
			const damaged = whole.search(/[\ufffd\0]/);
			if (damaged !== -1) throw damage(encoding, feeds + feedsIn(whole.slice(0, damaged)) + 1);
			feeds += feedsIn(whole);
			last = whole.at(-1) ?? last;
			return whole;
		};
		for await (const chunk of chunks) yield settle(held + decode(chunk));
		yield settle(held + decode()) + (held ? '\n' : '');
		if (held) [feeds, last] = [feeds + 1, '\n'];
	}
	await pipeline(
		createReadStream(source, { highWaterMark: 1 << 20 }),
		text,
		createWriteStream(target)
	);
	return feeds + (last === '\n' || last === '' ? 0 : 1);
}

function damage(encoding: Encoding, line: number): Refusal {
	return new Refusal('damaged-text', undecodable(encoding, line));
}
