import type { Language } from '$pipelines/contract/text';

/**
 * The language to give a text in Arabic letters on a page of another language; else the page's. Offices write Arabic
 * and French: what an export says in words and in Latin letters is French.
 */
export function languageOfText(
	text: string,
	page: Language,
	{ ofExport = false } = {}
): 'ar' | 'fr' | undefined {
	if (/\p{Script=Arabic}/u.test(text)) return page === 'ar' ? undefined : 'ar';
	return ofExport && page !== 'fr' && /\p{Ll}{2}/u.test(text) ? 'fr' : undefined;
}

/** Whether a text is a reference, such as DC-2022-0001: it is not broken at its hyphens. */
export const isReference = (text: string): boolean => /^(?=.*\d)[\p{L}\d./_-]{1,24}$/u.test(text);

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
