import { chunkSize } from './chunks.ts';

export const singleByteEncodings = ['windows-1252', 'windows-1256'] as const;
export type SingleByteEncoding = (typeof singleByteEncodings)[number];

export function isSingleByte(encoding: string): encoding is SingleByteEncoding {
	return (singleByteEncodings as readonly string[]).includes(encoding);
}

const upperHalf = Buffer.from(Array.from({ length: 128 }, (_, index) => 128 + index));

/** The letters of the bytes from 128; U+FFFD for those that have none. */
export const upperLetters: Readonly<Record<SingleByteEncoding, string>> = {
	// Spelled out: `TextDecoder` of Node 20 takes windows-1252 for Latin-1.
	'windows-1252':
		'€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ' + upperHalf.toString('latin1', 32),
	'windows-1256': new TextDecoder('windows-1256').decode(upperHalf)
};

/** Bytes of UTF-8 of each upper letter, by typed tables: an array of buffers costs twice as much. */
function tablesOf(encoding: SingleByteEncoding) {
	const [first, second, third] = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)];
	for (const [index, letter] of [...upperLetters[encoding]].entries()) {
		const byte = 128 + index;
		[first[byte] = 0, second[byte] = 0, third[byte] = 0] = Buffer.from(letter);
	}
	return { first, second, third };
}

const tables = {
	'windows-1252': tablesOf('windows-1252'),
	'windows-1256': tablesOf('windows-1256')
} as const;

/** Of the letters, only U+FFFD begins with this byte in UTF-8. */
const replacement = 0xef;
const longestLetter = 3;

/** What the last decoder wrote into: memory is dear where it is touched for the first time. */
let spare: Buffer | null = null;

/** Decodes the next chunk of a file into UTF-8 with LF line ends; the text is good until the next call, and null ends it. */
export type Decoder = (chunk: Buffer | null) => Buffer;

/**
 * One byte in, up to three bytes out, by table: several times as fast as going through strings.
 * @param onUndefined told of each byte that has no letter, with the text before it.
 */
export function singleByteDecoder(
	encoding: SingleByteEncoding,
	onUndefined: (before: Buffer) => void
): Decoder {
	const { first, second, third } = tables[encoding];
	const out = spare ?? Buffer.allocUnsafeSlow(chunkSize * longestLetter);
	spare = null;
	const outWords = new DataView(out.buffer);
	let afterReturn = false;
	return (chunk) => {
		if (chunk === null) {
			spare = out;
			return Buffer.alloc(0);
		}
		const words = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
		const lastWord = chunk.length - 4;
		let length = 0;
		let at = afterReturn && chunk[0] === 10 ? 1 : 0;
		while (at < chunk.length) {
			// Four bytes at a time for as long as all are ASCII and none is CR: most of a French file.
			for (; at <= lastWord; at += 4, length += 4) {
				const word = words.getInt32(at, true);
				const returns = word ^ 0x0d0d0d0d;
				if (((word | (returns - 0x01010101)) & 0x80808080) !== 0) break;
				outWords.setInt32(length, word, true);
			}
			for (const end = Math.min(at + 4, chunk.length); at < end; at++) {
				const byte = chunk[at] ?? 0;
				if (byte >= 128) {
					const lead = first[byte] ?? 0;
					if (lead === replacement) onUndefined(out.subarray(0, length));
					out[length++] = lead;
					out[length++] = second[byte] ?? 0;
					const last = third[byte] ?? 0;
					if (last !== 0) out[length++] = last;
				} else if (byte === 13) {
					if (chunk[at + 1] === 10) at++;
					out[length++] = 10;
				} else {
					out[length++] = byte;
				}
			}
		}
		afterReturn = chunk.at(-1) === 13;
		return out.subarray(0, length);
	};
}

/** The text of some bytes, of which those that have no letter are U+FFFD. */
export function singleByteText(bytes: Buffer, encoding: SingleByteEncoding): string {
	const decode = singleByteDecoder(encoding, () => undefined);
	const text = decode(bytes).toString('utf8');
	decode(null);
	return text;
}
