import iconv from 'iconv-lite';
import type { Inspection } from './inspect.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'] as const;
export type Encoding = (typeof encodings)[number];

export interface EncodingDecision {
	readonly encoding: Encoding;
	/** Bytes of the byte-order mark at the start. */
	readonly markLength: number;
	/** What the decision rests on. */
	readonly evidence: string;
}

export type EncodingFault =
	| { readonly fault: 'damaged-utf8'; readonly line: number }
	| { readonly fault: 'unreadable-encoding' };

/**
 * Decides by evidence: byte-order mark, strict UTF-8, then plausible Arabic and French words.
 * Bytes that are none of these are a fault, never a guess.
 */
export function decideEncoding(file: Inspection): EncodingDecision | EncodingFault {
	const { head } = file;
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
		return file.utf8
			? { encoding: 'utf-8', markLength: 3, evidence: 'byte-order mark' }
			: { fault: 'damaged-utf8', line: file.invalidLine ?? 1 };
	}
	if (head[0] === 0xff && head[1] === 0xfe) {
		return { encoding: 'utf-16le', markLength: 2, evidence: 'byte-order mark' };
	}
	if (head[0] === 0xfe && head[1] === 0xff) {
		return { encoding: 'utf-16be', markLength: 2, evidence: 'byte-order mark' };
	}
	if (file.zeros > 0) return decideByZeros(head);
	if (hasControls(head)) return { fault: 'unreadable-encoding' };
	if (file.utf8) return { encoding: 'utf-8', markLength: 0, evidence: 'strict UTF-8' };
	return decideByWords(file);
}

function decideByZeros(head: Buffer): EncodingDecision | EncodingFault {
	const sample = head.subarray(0, Math.min(head.length, 4096) & ~1);
	let even = 0;
	let odd = 0;
	for (let index = 0; index < sample.length; index += 2) {
		if (sample[index] === 0) even++;
		if (sample[index + 1] === 0) odd++;
	}
	const half = sample.length / 2;
	if (odd > half * 0.2 && even < half * 0.02) {
		return { encoding: 'utf-16le', markLength: 0, evidence: 'zero in every second byte' };
	}
	if (even > half * 0.2 && odd < half * 0.02) {
		return { encoding: 'utf-16be', markLength: 0, evidence: 'zero in every other byte' };
	}
	return { fault: 'unreadable-encoding' };
}

function hasControls(head: Buffer): boolean {
	let controls = 0;
	for (const byte of head) {
		if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26)
			controls++;
	}
	return controls * 500 > head.length;
}

const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const frenchLetters =
	/[a-z][àâçéèêëîïôœùûüÿ]|[àâçéèêëîïôœùûüÿ][a-z]|[A-Z][ÀÂÇÉÈÊËÎÏÔŒÙÛÜ]|[ÀÂÇÉÈÊËÎÏÔŒÙÛÜ][A-Za-z]|[°’«»–€]/gu;
const arabicWords = /[\u0621-\u064a\u067e\u0686\u06af]{3,}/gu;

function decideByWords(file: Inspection): EncodingDecision | EncodingFault {
	const { head } = file;
	if (validSequences(head) > 2 * invalidBytes(head)) {
		return { fault: 'damaged-utf8', line: file.invalidLine ?? 1 };
	}
	const arabic = (iconv.decode(head, 'windows-1256').match(arabicWords) ?? []).length;
	const french = (iconv.decode(head, 'windows-1252').match(frenchLetters) ?? []).length;
	const impossible = head.some((byte) => undefinedIn1252.has(byte));
	const evidence = `Arabic words: ${arabic}, French letters: ${french}`;
	if (arabic > 0 && (arabic * 2 >= french || impossible)) {
		return { encoding: 'windows-1256', markLength: 0, evidence };
	}
	if (french > 0 && !impossible) return { encoding: 'windows-1252', markLength: 0, evidence };
	if (!head.some((byte) => byte > 127)) {
		return { encoding: 'windows-1252', markLength: 0, evidence: 'no accented letter in the head' };
	}
	return { fault: 'unreadable-encoding' };
}

/** Characters of two bytes and more that are whole UTF-8. */
function validSequences(buffer: Buffer): number {
	let found = 0;
	for (let index = 0; index < buffer.length; index++) {
		const length = sequenceLength(buffer, index);
		if (length > 1) {
			found++;
			index += length - 1;
		}
	}
	return found;
}

function invalidBytes(buffer: Buffer): number {
	let found = 0;
	for (let index = 0; index < buffer.length; index++) {
		const length = sequenceLength(buffer, index);
		if (length === 0) found++;
		else index += length - 1;
	}
	return found;
}

function sequenceLength(buffer: Buffer, index: number): number {
	const byte = buffer[index] ?? 0;
	if (byte < 0x80) return 1;
	const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
	for (let next = 1; next < length; next++) {
		if (((buffer[index + next] ?? 0) & 0xc0) !== 0x80) return 0;
	}
	return length;
}
