/** Marks that change nothing in a word: accents, Arabic diacritics, hamza above and below, tatweel, invisible signs. */
const removable =
	/[\u0300-\u036f\u064b-\u0655\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const punctuation = /[’‘'`´"“”«»\-‐‑‒–—−_.,،؛;:()[\]/\\*]+/g;
const letters: Readonly<Record<string, string>> = {
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ک: 'ك',
	ة: 'ه',
	œ: 'oe',
	æ: 'ae'
};

/**
 * The form under which two spellings are the same: without case, accents, Arabic diacritics,
 * tatweel, letter variants, punctuation and doubled spaces.
 */
export function matchingKey(spelling: string): string {
	return spelling
		.replace(/№|(?<![\p{L}\p{N}])n\s*[°º]/giu, 'no ')
		.normalize('NFKD')
		.replace(removable, '')
		.toLowerCase()
		.replace(/[ٱىیکةœæ]/g, (letter) => letters[letter] ?? letter)
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(punctuation, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Number of single-character edits between two spellings. */
export function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
		}
		previous = row;
	}
	return previous[b.length] ?? 0;
}

/** How far a candidate may be from a spelling, as a share of the longer of the two. */
export interface Nearness {
	readonly most?: number;
	readonly within?: number;
}

/** The candidates that look most like a spelling, best first. */
export function nearest(
	spelling: string,
	candidates: Iterable<string>,
	{ most = 3, within = 0.5 }: Nearness = {}
): string[] {
	const wanted = matchingKey(spelling).slice(0, 80);
	return [...new Set(candidates)]
		.map((candidate) => {
			const key = matchingKey(candidate).slice(0, 80);
			const distance = editDistance(wanted, key);
			const inside =
				wanted.length > 2 && key.length > 2 && (key.includes(wanted) || wanted.includes(key));
			const longer = Math.max(key.length, wanted.length);
			return {
				candidate,
				score: inside ? Math.min(distance, 2) : distance,
				most: Math.max(inside ? 2 : 1, Math.ceil(longer * within))
			};
		})
		.filter(({ score, most }) => score <= most)
		.sort((a, b) => a.score - b.score)
		.slice(0, most)
		.map(({ candidate }) => candidate);
}
