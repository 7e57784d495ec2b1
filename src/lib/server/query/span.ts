import { usualGrain } from '$lib/figures/usual-grain.ts';
import { datasets } from '../datasets/catalogue.ts';
import type { Indicator } from '../indicators/definition.ts';
import type { Facts } from '../warehouse/facts.ts';
import { earlier, lastDay } from '$lib/figures/days.ts';
import { calendarOf, type Span } from './periods.ts';

/** The days between which the exports of an indicator speak; months of a monthly one count whole. */
export function spanOf(
	{ dataset: id, needs, sources, timing }: Indicator,
	facts: Facts
): Span | null {
	const { first_date: first, reference_date: last } = facts.sourceOf(id);
	if (!last || needs?.some((needed) => facts.sourceOf(needed).rows === 0)) return null;
	if (timing.rows === 'as-of-file') return { first: last, last };
	if (timing.rows === 'training-year') {
		const { trainingYears: years } = facts;
		if (!years) return null;
		return { first: `${years.first}-01-01`, last: earlier(`${years.last}-12-31`, last) };
	}
	if (!first) return null;
	const dataset = datasets.find((candidate) => candidate.id === id);
	const time = dataset?.time;
	const monthly = typeof time === 'string' && dataset?.columns[time]?.type === 'month';
	const span = { first, last: monthly ? lastDay(last.slice(0, 7)) : last };
	if (timing.rows !== 'in-period') return span;
	// Events come now and then: the first of them stands for the period that they are counted by.
	const grain = usualGrain({
		timing: timing.rows,
		sources: sources.map((dataset) => ({ dataset }))
	});
	return { ...span, begins: calendarOf(grain, first).from };
}
