import type { Grain, TimingRows } from '$lib/terms';
import { addDays, addMonths, firstDay } from './days.ts';

/** A year that ends on a day, in the words of the API: months where it ends one. */
export interface YearWindow {
	readonly from: string;
	readonly to: string;
}

export function yearEnding(day: string): YearWindow {
	const next = addDays(day, 1);
	const year = Number(next.slice(0, 4)) - 1;
	// The day after 28 February 2024 has none a year before: that year begins with March.
	const from = next.endsWith('-02-29') ? `${year}-03-01` : `${year}${next.slice(4)}`;
	if (next.endsWith('-01')) return { from: from.slice(0, 7), to: day.slice(0, 7) };
	return { from, to: day };
}

/** The first month of a window of so many months that ends with the month of a day. */
export function monthsBefore(day: string, months: number): string {
	return addMonths(firstDay(day.slice(0, 7)), 1 - months).slice(0, 7);
}

/** The first month of the period that a month lies in. */
export function beginningOf(month: string, grain: Grain): string {
	const [year = '', number = ''] = month.split('-');
	if (grain === 'year') return `${year}-01`;
	if (grain !== 'quarter') return month;
	const first = Math.floor((Number(number) - 1) / 3) * 3 + 1;
	return `${year}-${String(first).padStart(2, '0')}`;
}

/** Whether a figure holds at a day rather than over a window. */
export function isOfOneDay(timing: TimingRows): boolean {
	return timing === 'at-date' || timing === 'last-month' || timing === 'as-of-file';
}

/**
 * The question whose one row is the headline of an indicator: what holds at a date needs the date
 * alone; what happens in a period, or is surveyed in it, needs the year that ends there; a training year is
 * that of its number.
 */
export function headlineWindow(
	{ timing }: { readonly timing: TimingRows },
	asOf: string
): Partial<YearWindow> {
	if (timing === 'training-year') {
		const year = asOf.slice(0, 4);
		return { from: `${year}-01`, to: `${year}-12` };
	}
	const { from, to } = yearEnding(asOf);
	return isOfOneDay(timing) ? { to } : { from, to };
}
