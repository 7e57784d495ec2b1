import { describe, expect, it } from 'vitest';
import { likeness, nearMiss, slipsBetween, wordFrom } from './likeness.ts';
import { searchKey, tellingWords, withoutArticle, wordsOf } from './tokens.ts';

describe('the Arabic article is a second way to a word, not a rule', () => {
	it.each([
		['الصناعه', 'صناعه'],
		['والنسيج', 'نسيج'],
		['للصناعه', 'صناعه'],
		['الف', null],
		['الحج', null],
		['فاس', null]
	])('%s without it: %s', (word, bare) => expect(withoutArticle(word)).toBe(bare));

	it('the word itself goes first', () => {
		const written = wordFrom('الحاجب');
		expect(likeness(written, wordFrom('الحاجب'))).toBe(1);
		expect(likeness(written, wordFrom('حاجب'))).toBe(0.95);
	});
});

it('fillers are left out, unless there is nothing else', () => {
	expect(tellingWords(wordsOf(searchKey("Taux d'occupation des locaux")))).toEqual([
		'taux',
		'occupation',
		'locaux'
	]);
	expect(tellingWords(['de', 'la'])).toEqual(['de', 'la']);
});

describe('a beginning says more than a part, and a part more than a near miss', () => {
	it.each([
		['couv', 'couverture', 0.8],
		['artisans', 'artisan', 0.75],
		['jeb', 'hajeb', 0.5],
		['tazza', 'taza', 0],
		['', 'taza', 0.7]
	])('%s for %s: %d', (written, word, like) => {
		expect(likeness(wordFrom(written), wordFrom(word))).toBeCloseTo(like);
	});

	it.each([
		['tazza', 'taza', true],
		['taounatte', 'taounate', true],
		['تازا', 'تازه', true],
		['fas', 'fes', false],
		['meknes', 'figuig', false]
	])('%s is a near miss of %s: %s', (written, word, near) => {
		const like = nearMiss(wordFrom(written), wordFrom(word));
		expect(like > 0).toBe(near);
		expect(like).toBeLessThan(0.5);
	});
});

it.each([
	['taza', 'taza', 0],
	['taza', 'tzaa', 1],
	['taza', 'tazza', 1],
	['sefrou', 'sefro', 1],
	['sefrou', 'sofra', 3],
	['taza', 'taounate', 3]
])('from %s to %s: %i slips, counted to 2', (a, b, slips) => {
	expect(slipsBetween(a, b, 2)).toBe(slips);
});
