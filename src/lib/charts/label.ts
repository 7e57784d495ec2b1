import type { Language } from '$pipelines/contract/text';
import { directionOf } from '$lib/i18n/direction';

/** Sets the direction of a text inside a drawing, which is left to right as a whole. */
export function directed(text: string, language: Language): string {
	return `${directionOf(language) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
}

const arabic = /[\u0600-\u06ff]/;
const narrow = /[\s.,:;'’()[\]ijltfrI1|!·\u202f\u00a0-]/;
const wide = /[mwMWÉÈÀ%@]/;

/**
 * About how wide a text is in the page's font, in pixels, erring on the wide side: the server has
 * no font to measure with. A browser test measures what was drawn.
 */
export function estimateWidth(text: string, size: number): number {
	let em = 0;
	for (const character of text) {
		if (/[\u2066-\u2069\u200e\u200f]/.test(character)) continue;
		if (arabic.test(character)) em += 0.58;
		else if (narrow.test(character)) em += 0.37;
		else if (wide.test(character)) em += 0.92;
		else em += 0.62;
	}
	// The last letter of an Arabic word is wider than those that join.
	const words = text.match(/[\u0620-\u064a]+/g)?.length ?? 0;
	return Math.ceil((em + words * 0.62) * size);
}

/** The text, cut with an ellipsis at its reading end when it is wider than the room; never within a number. */
export function fitLabel(text: string, size: number, room: number): string {
	if (estimateWidth(text, size) <= room) return text;
	let kept = text;
	while (kept.length > 1 && estimateWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1);
	// Law 41.23 is not law 41.2.
	if (/^[\d.,\u202f-]*\d/.test(text.slice(kept.length)))
		kept = kept.replace(/\d[\d.,\u202f-]*$/, '');
	return `${kept.trimEnd()}…`;
}
