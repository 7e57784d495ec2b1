/** What the rows of a grid cell add up to, exact: it never leaves the server. */
export interface ExactCell {
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Rows counted by neither term too. */
	readonly rows: number;
	/** Sums of the record keys of what each term counts, modulo 2³². */
	readonly numeratorKey: number;
	readonly denominatorKey: number;
	/** Of amounts: who contributes to each term, and the largest contribution. */
	readonly givers?: number;
	readonly largest?: number;
	readonly otherGivers?: number;
	readonly otherLargest?: number;
}

export const nobody: ExactCell = {
	numerator: 0,
	denominator: 0,
	rows: 0,
	numeratorKey: 0,
	denominatorKey: 0
};

/** A grid cell as the public may know it; null where it is withheld. */
export type PublishedCell = PublishedSums | null;

export interface PublishedSums {
	readonly numerator: number | null;
	readonly denominator: number | null;
}
