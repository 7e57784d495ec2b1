import type { Language } from '$pipelines/contract/text';

/** The language to give a text in Arabic letters on a page of another language; else the page's. */
export function languageOfText(text: string, page: Language): 'ar' | undefined {
	return page !== 'ar' && /\p{Script=Arabic}/u.test(text) ? 'ar' : undefined;
}

/** A stretch of text in one script. */
export interface Stretch {
	readonly text: string;
	/** Arabic words in a text of another language: their language is to be said. */
	readonly arabic: boolean;
}

/** Parts a French or English text where it quotes Arabic. */
export function stretchesOf(text: string): Stretch[] {
	// A shadda belongs to no script of its own, and to the word that it stands in.
	const word = '\\p{Script=Arabic}[\\p{Script=Arabic}\\p{Mn}]*';
	return text
		.split(new RegExp(`(${word}(?:[\\s،]+${word})*)`, 'u'))
		.map((part, index) => ({ text: part, arabic: index % 2 === 1 }))
		.filter(({ text: part }) => part !== '');
}
