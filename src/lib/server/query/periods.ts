import type { Grain } from '../indicators/definition.ts';
import {
	addDays,
	addMonths,
	daysBetween,
	earlier,
	lastDay,
	later,
	monthsBetween
} from '$lib/figures/days.ts';

/** The days between which an export speaks; months of a monthly export count whole. */
export interface Span {
	readonly first: string;
	readonly last: string;
	/** The day from which all that happened was received; absent where what holds at D is told. */
	readonly begins?: string;
}

export interface Period {
	/** `2025-06`, `2025-Q2`, `2025`; empty with grain none. */
	readonly name: string;
	/** The first day of the calendar period; null when the period has no beginning. */
	readonly start: string | null;
	/** The days asked, both included. */
	readonly from: string | null;
	readonly to: string;
	/** D: the end of the days asked, or the last day of the data if that comes first. */
	readonly at: string;
	/** Data was received for some of it. */
	readonly covered: boolean;
	/** It is not complete: the data or the question ends within it, or begins so. */
	readonly provisional: boolean;
}

interface Asked {
	readonly grain: Grain;
	readonly from: string | null;
	readonly to: string | null;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The periods that a question asks for, in order; those with data when it does not say.
 * @param holds the figure is what holds at D: a question that begins within a period cuts nothing off.
 */
export function periodsOf({ grain, from, to }: Asked, span: Span | null, holds = false): Period[] {
	if (grain === 'none') return wholePeriod(from, to, span);
	const first = from ?? earliest(to, span?.first);
	const last = to ?? latest(from, span?.last);
	if (!first || !last) return [];
	const periods: Period[] = [];
	for (
		let start = startOf(grain, first);
		start <= last;
		start = addMonths(start, monthsOf[grain])
	) {
		const end = addDays(addMonths(start, monthsOf[grain]), -1);
		const asked = { from: later(start, from ?? start), to: earlier(end, to ?? end) };
		const at = span ? earlier(asked.to, span.last) : asked.to;
		periods.push({
			name: nameOf(grain, start),
			start,
			...asked,
			at,
			covered: covers(span, asked.from, asked.to),
			provisional: at < end || (asked.from > start && !holds) || precedes(asked.from, span)
		});
	}
	return periods;
}

/** How many periods a question asks for, without making them. */
export function countPeriods({ grain, from, to }: Asked, span: Span | null): number {
	if (grain === 'none') return 1;
	const first = from ?? earliest(to, span?.first);
	const last = to ?? latest(from, span?.last);
	if (!first || !last || first > last) return 0;
	const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return Math.ceil((months(last) - months(first) + 1) / monthsOf[grain]);
}

/**
 * The same part of another time: complete periods answer for complete ones, a provisional one for
 * as much as it has.
 */
export function shiftPeriod(
	period: Period,
	months: number,
	grain: Grain,
	span: Span | null
): Period {
	const move = (day: string | null) => (day === null ? null : addMonths(day, months));
	const from = move(period.from);
	const at = addMonths(period.at, months);
	const start = move(period.start);
	return {
		name: grain === 'none' || start === null ? '' : nameOf(grain, start),
		start,
		from,
		to: at,
		at,
		covered: covers(span, from, at),
		provisional: period.provisional
	};
}

/** Whether a window begins before all that happened was received: it is no base of a comparison. */
export function precedes(from: string | null, span: Span | null): boolean {
	return from !== null && span?.begins !== undefined && from < span.begins;
}

/** The window just before, of as many months where it is of whole ones, else of as many days. */
export function windowBefore(period: Period, span: Span | null): Period {
	const { from, to } = period;
	if (from === null) return shiftPeriod(period, -12, 'none', span);
	if (from.endsWith('-01') && to === lastDay(to.slice(0, 7))) {
		return shiftPeriod(period, -monthsBetween(from, to) - 1, 'none', span);
	}
	const back = -daysBetween(from, to) - 1;
	const [first, at] = [addDays(from, back), addDays(period.at, back)];
	return { ...period, start: first, from: first, to: at, at, covered: covers(span, first, at) };
}

export function stepOf(grain: Grain, comparison: 'previous' | 'year'): number {
	if (grain === 'none' || comparison === 'year') return -12;
	return -monthsOf[grain];
}

function wholePeriod(from: string | null, to: string | null, span: Span | null): Period[] {
	const end = to ?? span?.last;
	if (!end) return [];
	return [
		{
			name: '',
			start: from,
			from,
			to: end,
			at: span ? earlier(end, span.last) : end,
			covered: covers(span, from, end),
			provisional: (span !== null && end > span.last) || precedes(from, span)
		}
	];
}

function covers(span: Span | null, from: string | null, to: string): boolean {
	return span !== null && to >= span.first && (from ?? span.first) <= span.last;
}

function startOf(grain: keyof typeof monthsOf, day: string): string {
	const month = Number(day.slice(5, 7));
	const first = month - ((month - 1) % monthsOf[grain]);
	return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

function nameOf(grain: keyof typeof monthsOf, start: string): string {
	if (grain === 'year') return start.slice(0, 4);
	if (grain === 'month') return start.slice(0, 7);
	return `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
}

/** Where only an end is asked, the first day of data, or that end when it comes before any. */
function earliest(to: string | null, first: string | undefined): string | null {
	if (!first) return to;
	return to === null ? first : earlier(first, to);
}

function latest(from: string | null, last: string | undefined): string | null {
	if (!last) return from;
	return from === null ? last : later(last, from);
}

/** The calendar period in which a day lies, both its days included. */
export function calendarOf(
	grain: Exclude<Grain, 'none'>,
	day: string
): { readonly from: string; readonly to: string } {
	const from = startOf(grain, day);
	return { from, to: addDays(addMonths(from, monthsOf[grain]), -1) };
}
