const removable =
	/[\u0300-\u036f\u064b-\u0652\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const punctuation = /[’'`´"«»\-–—−_.,،:()[\]/\\*]+/g;
const arabicLetters: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ة: 'ه',
	ؤ: 'و',
	ئ: 'ي'
};

/**
 * The form under which two spellings are the same: without case, accents, Arabic diacritics,
 * tatweel, letter variants, punctuation and doubled spaces.
 */
export function matchingKey(spelling: string): string {
	return spelling
		.replace(/[أإآٱىةؤئ]/g, (letter) => arabicLetters[letter] ?? letter)
		.normalize('NFKD')
		.replace(removable, '')
		.toLowerCase()
		.replace(/œ/g, 'oe')
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/\bn\s*[°º]|№/g, 'no ')
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

/** The candidates that look most like a spelling, best first, at most `most`. */
export function nearest(spelling: string, candidates: Iterable<string>, most = 3): string[] {
	const wanted = matchingKey(spelling).slice(0, 80);
	return [...new Set(candidates)]
		.map((candidate) => {
			const key = matchingKey(candidate);
			const distance = editDistance(wanted, key);
			const inside = wanted.length > 2 && (key.includes(wanted) || wanted.includes(key));
			return { candidate, score: inside ? Math.min(distance, 2) : distance, length: key.length };
		})
		.filter(
			({ score, length }) => score <= Math.max(2, Math.ceil(Math.max(length, wanted.length) / 2))
		)
		.sort((a, b) => a.score - b.score)
		.slice(0, most)
		.map(({ candidate }) => candidate);
}
