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
			? { encoding: 'utf-8', markLength: 3, evidence: 'byte-order mark' }
			: { fault: 'damaged-utf8', line: file.invalidLine ?? 1 };
	}
	// Four bytes a character: no office writes it.
	if (start === 'fffe0000' || start === '0000feff') return { fault: 'unreadable-encoding' };
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
	const evidence = 'high bytes of Latin and Arabic letters';
	if (odd > most && even < most) return { encoding: 'utf-16le', markLength: 0, evidence };
	if (even > most && odd < most) return { encoding: 'utf-16be', markLength: 0, evidence };
	return { fault: 'unreadable-encoding' };
}

function isHighByte(byte: number | undefined): boolean {
	return byte === 0 || byte === 6 || byte === 0x20;
}

function hasControls(head: Buffer): boolean {
	let controls = 0;
	for (const byte of head) {
		if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) controls++;
	}
	return controls * 500 > head.length;
}

const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const frenchLetters =
	/[a-z][àâçéèêëîïôœùûüÿ]|[àâçéèêëîïôœùûüÿ][a-z]|[A-Z][ÀÂÇÉÈÊËÎÏÔŒÙÛÜ]|[ÀÂÇÉÈÊËÎÏÔŒÙÛÜ][A-Za-z]|[°’«»–€]|(?<=\s)à(?=\s)/gu;
const arabicWords = /[\u0621-\u064a\u067e\u0686\u06af]{3,}/gu;

function decideByWords({
	head,
	foreign,
	invalidLine
}: Inspection): EncodingDecision | EncodingFault {
	const bytes = Buffer.concat([head, foreign]);
	const valid = validSequences(bytes);
	if (valid > 0 && valid >= invalidBytes(bytes)) {
		return { fault: 'damaged-utf8', line: invalidLine ?? 1 };
	}
	// Three letters in a row are an Arabic word: no French word has three accents in a row.
	const arabic = (iconv.decode(bytes, 'windows-1256').match(arabicWords) ?? []).length;
	const french = (iconv.decode(bytes, 'windows-1252').match(frenchLetters) ?? []).length;
	const evidence = `Arabic words: ${arabic}, French letters: ${french}`;
	if (arabic > 0) return { encoding: 'windows-1256', markLength: 0, evidence };
	const isPossible = !bytes.some((byte) => undefinedIn1252.has(byte));
	if (french > 0 && isPossible) return { encoding: 'windows-1252', markLength: 0, evidence };
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
