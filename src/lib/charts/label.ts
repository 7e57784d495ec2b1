/**
 * Arabic letters by their width in Readex Pro, joined on both sides, with a twentieth to spare: the
 * advances of the font itself. Other letters of the script are about as wide as one another.
 */
const arabicWidths: readonly (readonly [RegExp, number])[] = [
	[/[ابتثلنيأإآئـ]/, 0.38],
	[/[جحخطظمى]/, 0.84],
	[/[سشصض]/, 1.07],
	[/[\u0600-\u06ff]/, 0.59]
];
/** Letters that are drawn out where nothing is joined to them, and by how much. */
const drawnOut = /[بتثسشصضفقكلنيئ](?![\u0622-\u064a])/g;
const drawnOutBy = 0.53;
const narrow = /[\s.,:;'’()[\]ijltfrI1|!·\u202f\u00a0-]/;
const wide = /[mwMWÉÈÀ%@]/;

/**
 * About how wide a text is in the page's font, in pixels, erring on the wide side: the server has
 * no font to measure with. A browser test measures what was drawn.
 */
export function estimateWidth(text: string, size: number): number {
	let em = (text.match(drawnOut)?.length ?? 0) * drawnOutBy;
	for (const character of text) {
		if (/[\u2066-\u2069\u200e\u200f]/.test(character)) continue;
		const [, arabicWidth] = arabicWidths.find(([letters]) => letters.test(character)) ?? [];
		if (arabicWidth) em += arabicWidth;
		else if (narrow.test(character)) em += 0.37;
		else if (wide.test(character)) em += 0.92;
		else em += 0.62;
	}
	return Math.ceil(em * size);
}

/** A text that is cut keeps at least this part of what has room, else it is cut within a word. */
const leastKept = 0.5;

/**
 * The text, cut with an ellipsis at its reading end when it is wider than the room: after a word,
 * within one where that is long, never within a number.
 */
export function fitLabel(text: string, size: number, room: number): string {
	if (estimateWidth(text, size) <= room) return text;
	let kept = text;
	while (kept.length > 1 && estimateWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1);
	const lastWord = text[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
	if (lastWord >= kept.length * leastKept) kept = kept.slice(0, lastWord);
	// Law 41.23 is not law 41.2.
	if (/^[\d.,\u202f-]*\d/.test(text.slice(kept.length)))
		kept = kept.replace(/\d[\d.,\u202f-]*$/, '');
	return `${kept.replace(/[\s:،,]+$/, '')}…`;
}
