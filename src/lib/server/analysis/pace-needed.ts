import * as v from 'valibot';
import { nullableNumber, shape } from '$lib/schema.ts';
import type { Kind } from '../indicators/definition.ts';

/** What is left to a target, in what people count rather than in points. */
export const neededSchema = shape({
	/** How many more, or fewer, are needed in all: persons of a rate, not points of it. */
	gap: v.number(),
	/** The same a month until the day of the target; null where that day is past. */
	monthly: nullableNumber,
	/** What came a month in the year before, as it is counted; null where it is not known. */
	now: nullableNumber
});
export type Needed = v.InferOutput<typeof neededSchema>;

export interface Aimed {
	readonly kind: Kind;
	readonly value: number;
	/** How many a rate is of. */
	readonly denominator: number | null;
	readonly base: number | null;
	readonly at: string;
	readonly target: number;
	readonly targetAt: string;
}

const monthDays = 365.25 / 12;

/** The way left to a target and the pace that it needs from here on. */
export function paceNeeded(aimed: Aimed): Needed {
	const { kind, value, denominator, base, at, target, targetAt } = aimed;
	const isRate = kind === 'ratio' && denominator !== null;
	const counted = (difference: number) => difference * (isRate ? denominator : 1);
	const gap = counted(target - value);
	const months = (Date.parse(targetAt) - Date.parse(at)) / 86_400_000 / monthDays;
	return {
		gap,
		monthly: months > 0 ? gap / Math.max(months, 1) : null,
		now: base === null ? null : counted(value - base) / 12
	};
}

/** How far along its year a target should be on a day, by the shares of its months: 0 to 1. */
export function shareDue(path: readonly number[], day: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return path.reduce((sum, share, at) => {
		if (at < month - 1) return sum + share;
		return at === month - 1 ? sum + (share * date) / days : sum;
	}, 0);
}
