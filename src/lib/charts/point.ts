import type { Flag } from '$lib/terms';

/** A value at a period of the API: `2025-06`, `2025-Q2` or `2025`. */
export interface Point {
	readonly period: string;
	readonly value: number | null;
	readonly flag: Flag | null;
	/** Of so few that it is drawn hollow: of how many. */
	readonly few?: number;
}

/** The first day of a period, in UTC: where it stands on the time axis. */
export function startOf(period: string): Date {
	const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
	if (quarter) return new Date(Date.UTC(Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 1));
	const [year, month = '1', day = '1'] = period.split('-');
	return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** The months of a stretch of periods: 2024-Q1 to 2024-Q2 is 2024-01 to 2024-06. */
export function monthsOf(from: string, to: string): { from: string; to: string } {
	const last = startOf(to);
	const months = to.includes('-Q') ? 3 : to.includes('-') ? 1 : 12;
	last.setUTCMonth(last.getUTCMonth() + months - 1);
	return {
		from: startOf(from).toISOString().slice(0, 7),
		to: last.toISOString().slice(0, 7)
	};
}
