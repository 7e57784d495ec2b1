import { expect, it } from 'vitest';
import { searchKey, tellingWords, withoutArticle, wordsOf } from './tokens.ts';

it.each([
	['الصناعه', 'صناعه'],
	['والنسيج', 'نسيج'],
	['للصناعه', 'صناعه'],
	['الف', null],
	['الحج', null],
	['فاس', null]
])('%s without its article: %s', (word, bare) => expect(withoutArticle(word)).toBe(bare));

it('fillers are left out, unless there is nothing else', () => {
	expect(tellingWords(wordsOf(searchKey("Taux d'occupation des locaux")))).toEqual([
		...['taux', 'occupation', 'locaux']
	]);
	expect(tellingWords(['de', 'la'])).toEqual(['de', 'la']);
});
