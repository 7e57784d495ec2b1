import * as v from 'valibot';
import { nullableNumber, shape } from '$lib/schema.ts';
import type { Kind } from '../indicators/definition.ts';

/** What is left to a target, in what people count rather than in points. */
export const neededSchema = shape({
	/** How many more, or fewer, are needed in all: persons of a rate, not points of it. */
	gap: v.number(),
	/** The same a month until the day of the target; null where that day is past. */
	monthly: nullableNumber,
	/** What came a month since the base, as it is counted; null where it is not known. */
	now: nullableNumber
});
export type Needed = v.InferOutput<typeof neededSchema>;

export interface Aimed {
	readonly kind: Kind;
	readonly value: number;
	/** How many a rate is of. */
	readonly denominator: number | null;
	/** The same on a day before. */
	readonly base: number | null;
	readonly baseAt: string;
	readonly at: string;
	readonly target: number;
	readonly targetAt: string;
}

const monthDays = 365.25 / 12;

/** The way left to a target and the pace that it needs from here on. */
export function paceNeeded(aimed: Aimed): Needed {
	const { kind, value, denominator, base, baseAt, at, target, targetAt } = aimed;
	const isRate = kind === 'ratio' && denominator !== null;
	const counted = (difference: number) => difference * (isRate ? denominator : 1);
	const gap = counted(target - value);
	const months = monthsFrom(at, targetAt);
	return {
		gap,
		monthly: months > 0 ? gap / Math.max(months, 1) : null,
		now: base === null ? null : counted(value - base) / Math.max(monthsFrom(baseAt, at), 1)
	};
}

const monthsFrom = (from: string, to: string): number =>
	(Date.parse(to) - Date.parse(from)) / 86_400_000 / monthDays;

/** How far along its year a target should be on a day, by the shares of its months: 0 to 1. */
export function shareDue(path: readonly number[], day: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return path.reduce((sum, share, at) => {
		if (at < month - 1) return sum + share;
		return at === month - 1 ? sum + (share * date) / days : sum;
	}, 0);
}

interface Days {
	readonly from: string | null;
	readonly to: string;
}

/** What a path is followed by: what was counted since the year began, or what stands now beside its start. */
export function yearSoFar(
	{ kind }: { readonly kind: Kind },
	at: string
): { readonly soFar: Days; readonly start: Days | null } {
	const year = Number(at.slice(0, 4));
	if (kind === 'flow') return { soFar: { from: `${year}-01-01`, to: at }, start: null };
	return { soFar: { from: null, to: at }, start: { from: null, to: `${year - 1}-12-31` } };
}
