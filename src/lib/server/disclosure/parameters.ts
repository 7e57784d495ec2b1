/** What is decided for the public, in one place; the attacks that it must hold against are in `tests/attacks`. */
export const parameters = {
	/** Noise of a count of persons: never more than this. */
	largestNoise: 5,
	/** Its variance, from the least published count up. */
	variance: 4,
	/** No count between zero and this is published. */
	leastCount: 5,
	/** A cell whose published figure is under this is not split further. */
	leastToSplit: 10,
	/** A rate over fewer than this is withheld. */
	leastDenominator: 30,
	/** A median of fewer persons, or an amount of fewer contributors, is withheld. */
	leastPersons: 10,
	/** The share of an amount that one contributor may make. */
	mostOfOne: 0.5,
	/** Directions that a table may cross at once. */
	mostDirections: 3
} as const;
