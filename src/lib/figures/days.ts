/** Days are ISO texts (`2025-06-30`), which compare as they stand. */

/** The first day of a month, `2025-06`. */
export function firstDay(month: string): string {
	return `${month}-01`;
}

/** The last day of a month; not a day when the month is not one. */
export function lastDay(month: string): string {
	const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
	if (!(number >= 1 && number <= 12)) return `${month}-00`;
	return lastOfMonth(year, number);
}

/** Months after (or before) a day; the last day of a month stays one, and no day is made up. */
export function addMonths(day: string, months: number): string {
	const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
	const last = lastOfMonth(year, month + months);
	if (day === lastOfMonth(year, month)) return last;
	return last.slice(0, 8) + earlier(day.slice(8), last.slice(8));
}

/** Months from the month of a day to that of another; negative when that comes before. */
export function monthsBetween(a: string, b: string): number {
	const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return months(b) - months(a);
}

/** Days from a day to another; negative when that comes before. */
export function daysBetween(a: string, b: string): number {
	return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

export function addDays(day: string, days: number): string {
	if (days === -1 && day.endsWith('-01')) return addMonths(lastDay(day.slice(0, 7)), -1);
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function earlier(a: string, b: string): string {
	return a < b ? a : b;
}

export function later(a: string, b: string): string {
	return a > b ? a : b;
}

/** The last day of a month, counted from the January of a year: days are asked by the thousand. */
function lastOfMonth(year: number, month: number): string {
	const in0 = year * 12 + month - 1;
	const [y, m] = [Math.floor(in0 / 12), (((in0 % 12) + 12) % 12) + 1];
	const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
	const days = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
	return `${String(y).padStart(4, '0')}-${m < 10 ? '0' : ''}${m}-${days}`;
}

/** Whether a text is a day of the calendar, from 1900 to 2199. */
export function isDay(text: string): boolean {
	if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) || text.endsWith('-00')) return false;
	return text <= lastDay(text.slice(0, 7));
}
