/** A period that a figure speaks of; days are ISO texts. */
export interface Period {
	/** `2025-06` or `2025`; empty for all time. */
	readonly name: string;
	/** Null: since ever. */
	readonly from: string | null;
	/** Its last day, D: that of the data when it ends before. */
	readonly at: string;
}

/**
 * The data speaks of the whole of it; all time has no end to wait for.
 * @param begun the day from which what happened was received, where a figure counts what happened
 */
export function isWhole({ name, from, at }: Period, begun: string): boolean {
	const end = name.length === 4 ? `${name}-12-31` : lastOfMonth(name);
	return name === '' || (at >= end && (from ?? '') >= begun);
}

/** The first day of the months that it lies in, of as many as divide a year. */
export function firstOfMonths(day: string, months: number): string {
	const month = Number(day.slice(5, 7));
	return `${day.slice(0, 4)}-${String(month - ((month - 1) % months)).padStart(2, '0')}-01`;
}

export function lastOfMonth(month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return `${month.slice(0, 7)}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}

export function monthBefore(day: string): string {
	const [year = 0, month = 0] = day.split('-').map(Number);
	return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`;
}

/** The same day a year before; the last of a month stays one. */
export function yearBefore(day: string): string {
	const month = `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}`;
	const last = lastOfMonth(month);
	if (day === lastOfMonth(day.slice(0, 7))) return last;
	return `${month}${day.slice(7)}` > last ? last : `${month}${day.slice(7)}`;
}

export function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Every month or year with data, from its first day to its reference date. */
export function periodsBetween(grain: 'month' | 'year', first: string, last: string): Period[] {
	const periods: Period[] = [];
	for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
		const months = Array.from(
			{ length: 12 },
			(_, i) => `${year}-${String(i + 1).padStart(2, '0')}`
		);
		if (grain === 'year') {
			const end = `${year}-12-31`;
			periods.push({ name: `${year}`, from: `${year}-01-01`, at: end < last ? end : last });
			continue;
		}
		for (const month of months) {
			if (month < first.slice(0, 7) || month > last.slice(0, 7)) continue;
			const end = lastOfMonth(month);
			periods.push({ name: month, from: `${month}-01`, at: end < last ? end : last });
		}
	}
	return periods;
}
