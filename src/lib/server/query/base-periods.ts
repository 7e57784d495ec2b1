import type { Indicator } from '../indicators/definition.ts';
import { addMonths, lastDay } from '$lib/figures/days.ts';
import { precedes, shiftPeriod, stepOf, windowBefore, type Period, type Span } from './periods.ts';
import type { Question } from './question.ts';

/**
 * The period that another is compared with.
 * @param month the last month received of what is cumulated since January: compared with the same one.
 */
export function basePeriod(
	period: Period,
	{ grain, compare }: Pick<Question, 'grain'> & { readonly compare: 'previous' | 'year' },
	span: Span | null,
	month: string | null
): Period {
	if (compare === 'previous' && grain === 'none') return windowBefore(period, span);
	const months = stepOf(grain, compare);
	if (compare === 'previous' || month === null) return shiftPeriod(period, months, grain, span);
	const at = lastDay(month.slice(0, 7));
	const from = addMonths(month, months);
	return { ...shiftPeriod({ ...period, at }, months, grain, span), from };
}

/**
 * The periods before those of the answer that it is compared with, as far as they are whole: they
 * are read together.
 */
export function wholeBases(
	{ kind }: Indicator,
	{ compare, grain }: Question,
	periods: readonly Period[],
	span: Span | null
): Period[] {
	if (compare === null || compare === 'target' || grain === 'none') return [];
	if (kind === 'cumulative') return [];
	const asked = new Set(periods.map(({ start }) => start));
	return periods
		.filter(({ provisional }) => !provisional)
		.map((period) => basePeriod(period, { grain, compare }, span, null))
		.filter(({ from, start, covered }) => covered && !precedes(from, span) && !asked.has(start));
}
