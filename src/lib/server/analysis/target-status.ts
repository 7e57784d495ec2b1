import * as v from 'valibot';
import { nullableNumber, shape } from '$lib/schema.ts';
import type { TargetStatus } from '$lib/terms.ts';

export type { TargetStatus };

export interface Progress {
	readonly direction: 'up' | 'down' | null;
	readonly value: number | null;
	/** The day that the value speaks of. */
	readonly at: string | null;
	/** The same figure at the day the progress is counted from. */
	readonly base: number | null;
	readonly baseAt: string | null;
	readonly target: number | null;
	/** The day by which the target is to be reached. */
	readonly targetAt: string | null;
	/** How much of the way from the base should be made by now, where a path was set: 0 to 1. */
	readonly due?: number | null;
}

/** The calculation behind a status, in units of the indicator a year. */
export const paceSchema = shape({
	observed: v.number(),
	required: v.number(),
	/** Observed over required; null where the base stands at the target. */
	ratio: nullableNumber
});
export type Pace = v.InferOutput<typeof paceSchema>;

/** Of the pace required: as much counts as on the way (Eurostat: "moderate progress"). */
export const leastPace = 0.6;
/** Less than this share of the required pace is no move, neither towards the target nor away. */
export const stillPace = 0.01;

/**
 * Where a figure stands against its target: the yearly change observed since the base, over the
 * one that leads straight from the base to the target by its day. After Eurostat's monitoring of
 * sustainable development indicators, with linear rates instead of compound ones, since rates and
 * counts may be 0.
 */
export function targetStatus(progress: Progress): {
	readonly status: TargetStatus;
	readonly pace: Pace | null;
} {
	const { value, target } = progress;
	if (target === null) return { status: 'no-target', pace: null };
	if (value === null) return { status: 'no-data', pace: null };
	const pace = paceOf(progress);
	const better = progress.direction === 'down' ? -1 : 1;
	if ((value - target) * better >= 0) return { status: 'reached', pace };
	if (!pace) return { status: 'no-data', pace };
	const { observed, required, ratio } = pace;
	if (observed * better < -stillPace * Math.abs(required)) return { status: 'moving-away', pace };
	return { status: (ratio ?? 0) >= leastPace ? 'on-the-way' : 'stalled', pace };
}

const yearMs = 365.25 * 86_400_000;

function paceOf({ value, at, base, baseAt, target, targetAt, due }: Progress): Pace | null {
	if (value === null || base === null || target === null) return null;
	if (!at || !baseAt || !targetAt || baseAt >= at) return null;
	const years = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / yearMs;
	const observed = (value - base) / years(baseAt, at);
	const way = target - base;
	const required =
		due === null || due === undefined
			? way / years(baseAt, targetAt)
			: (way * due) / years(baseAt, at);
	return { observed, required, ratio: required === 0 ? null : observed / required };
}
