import type { Indicator, Timing } from '../indicators/definition.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Period } from './periods.ts';

export type DatedTiming = Extract<Timing, { readonly column: string }>;

const known = new WeakMap<Snapshot, Map<string, Promise<readonly string[]>>>();

/**
 * The days that an indicator's mart has rows of, in order: read once, since a snapshot does not
 * change and they are few.
 */
export function reportedDays(
	snapshot: Snapshot,
	{ relation, timing }: Pick<Indicator, 'relation' | 'timing'>
): Promise<readonly string[]> {
	if (!('column' in timing)) return Promise.resolve([]);
	const day = dayOf(timing);
	const key = `${relation} ${day}`;
	const days = known.get(snapshot) ?? new Map<string, Promise<readonly string[]>>();
	known.set(snapshot, days);
	const found = days.get(key);
	if (found) return found;
	const { rollups } = snapshot.facts;
	const rollup = rollups.find(
		({ of, keeps }) => `marts.${of}` === relation && keeps.includes(timing.column)
	);
	const reading = snapshot
		.read({
			sql: `
				select distinct cast(${day} as varchar) as day
				from ${rollup ? `rollups.${rollup.id}` : relation}
				where ${timing.column} is not null order by day`,
			values: {}
		})
		.then((lines) => lines.map((line) => String(line.day)));
	// What failed is asked again.
	reading.catch(() => days.delete(key));
	days.set(key, reading);
	return reading;
}

/**
 * The last day with any row, of each period that has one.
 * @param days in order.
 */
export function lastDaysIn(
	periods: readonly Period[],
	days: readonly string[],
	timing: Timing
): Map<Period, string> {
	// A training year is one with the calendar year in which it begins.
	const part = (day: string) => (timing.rows === 'training-year' ? day.slice(0, 4) : day);
	return new Map(
		periods.flatMap((period) => {
			const { from, at } = period;
			const last = days.findLast((day) => part(day) <= part(at));
			if (last === undefined || (from !== null && part(last) < part(from))) return [];
			return [[period, last] as const];
		})
	);
}

/** The day that places a row in a period. */
export function dayOf(timing: DatedTiming): string {
	return timing.rows === 'training-year' ? `make_date(${timing.column}, 1, 1)` : timing.column;
}
