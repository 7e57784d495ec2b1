import type { Grain, Indicator } from '../../indicators/definition.ts';
import { lastDay } from '../days.ts';
import { lastDaysIn } from '../heard.ts';
import type { Period, Span } from '../periods.ts';
import { asksAge } from '../question.ts';
import { periodKey } from '../sums.ts';
import type { Asking } from '../table.ts';
import type { Stretch } from './sum-cube.ts';

/** The grain of time of an indicator's cubes, `none` of reports by day; null where only rows can answer. */
export function cubeGrain({ kind, timing, population }: Indicator): Grain | null {
	if ((kind === 'median' || kind === 'distinct') && timing.rows !== 'in-period') return null;
	switch (timing.rows) {
		case 'as-of-file':
			return 'none';
		case 'training-year':
			return 'year';
		case 'last-report':
			return population === undefined ? 'none' : null;
		default:
			return 'month';
	}
}

/**
 * The slots of a cube that answer for each period; null where one begins or ends within a slot.
 * @param slots of the cube, in order.
 * @param lines what its lines are: with years of birth, any age can be told; where they are changes, all
 * of them up to a date are what holds then.
 */
export function stretchesOf(
	asking: Asking,
	slots: readonly string[],
	span: Span,
	{ births, changes = false }: { readonly births: boolean; readonly changes?: boolean }
): Stretch[] | null {
	const { indicator, question, periods, days } = asking;
	const { timing } = indicator;
	const stretches: Stretch[] = [];
	const add = (period: Period, from: string | null, to: string) => {
		const first = from === null ? 0 : slots.findIndex((slot) => slot >= from);
		const last = slots.findLastIndex((slot) => slot <= to);
		if (first < 0 || last < first) return;
		const year = Number(period.at.slice(0, 4)) + asking.laterYears;
		stretches.push({ period: periodKey(question, period), first, last, year });
	};
	if (!births && asksAge(question) && !keepAge(asking)) return null;
	if (timing.rows === 'as-of-file') {
		for (const period of periods) add(period, '', '');
		return stretches;
	}
	if (timing.rows === 'training-year') {
		const last = timing.takes === 'last' && question.grain === 'none';
		const heard = last ? lastDaysIn(periods, days, timing) : null;
		for (const period of periods) {
			const year = heard?.get(period)?.slice(0, 4);
			if (year) add(period, year, year);
			else if (!heard) add(period, period.from?.slice(0, 4) ?? null, period.at.slice(0, 4));
		}
		return stretches;
	}
	if (timing.rows === 'last-month') {
		const heard = lastDaysIn(periods, days, timing);
		for (const period of periods) {
			const month = heard.get(period)?.slice(0, 7);
			if (month) add(period, month, month);
		}
		return stretches;
	}
	if (timing.rows === 'last-report') {
		for (const period of periods) add(period, period.from, period.at);
		return stretches;
	}
	const ends = (at: string) => at === lastDay(at.slice(0, 7)) || at === span.last;
	for (const period of periods) {
		const { from, at } = period;
		const month = at.slice(0, 7);
		if (!ends(at)) return null;
		if (timing.rows === 'at-date') add(period, changes ? null : month, month);
		else if (from === null || from.endsWith('-01')) add(period, from?.slice(0, 7) ?? null, month);
		else return null;
	}
	return stretches;
}

/** Whether ages of slots, at the end of their years, are those at the end of the year of D. */
function keepAge({ indicator, question, periods, days, laterYears }: Asking): boolean {
	const { timing } = indicator;
	if (laterYears !== 0) return false;
	if (question.grain !== 'none' || timing.rows === 'at-date') return true;
	if (timing.rows === 'as-of-file' || timing.rows === 'last-report') return false;
	const heard = timing.rows === 'in-period' ? null : lastDaysIn(periods, days, timing);
	const year = (day: string | null | undefined) => day?.slice(0, 4);
	return periods.every((period) => {
		if (!heard) return year(period.from) === year(period.at);
		return year(heard.get(period)) === year(period.at);
	});
}
