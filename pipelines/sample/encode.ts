import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import type { Encoding } from './style.ts';

/**
 * Copies a UTF-8 file to its final encoding behind a head (title and header lines).
 * @returns the SHA-256 of the file written.
 * @throws when a character has no place in the encoding: nothing is replaced by "?".
 */
export async function encodeFile(
	from: string,
	to: string,
	{ encoding, head }: { encoding: Encoding; head: string }
): Promise<string> {
	const hash = createHash('sha256');
	const target = createWriteStream(to);
	const encode = encoding === 'utf-8' ? (text: string) => Buffer.from(text) : singleByte(encoding);
	const start = encoding === 'utf-8' ? encode(`\uFEFF${head}`) : encode(head);
	hash.update(start);
	target.write(start);

	const decoder = new StringDecoder('utf8');
	const transcoder = new Transform({
		transform(chunk: Buffer, _, done: TransformCallback) {
			try {
				const bytes = encoding === 'utf-8' ? chunk : encode(decoder.write(chunk));
				hash.update(bytes);
				done(null, bytes);
			} catch (error) {
				done(error as Error);
			}
		}
	});
	await pipeline(createReadStream(from, { highWaterMark: 1 << 20 }), transcoder, target);
	return hash.digest('hex');
}

const noByte = 0xffff;

function singleByte(encoding: Encoding): (text: string) => Buffer {
	const table = new Uint16Array(0x10000).fill(noByte);
	for (let byte = 0; byte < 256; byte++) {
		const character = iconv.decode(Buffer.of(byte), encoding);
		if (character !== '\uFFFD') table[character.charCodeAt(0)] = byte;
	}
	return (text) => {
		const bytes = Buffer.allocUnsafe(text.length);
		for (let index = 0; index < text.length; index++) {
			const byte = table[text.charCodeAt(index)] ?? noByte;
			if (byte === noByte) {
				throw new Error(`${encoding} has no character "${text.charAt(index)}"`);
			}
			bytes[index] = byte;
		}
		return bytes;
	};
}
