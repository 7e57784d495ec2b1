import { matchingKey } from '$pipelines/contract/matching.ts';

/** Words that say nothing of what is looked for, folded. */
const fillers = new Set(
	'a au aux d de des du en et l la le les par pour sur and by for in of the to في من علي الي عن و او'.split(
		' '
	)
);

/** Letters of neighbouring alphabets that keyboards and transliterations put in place of ours. */
const lookalikes: Readonly<Record<string, string>> = {
	ء: '',
	ڭ: 'ك',
	گ: 'ك',
	ڤ: 'ف',
	ڨ: 'ق',
	پ: 'ب',
	چ: 'ج',
	ھ: 'ه',
	ہ: 'ه'
};

/** Arabic prefixes written as one with their word, longest first: with the article, or only it. */
const prefixes = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];

/** The form in which texts are searched: as `matchingKey`, the hamza on the line left out too. */
export function searchKey(text: string): string {
	return matchingKey(text)
		.replace(/[ءڭگڤڨپچھہ]/g, (letter) => lookalikes[letter] ?? letter)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The words of a folded text. */
export function wordsOf(key: string): string[] {
	return key === '' ? [] : key.split(' ');
}

/** The words that a text is found by: all of them when it has nothing but fillers. */
export function tellingWords(words: readonly string[]): string[] {
	const telling = words.filter((word) => !fillers.has(word));
	return telling.length > 0 ? telling : [...words];
}

/** The word without its Arabic article, or null where it has none that could be left off. */
export function withoutArticle(word: string): string | null {
	const prefix = prefixes.find(
		(start) => word.startsWith(start) && word.length - start.length >= 3
	);
	return prefix === undefined ? null : word.slice(prefix.length);
}
