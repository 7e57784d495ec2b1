import type { Language, Text } from '$pipelines/contract/text';
import { formatMonth, formatMonthName, formatPeriod } from '$lib/i18n/formats';
import { choices } from '$lib/i18n/messages/choices';
import { say } from '$lib/i18n/say';

export type PeriodGrain = 'month' | 'quarter' | 'year';

/** Both ends as months (`2024-07`), both included; '' where the visitor chose none. */
export interface Range {
	readonly from: string;
	readonly to: string;
}

/** One month, quarter or year that can be an end of the range. */
export interface Cell extends Range {
	/** Alone: under the heading of its year. */
	readonly short: string;
	/** With its year. */
	readonly long: string;
}

export interface Preset extends Range {
	readonly id: string;
	readonly name: Text;
}

const monthsIn: Record<PeriodGrain, number> = { month: 1, quarter: 3, year: 12 };

const orderOf = (month: string): number =>
	Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthAt = (order: number): string =>
	`${Math.floor(order / 12)}-${String((order % 12) + 1).padStart(2, '0')}`;

/** The month that is so many months after another. */
export const monthsAfter = (month: string, count: number): string =>
	monthAt(orderOf(month) + count);

/** The months, quarters or years that touch the months from first to last, earliest first. */
export function cellsOf(
	grain: PeriodGrain,
	{ from: first, to: last }: Range,
	language: Language
): Cell[] {
	if (!first || !last) return [];
	const step = monthsIn[grain];
	const cells: Cell[] = [];
	for (let at = Math.floor(orderOf(first) / step) * step; at <= orderOf(last); at += step) {
		const from = monthAt(at);
		const year = from.slice(0, 4);
		const long =
			grain === 'month'
				? formatMonth(from, language)
				: formatPeriod(grain === 'year' ? year : `${year}-Q${(at % 12) / 3 + 1}`, language);
		const short = grain === 'month' ? formatMonthName(from, language) : long;
		cells.push({ from, to: monthAt(at + step - 1), short, long });
	}
	return cells;
}

/** Of earlier years the list has the year alone; the grid has every cell. */
const yearsInFull = 4;

/** The ends that can be chosen in a plain list, latest first, in groups of a year. */
export function endsOf(
	cells: readonly Cell[],
	grain: PeriodGrain,
	end: 'from' | 'to'
): { id: string; label: string; group: string }[] {
	const years = [...new Set(cells.map(({ from }) => from.slice(0, 4)))].slice(-yearsInFull);
	return cells
		.flatMap((cell) => {
			const year = cell.from.slice(0, 4);
			if (grain === 'year') return [{ id: cell[end], label: cell.long, group: '' }];
			if (years.includes(year)) return [{ id: cell[end], label: cell.long, group: year }];
			const first = end === 'from' ? '01' : '12';
			return cell[end].endsWith(`-${first}`) ? [{ id: cell[end], label: year, group: '' }] : [];
		})
		.reverse();
}

/** The ranges that people ask for most, as far as the data from first to last can fill them. */
export function presetsOf(grain: PeriodGrain, { from: first, to: last }: Range): Preset[] {
	if (!first || !last) return [];
	const year = Number(last.slice(0, 4));
	const fullYear = last.endsWith('-12') ? year : year - 1;
	const quarterEnd = monthAt(Math.floor((orderOf(last) + 1) / 3) * 3 - 1);
	const all: readonly Preset[] = [
		grain === 'quarter'
			? {
					id: 'last-four-quarters',
					name: choices.lastFourQuarters,
					from: monthsAfter(quarterEnd, -11),
					to: quarterEnd
				}
			: {
					id: 'last-twelve-months',
					name: choices.lastTwelveMonths,
					from: monthsAfter(last, -11),
					to: last
				},
		{ id: 'year-to-date', name: choices.yearToDate, from: `${year}-01`, to: last },
		{
			id: 'last-year',
			name: choices.lastYear,
			from: `${fullYear}-01`,
			to: `${fullYear}-12`
		},
		{ id: 'last-three-years', name: choices.lastThreeYears, from: `${year - 2}-01`, to: last }
	];
	return all.filter(({ from }) => from >= first);
}

/** The range in words, as the closed field says it. */
export function sayRange({ from, to }: Range, language: Language): string {
	const word = (month: string) =>
		month.length === 7 ? formatMonth(month, language, 'short') : formatPeriod(month, language);
	if (from && to) {
		return from === to
			? word(from)
			: say(choices.between, language, { from: word(from), to: word(to) });
	}
	if (from) return say(choices.since, language, { from: word(from) });
	if (to) return say(choices.until, language, { to: word(to) });
	return choices.wholePeriod[language];
}
