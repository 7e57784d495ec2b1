import type { Text } from '$pipelines/contract/text.ts';

export interface Candidate {
	readonly id: string;
	readonly label?: Text;
}

/** The ids nearest to what was written, by id or by name in any language: at most three. */
export function nearest(written: string, candidates: readonly Candidate[]): string[] {
	const target = fold(written.slice(0, 80));
	return candidates
		.map(({ id, label }) => {
			const names = label ? [id, label.ar, label.fr, label.en] : [id];
			return { id, distance: Math.min(...names.map((name) => distanceOf(target, fold(name)))) };
		})
		.sort((a, b) => a.distance - b.distance)
		.slice(0, 3)
		.map(({ id }) => id);
}

/** Case, accents, tatweel and separators do not tell names apart. */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\p{M}\u0640]/gu, '')
		.replace(/[\s_-]+/g, ' ')
		.toLowerCase();
}

/** Edits between two texts, as a share of the longer; a part of the other counts as near. */
function distanceOf(a: string, b: string): number {
	if (a === b) return 0;
	const longest = Math.max(a.length, b.length);
	const edits = editsBetween(a, b) / longest;
	const inside = a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a));
	return inside ? edits / 2 : edits;
}

function editsBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
