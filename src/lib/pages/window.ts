import type { IndicatorDescription } from '$lib/api';

/** A year that ends on a day, in the words of the API: months where it ends one. */
export interface YearWindow {
	readonly from: string;
	readonly to: string;
}

export function yearEnding(day: string): YearWindow {
	const next = addDays(day, 1);
	const from = `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`;
	if (next.endsWith('-01')) return { from: from.slice(0, 7), to: day.slice(0, 7) };
	return { from, to: day };
}

/** The first month of a window of so many months that ends with the month of a day. */
export function monthsBefore(day: string, months: number): string {
	const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
	at.setUTCMonth(at.getUTCMonth() - (months - 1));
	return at.toISOString().slice(0, 7);
}

export function addDays(day: string, count: number): string {
	const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + count);
	return at.toISOString().slice(0, 10);
}

/**
 * The question whose one row is the headline of an indicator: what holds at a date needs the date
 * alone; what happens in a period, or is surveyed in it, needs the year that ends there.
 */
export function headlineWindow(
	{ timing }: Pick<IndicatorDescription, 'timing'>,
	asOf: string
): Partial<YearWindow> {
	const { from, to } = yearEnding(asOf);
	return timing === 'at-date' || timing === 'last-month' ? { to } : { from, to };
}
