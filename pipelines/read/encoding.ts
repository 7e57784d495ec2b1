import iconv from 'iconv-lite';
import type { Inspection } from './inspect.ts';

/** Of those that read a text alike, the first is taken. */
const singleByteEncodings = [
	'windows-1252',
	'windows-1256',
	'iso-8859-6',
	'iso-8859-15',
	'macintosh'
] as const;
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', ...singleByteEncodings] as const;
export type Encoding = (typeof encodings)[number];

export interface EncodingDecision {
	readonly encoding: Encoding;
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
	const start = head.subarray(0, 4).toString('hex');
	if (start.startsWith('efbbbf')) {
		if (file.zeros > 0) return { fault: 'unreadable-encoding' };
		return file.utf8
			? { encoding: 'utf-8' }
			: { fault: 'damaged-utf8', line: file.invalidLine ?? 1 };
	}
	// Four bytes a character: no office writes it.
	if (start === 'fffe0000' || start === '0000feff') return { fault: 'unreadable-encoding' };
	if (start.startsWith('fffe')) return { encoding: 'utf-16le' };
	if (start.startsWith('feff')) return { encoding: 'utf-16be' };
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
	const controls = head.toString('latin1').match(/[\0-\x08\x0e-\x19\x1b-\x1f]/g) ?? [];
	return controls.length * 500 > head.length;
}

const french = 'àâæçéèêëîïôœùûüÿ';
const latin = `A-Za-z${french}${french.toUpperCase()}`;
const arabic = '\u0621-\u064a\u067e\u0686\u0698\u06a4\u06af';
/** What exports do not hold beyond ASCII. */
const unusual = new RegExp(
	`[^\0-\x7f${french}${french.toUpperCase()}${arabic}\u064b-\u0652،؛؟°ºª²³«»‘’“”–—…•·€\u00a0\u200c-\u200f]`,
	'gu'
);
const words = new RegExp(
	`[${arabic}]{2}|[${latin}][${french}]|[${french}][a-z]|[A-Z][${french.toUpperCase()}]|[${french.toUpperCase()}][A-Za-z]|[°«»’–€]|(?<=\\s)à(?=\\s)`,
	'u'
);
/** A word in two scripts, a capital after a small letter, a vowel sign within a word, a sign between letters. */
const unheard = new RegExp(
	`[${arabic}][${latin}×]|[${latin}×][${arabic}]|[a-z${french}][${french.toUpperCase()}]|[${latin}][${french.toUpperCase()}][a-z]` +
		`|[\u064b-\u064d](?=[${arabic}])|[${latin}][°ºª²³«»“”…•€‚‡†](?=[${latin}])`,
	'gu'
);

/** The Arabic article: where two readings are words, the right one has more of it. */
const article = new RegExp(`(?<![${arabic}])(?:و|ب|ف|ك)?ال(?=[${arabic}])`, 'gu');

/** So many bytes, here and from the first foreign one, tell an encoding. */
const enough = 64 * 1024;

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function decideByWords({
	head,
	foreign,
	invalidLine
}: Inspection): EncodingDecision | EncodingFault {
	const bytes = Buffer.concat([head, foreign].map((part) => part.subarray(0, enough)));
	const { valid, invalid } = countSequences(bytes);
	if (valid > 0 && valid >= invalid) return { fault: 'damaged-utf8', line: invalidLine ?? 1 };
	const upper = bytes.reduce((sum, byte) => sum + (byte < 0x80 ? 0 : 1), 0);
	const [best] = singleByteEncodings
		.map((encoding) => {
			const text = iconv.decode(bytes, encoding);
			const odd = countOf(text, unusual) + countOf(text, unheard);
			return {
				encoding,
				odd,
				isText: words.test(text),
				articles: countOf(text, article)
			};
		})
		.filter(({ odd, isText }) => isText && odd * 10 <= upper)
		.sort((a, b) => a.odd - b.odd || b.articles - a.articles);
	return best ? { encoding: best.encoding } : { fault: 'unreadable-encoding' };
}

/** Characters of two bytes and more that are whole UTF-8, and bytes that are none. */
function countSequences(bytes: Buffer): { valid: number; invalid: number } {
	const text = bytes.toString('utf8');
	const invalid = text.match(/\ufffd/g)?.length ?? 0;
	return { valid: (text.match(/[^\0-\x7f]/gu)?.length ?? 0) - invalid, invalid };
}
