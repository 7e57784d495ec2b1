import * as v from 'valibot';
import { count, nullableNumber, shape } from '$lib/schema.ts';

const observedEntries = {
	/** `2025-06`. */
	period: v.string(),
	value: nullableNumber
};

/** A point of a monthly series, in the order of time. */
export type Observed = Pick<SignalPoint, keyof typeof observedEntries>;

export const signalPointSchema = shape({
	...observedEntries,
	/** What the limits are around; null where the same month of the year before is not known. */
	centre: nullableNumber,
	lower: nullableNumber,
	upper: nullableNumber,
	/** Why the point is no ordinary variation; null when it is. */
	rule: v.nullable(v.picklist(['beyond-limits', 'run-of-eight']))
});
export type SignalPoint = v.InferOutput<typeof signalPointSchema>;

export const limitsSchema = shape({
	/** `year`: of differences to the same month a year before; `level`: of the values themselves. */
	of: v.picklist(['year', 'level']),
	/** Mean of what the limits are of. */
	mean: v.number(),
	/** Mean of the absolute differences between neighbours. */
	movingRange: v.number(),
	/** How many points the limits rest on. */
	points: count
});
export type Limits = v.InferOutput<typeof limitsSchema>;

/** Natural process limits stand at 2.66 mean moving ranges (3 / 1.128): Shewhart; Wheeler, "Understanding Variation". */
const rangesToLimit = 2.66;
/** Two whole years, for a difference to be known for twelve months at least. */
const leastForSeason = 24;
/** Fewer say nothing about what is ordinary. */
const leastPoints = 8;
const runLength = 8;

/**
 * An individuals (XmR) chart: which points of a series lie outside its ordinary variation, or in a
 * run of eight on one side of the centre. Of two years or more, differences to the same month a year
 * before are judged, since the season moves the months. Gaps break moving ranges and runs.
 * @param floor what no value can be under, for what counts or measures; null without one
 * @returns null where there are too few points
 */
export function controlLimits(
	series: readonly Observed[],
	floor: number | null
): { readonly limits: Limits; readonly points: readonly SignalPoint[] } | null {
	const known = new Map(series.map(({ period, value }) => [period, value]));
	const isSeasonal = series.filter(({ value }) => value !== null).length >= leastForSeason;
	const bases = series.map(({ period }) =>
		isSeasonal ? (known.get(yearBefore(period)) ?? null) : 0
	);
	const judged = series.map(({ value }, index) => {
		const base = bases[index] ?? null;
		return value === null || base === null ? null : value - base;
	});
	const values = judged.filter((value) => value !== null);
	const ranges = judged.flatMap((value, index) => {
		const previous = judged[index - 1];
		return value === null || previous === null || previous === undefined
			? []
			: [Math.abs(value - previous)];
	});
	if (values.length < leastPoints || ranges.length === 0) return null;
	const mean = average(values);
	const movingRange = average(ranges);
	const reach = rangesToLimit * movingRange;
	const runs = inRuns(judged, mean);
	const points = series.map(({ period, value }, index): SignalPoint => {
		const base = bases[index] ?? null;
		const own = judged[index] ?? null;
		if (base === null) {
			return { period, value, centre: null, lower: null, upper: null, rule: null };
		}
		const outside = own !== null && Math.abs(own - mean) > reach;
		return {
			period,
			value,
			centre: base + mean,
			lower: Math.max(floor ?? -Infinity, base + mean - reach),
			upper: base + mean + reach,
			rule: outside ? 'beyond-limits' : runs[index] ? 'run-of-eight' : null
		};
	});
	const of = isSeasonal ? 'year' : 'level';
	return { limits: { of, mean, movingRange, points: values.length }, points };
}

/** Which values are part of eight or more in a row on one side of the centre. */
function inRuns(judged: readonly (number | null)[], centre: number): boolean[] {
	const marked = judged.map(() => false);
	let start = 0;
	for (let index = 0; index <= judged.length; index++) {
		if (index < judged.length && sideOf(judged[index]) === sideOf(judged[start])) continue;
		if (sideOf(judged[start]) !== 0 && index - start >= runLength) marked.fill(true, start, index);
		start = index;
	}
	return marked;

	function sideOf(value: number | null | undefined): number {
		return value === null || value === undefined ? 0 : Math.sign(value - centre);
	}
}

function yearBefore(period: string): string {
	return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}

function average(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
