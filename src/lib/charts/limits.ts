/** The centre of a process and what it reaches by chance alone. */
export interface Limits {
	readonly low: number;
	readonly center: number;
	readonly high: number;
}

/** Fewer values tell nothing about what is usual. */
const fewest = 8;

/**
 * Natural limits of single values in the order of time: their mean, and 2.66 times the mean
 * distance from one to the next on either side (Shewhart's chart for individuals, 3 / 1.128).
 * Null for too few values. Limits of what cannot be negative stop at zero.
 */
export function naturalLimits(values: readonly number[]): Limits | null {
	if (values.length < fewest) return null;
	const center = values.reduce((sum, value) => sum + value, 0) / values.length;
	const moves = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? 0)));
	const reach = (2.66 * moves.reduce((sum, move) => sum + move, 0)) / moves.length;
	const low = center - reach;
	return { low: Math.min(...values) >= 0 ? Math.max(0, low) : low, center, high: center + reach };
}
