import type { Inspection } from './inspect.ts';
import {
	singleByteEncodings,
	singleByteText,
	upperLetters,
	type SingleByteEncoding
} from './single-byte.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', ...singleByteEncodings] as const;
export type Encoding = (typeof encodings)[number];

export interface EncodingDecision {
	readonly encoding: Encoding;
}

export type EncodingFault =
	| { readonly fault: 'damaged-utf8'; readonly line: number }
	| { readonly fault: 'unreadable-encoding' }
	| { readonly fault: 'spreadsheet-file' };

/** First bytes of workbooks (new and old), of archives and of PDF. */
const otherKinds = ['504b0304', 'd0cf11e0', '1f8b', '25504446', '377abcaf', '52617221'];

/**
 * Decides by evidence: byte-order mark, strict UTF-8, then plausible Arabic and French words.
 * Bytes that are none of these are a fault, never a guess.
 */
export function decideEncoding(file: Inspection): EncodingDecision | EncodingFault {
	const { head } = file;
	const start = head.subarray(0, 4).toString('hex');
	if (otherKinds.some((kind) => start.startsWith(kind))) return { fault: 'spreadsheet-file' };
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
		if (file.zeros > 0) return { fault: 'unreadable-encoding' };
		return file.utf8
			? { encoding: 'utf-8' }
			: { fault: 'damaged-utf8', line: file.invalidLine ?? 1 };
	}
	// Four bytes a character: no office writes it.
	if (start === 'fffe0000' || start === '0000feff') return { fault: 'unreadable-encoding' };
	if (head[0] === 0xff && head[1] === 0xfe) {
		return { encoding: 'utf-16le' };
	}
	if (head[0] === 0xfe && head[1] === 0xff) {
		return { encoding: 'utf-16be' };
	}
	if (file.zeros > 0) return decideByZeros(head);
	if (hasControls(head)) return { fault: 'unreadable-encoding' };
	if (file.utf8) return { encoding: 'utf-8' };
	return decideByWords(file);
}

/** Without a mark, UTF-16 shows in its high bytes: Latin letters have 0 there, Arabic ones 6. */
function decideByZeros(head: Buffer): EncodingDecision | EncodingFault {
	const sample = head.subarray(0, Math.min(head.length, 4096) & ~1);
	let even = 0;
	let odd = 0;
	for (let index = 0; index < sample.length; index += 2) {
		if (isHighByte(sample[index])) even++;
		if (isHighByte(sample[index + 1])) odd++;
	}
	const most = (sample.length / 2) * 0.95;
	if (odd > most && even < most) return { encoding: 'utf-16le' };
	if (even > most && odd < most) return { encoding: 'utf-16be' };
	return { fault: 'unreadable-encoding' };
}

function isHighByte(byte: number | undefined): boolean {
	return byte === 0 || byte === 6 || byte === 0x20;
}

function hasControls(head: Buffer): boolean {
	let controls = 0;
	// By index, here and below: iterating a Buffer costs three times as much.
	for (let at = 0; at < head.length; at++) {
		const byte = head[at] ?? 0;
		if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) controls++;
	}
	return controls * 500 > head.length;
}

/** The bytes whose letters in an encoding are such. */
function bytesOf(encoding: SingleByteEncoding, letters: RegExp): number[] {
	return [...upperLetters[encoding]].flatMap((letter, index) =>
		letters.test(letter) ? [128 + index] : []
	);
}

const undefinedIn1252 = bytesOf('windows-1252', /\ufffd/);
const frenchLetters =
	/[a-z][àâçéèêëîïôœùûüÿ]|[àâçéèêëîïôœùûüÿ][a-z]|[A-Z][ÀÂÇÉÈÊËÎÏÔŒÙÛÜ]|[ÀÂÇÉÈÊËÎÏÔŒÙÛÜ][A-Za-z]|[°’«»–€]|(?<=\s)à(?=\s)/u;
const arabicIn1256 = new Set(bytesOf('windows-1256', /[\u0621-\u064a\u067e\u0686\u06af]/u));

function decideByWords({
	head,
	foreign,
	invalidLine
}: Inspection): EncodingDecision | EncodingFault {
	const bytes = Buffer.concat([head, foreign]);
	const { valid, invalid } = countSequences(bytes);
	if (valid > 0 && valid >= invalid) return { fault: 'damaged-utf8', line: invalidLine ?? 1 };
	if (hasArabicWord(bytes)) return { encoding: 'windows-1256' };
	const isPossible = !undefinedIn1252.some((byte) => bytes.includes(byte));
	if (isPossible && hasFrenchLetters(bytes)) {
		return { encoding: 'windows-1252' };
	}
	return { fault: 'unreadable-encoding' };
}

/** Three letters in a row are an Arabic word: no French word has three accents in a row. */
function hasArabicWord(bytes: Buffer): boolean {
	let letters = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		letters = byte >= 0x80 && arabicIn1256.has(byte) ? letters + 1 : 0;
		if (letters === 3) return true;
	}
	return false;
}

const pieceSize = 4096;

/** Piece by piece, since most files say it in their first lines; three letters tell, so pieces share two. */
function hasFrenchLetters(bytes: Buffer): boolean {
	for (let at = 0; at < bytes.length; at += pieceSize) {
		const piece = bytes.subarray(at, at + pieceSize + 2);
		if (frenchLetters.test(singleByteText(piece, 'windows-1252'))) return true;
	}
	return false;
}

/** Characters of two bytes and more that are whole UTF-8, and bytes that are none. */
function countSequences(bytes: Buffer): { valid: number; invalid: number } {
	let valid = 0;
	let invalid = 0;
	for (let at = 0; at < bytes.length; at++) {
		if ((bytes[at] ?? 0) < 0x80) continue;
		const length = sequenceLength(bytes, at);
		if (length === 0) invalid++;
		else {
			valid++;
			at += length - 1;
		}
	}
	return { valid, invalid };
}

/** Bytes of the character that begins with a byte beyond ASCII; 0 when there is none. */
function sequenceLength(buffer: Buffer, index: number): number {
	const byte = buffer[index] ?? 0;
	const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
	for (let next = 1; next < length; next++) {
		if (((buffer[index + next] ?? 0) & 0xc0) !== 0x80) return 0;
	}
	return length;
}
