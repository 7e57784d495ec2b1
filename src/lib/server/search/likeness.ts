import { withoutArticle } from './tokens.ts';

/** A word of the index, with the form it has without its article. */
export interface Word {
	readonly text: string;
	readonly bare: string | null;
}

export const wordFrom = (text: string): Word => ({ text, bare: withoutArticle(text) });

/**
 * How well a word that was written stands for a word of the index, from 0 (not at all) to 1 (the
 * same): itself, itself but for the Arabic article, its beginning, a form of it, a part of it.
 */
export function likeness(written: Word, word: Word): number {
	if (written.text === word.text) return 1;
	const bare = bareLikeness(written, word);
	return Math.max(formLikeness(written.text, word.text), bare);
}

function bareLikeness(written: Word, word: Word): number {
	if (written.bare === null && word.bare === null) return 0;
	const one = written.bare ?? written.text;
	const other = word.bare ?? word.text;
	return one === other ? 0.95 : 0.97 * formLikeness(one, other);
}

function formLikeness(written: string, word: string): number {
	if (word.startsWith(written)) return 0.7 + (0.25 * written.length) / word.length;
	const shorter = written.length - word.length;
	if (shorter > 0 && shorter <= 2 && word.length >= 4 && written.startsWith(word)) return 0.75;
	if (written.length >= 3 && word.includes(written)) return 0.5;
	return 0;
}

/** How near a misspelt word is: at most 0.45, and 0 beyond one slip in four letters, two in six. */
export function nearMiss(written: Word, word: Word): number {
	const one = written.bare ?? written.text;
	const other = word.bare ?? word.text;
	return Math.max(spellingLikeness(written.text, word.text), spellingLikeness(one, other));
}

function spellingLikeness(written: string, word: string): number {
	const allowed = slipsAllowed(written.length);
	if (allowed === 0 || word.length < written.length - allowed) return 0;
	const whole = slipsBetween(written, word, allowed);
	if (whole <= allowed) return 0.45 * (1 - whole / (written.length + 1));
	// the beginning of a longer word
	const start = slipsBetween(written, word.slice(0, written.length), 1);
	return start <= 1 && written.length >= 5 ? 0.3 : 0;
}

const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * Letters put in, left out, replaced or exchanged with their neighbour between two words; above
 * `most`, any number above it.
 */
export function slipsBetween(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let [before, previous, row] = rowsOf(b.length + 1);
	for (let j = 0; j <= b.length; j++) previous[j] = j;
	for (let i = 1; i <= a.length; i++) {
		row[0] = i;
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let slips = Math.min(
				at(previous, j - 1) + (same ? 0 : 1),
				at(previous, j) + 1,
				at(row, j - 1) + 1
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				slips = Math.min(slips, at(before, j - 2) + 1);
			}
			row[j] = slips;
			least = Math.min(least, slips);
		}
		if (least > most) return most + 1;
		[before, previous, row] = [previous, row, before];
	}
	return at(previous, b.length);
}

type Row = Uint8Array;
const at = (row: Row, index: number): number => row[index] ?? Infinity;

/** Kept from one comparison to the next: there are thousands in a search. */
let kept: [Row, Row, Row] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

function rowsOf(length: number): [Row, Row, Row] {
	if (length > kept[0].length) {
		kept = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
	}
	return kept;
}
