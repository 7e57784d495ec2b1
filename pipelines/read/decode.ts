import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import type { Encoding } from './encoding.ts';

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

/** Writes a file again as UTF-8 with LF line ends and no byte-order mark, in constant memory. */
export async function writeDecoded(
	source: string,
	encoding: Encoding,
	target: string
): Promise<void> {
	const decoder =
		encoding === 'windows-1252' || encoding === 'windows-1256'
			? singleByteDecoder(encoding)
			: textDecoder(encoding);
	await pipeline(
		createReadStream(source, { highWaterMark: 1 << 20 }),
		decoder,
		createWriteStream(target)
	);
}

/** One byte in, up to three bytes out, by table: several times as fast as going through strings. */
function singleByteDecoder(encoding: Encoding): Transform {
	const bytes = Array.from({ length: 256 }, (_, byte) =>
		Buffer.from(iconv.decode(Buffer.from([byte]), encoding), 'utf8')
	);
	let afterReturn = false;
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			const out = Buffer.allocUnsafe(chunk.length * 3);
			let length = 0;
			for (const byte of chunk) {
				if (byte === 10 && afterReturn) {
					afterReturn = false;
					continue;
				}
				afterReturn = byte === 13;
				if (byte === 13) out[length++] = 10;
				else if (byte < 128) out[length++] = byte;
				else for (const unit of bytes[byte] ?? []) out[length++] = unit;
			}
			done(null, out.subarray(0, length));
		}
	});
}

function textDecoder(encoding: Encoding): Transform {
	const decoder = new TextDecoder(encoding);
	let afterReturn = false;
	const push = (text: string): string => {
		const joined = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
		if (text !== '') afterReturn = text.endsWith('\r');
		return uniform(joined);
	};
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			done(null, push(decoder.decode(chunk, { stream: true })));
		},
		flush(done) {
			done(null, push(decoder.decode()));
		}
	});
}
