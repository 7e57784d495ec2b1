import { editDistance, matchingKey } from '../contract/matching.ts';

const longest = 80;
/** Beyond so many unknown spellings of one column, suggestions would help nobody and take minutes. */
const answersMost = 500;

/** The members of a list that an unknown spelling is nearest to. */
export class Suggestions {
	readonly #members: readonly {
		readonly spelling: string;
		readonly id: string;
		readonly key: string;
	}[];
	#answers = 0;

	constructor(spellings: Iterable<readonly [spelling: string, id: string]>) {
		this.#members = [...spellings].map(([spelling, id]) => {
			return { spelling, id, key: matchingKey(spelling).slice(0, longest) };
		});
	}

	/** The three nearest members, best first, each in the spelling that is nearest. */
	near(cell: string): string[] {
		if (++this.#answers > answersMost) return [];
		const wanted = matchingKey(cell).slice(0, longest);
		const best = new Map<string, { spelling: string; distance: number }>();
		for (const { spelling, id, key } of this.#members) {
			const distance = editDistance(wanted, key) / Math.max(wanted.length, key.length, 1);
			const known = best.get(id);
			if (!known || distance < known.distance) best.set(id, { spelling, distance });
		}
		return [...best.values()]
			.sort((a, b) => a.distance - b.distance)
			.slice(0, 3)
			.map(({ spelling }) => spelling);
	}
}
