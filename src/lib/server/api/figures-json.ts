import { remarks, type Figures } from '../query/figures.ts';
import { takeTurns } from '../query/turns.ts';

/**
 * Memory that texts are written into, used again: the first touch of fresh memory takes longer than
 * all that is written there.
 */
const spare: Buffer[] = [];
const usual = 256 * 1024;
const mostKept = 2 * 1024 * 1024;

/** The longest text of a number, `-1.2345678901234567e-123`. */
const longestNumber = 24;

/** Gives the JSON of an answer to whoever sends it; its bytes are written over when that is done. */
export async function withJson<Result>(
	figures: Figures,
	send: (json: Uint8Array) => Result | Promise<Result>
): Promise<Result> {
	const parts = partsOf(figures);
	const most = mostBytes(figures, parts);
	const kept = spare.pop();
	const bytes = kept && kept.length >= most ? kept : Buffer.allocUnsafeSlow(Math.max(most, usual));
	try {
		return await send(bytes.subarray(0, await write(figures, parts, bytes)));
	} finally {
		if (bytes.length <= mostKept) spare.push(bytes);
	}
}

/** What rows are made of beside numbers. */
interface Parts {
	readonly head: Uint8Array;
	readonly periods: readonly Uint8Array[];
	readonly splits: readonly Uint8Array[];
	/** Before what a value is compared with, and after it, by remark. */
	readonly flags: readonly Uint8Array[];
	readonly ends: readonly Uint8Array[];
}

const beforeNumerator = Buffer.from(',"numerator":');
const beforeDenominator = Buffer.from(',"denominator":');
const flags = remarks.map(({ flag }) => Buffer.from(`,"flag":${JSON.stringify(flag)},"compare":`));
const ends = remarks.map(({ band }) => Buffer.from(band ? `,"band":"${band}"}` : '}'));

function partsOf({ about, periods, timed, by, splits }: Figures): Parts {
	const named = (id: string, text = '') => `${JSON.stringify(id)}:${JSON.stringify(text)},`;
	return {
		head: Buffer.from(`${JSON.stringify(about).slice(0, -1)},"rows":`),
		periods: periods.map((period) => Buffer.from(`,{${timed ? named('period', period) : ''}`)),
		splits: splits.map((split) => {
			return Buffer.from(`${by.map((id, at) => named(id, split[at])).join('')}"value":`);
		}),
		flags,
		ends
	};
}

function mostBytes(figures: Figures, { head, periods, splits, flags, ends }: Parts): number {
	const longest = (parts: readonly Uint8Array[]) =>
		parts.reduce((most, { length }) => Math.max(most, length), 0);
	const row =
		[periods, splits, flags, ends].reduce((sum, parts) => sum + longest(parts), 0) +
		beforeNumerator.length +
		beforeDenominator.length +
		4 * longestNumber;
	return head.length + figures.remarks.length * row + 3;
}

/** How many bytes were written. */
async function write(
	{ numbers, remarks: said }: Figures,
	parts: Parts,
	bytes: Uint8Array
): Promise<number> {
	const turn = takeTurns();
	const { head, periods, splits } = parts;
	const begin = copy(head, bytes, 0);
	let at = begin;
	let row = 0;
	for (const period of periods) {
		await turn(splits.length);
		for (const split of splits) {
			const place = row * 4;
			const remark = said[row++]!;
			at = copy(period, bytes, at);
			at = copy(split, bytes, at);
			at = writeNumber(numbers[place]!, bytes, at);
			at = copy(beforeNumerator, bytes, at);
			at = writeNumber(numbers[place + 1]!, bytes, at);
			at = copy(beforeDenominator, bytes, at);
			at = writeNumber(numbers[place + 2]!, bytes, at);
			at = copy(flags[remark]!, bytes, at);
			at = writeNumber(numbers[place + 3]!, bytes, at);
			at = copy(ends[remark]!, bytes, at);
		}
	}
	// Each row begins with a comma, the first one in vain.
	if (row === 0) at++;
	bytes[begin] = '['.charCodeAt(0);
	return writeText(']}', bytes, at);
}

/** The texts are short: a loop is done before a call of the platform has begun. */
function copy(part: Uint8Array, bytes: Uint8Array, at: number): number {
	for (let index = 0; index < part.length; index++) bytes[at + index] = part[index]!;
	return at + part.length;
}

function writeText(text: string, bytes: Uint8Array, at: number): number {
	for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
	return at + text.length;
}

/** As JSON has it; null for NaN. */
function writeNumber(value: number, bytes: Uint8Array, at: number): number {
	if (value !== value) return writeText('null', bytes, at);
	if (value !== (value | 0) || value < 0) return writeText(String(value), bytes, at);
	let end = at + 1;
	for (let limit = 10; limit <= value; limit *= 10) end++;
	let rest = value;
	for (let digit = end - 1; digit >= at; digit--) {
		const tens = (rest / 10) | 0;
		bytes[digit] = 48 + rest - tens * 10;
		rest = tens;
	}
	return end;
}
