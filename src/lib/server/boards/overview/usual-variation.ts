import type { Grain, Kind } from '../../indicators/definition.ts';

/** Fewer say nothing about what is usual. */
const leastPoints = 8;
const aYear: Readonly<Record<Exclude<Grain, 'none'>, number>> = { month: 12, quarter: 4, year: 1 };

export interface YearOfChange {
	readonly difference: number;
	readonly kind: Kind;
	readonly grain: Grain;
	/** The last two years, a value for each period, the last one last. */
	readonly trend: readonly (number | null)[];
}

/**
 * How large a change over a year is against usual variation: the difference of a period, over the
 * spread of periods around the mean of their year (Cohen's d). Null where too few periods are known
 * to say what is usual, as of three sessions a year.
 */
export function sizeInUsual({ difference, kind, grain, trend }: YearOfChange): number | null {
	if (grain === 'none') return null;
	const periods = aYear[grain];
	const years = [trend.slice(-periods), trend.slice(-2 * periods, -periods)].map((year) =>
		year.filter((value) => value !== null)
	);
	const known = years.reduce((sum, { length }) => sum + length, 0);
	const told = years.filter(({ length }) => length > 1);
	if (known < leastPoints || told.length === 0) return null;
	const freedom = told.reduce((sum, { length }) => sum + length - 1, 0);
	const spread = Math.sqrt(told.reduce((sum, year) => sum + squares(year), 0) / freedom);
	// What is counted over a year is as many periods.
	const ofPeriod = Math.abs(difference) / (kind === 'flow' ? periods : 1);
	return spread === 0 ? null : ofPeriod / spread;
}

function squares(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
