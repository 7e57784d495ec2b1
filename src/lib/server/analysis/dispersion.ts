/** The rate of a territory and the people who live there. */
export interface Rated {
	readonly rate: number;
	readonly population: number;
}

/**
 * Population-weighted coefficient of variation: √(Σp(r − r̄)²/Σp) / r̄ with r̄ = Σpr/Σp (Williamson
 * 1965). Null for fewer than two territories or a mean of 0.
 */
export function weightedVariation(rates: readonly Rated[]): number | null {
	const people = rates.reduce((sum, { population }) => sum + population, 0);
	if (rates.length < 2 || people === 0) return null;
	const mean = rates.reduce((sum, { rate, population }) => sum + rate * population, 0) / people;
	if (mean === 0) return null;
	const variance =
		rates.reduce((sum, { rate, population }) => sum + population * (rate - mean) ** 2, 0) / people;
	return Math.sqrt(variance) / mean;
}
