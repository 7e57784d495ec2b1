import { editDistance, matchingKey } from '../contract/matching.ts';

const longest = 80;
/** Beyond so many unknown spellings of one column, suggestions would help nobody and take minutes. */
const answersMost = 500;

/** A member that is farther would help nobody. */
const farthest = 0.4;

/** The members of a list that an unknown spelling is nearest to. */
export class Suggestions {
	readonly #members: readonly {
		readonly spelling: string;
		readonly id: string;
		readonly key: string;
	}[];
	#answers = 0;

	constructor(spellings: Iterable<readonly [spelling: string, id: string]>) {
		this.#members = [...spellings]
			.filter(([spelling]) => !/\d/.test(spelling))
			.map(([spelling, id]) => ({ spelling, id, key: matchingKey(spelling).slice(0, longest) }));
	}

	/** The nearest members, three at most, best first, each in the spelling that is nearest. */
	near(cell: string): string[] {
		if (++this.#answers > answersMost) return [];
		const wanted = matchingKey(cell).slice(0, longest);
		// "Fas Jdid" may be a quarter of Fès.
		const words = wanted.split(' ').filter((word) => word !== wanted && word.length > 2);
		const best = new Map<string, { spelling: string; distance: number }>();
		for (const { spelling, id, key } of this.#members) {
			const distance = Math.min(
				apart(wanted, key),
				...words.map((word) => apart(word, key) + 0.05)
			);
			const known = best.get(id);
			if (!known || distance < known.distance) best.set(id, { spelling, distance });
		}
		return [...best.values()]
			.filter(({ distance }) => distance <= farthest)
			.sort((a, b) => a.distance - b.distance)
			.slice(0, 3)
			.map(({ spelling }) => spelling);
	}
}

function apart(a: string, b: string): number {
	return editDistance(a, b) / Math.max(a.length, b.length, 1);
}
