import { holdsAtEnd, type Indicator } from '../indicators/definition.ts';
import { periodsOf } from '../query/periods.ts';
import type { Question } from '../query/question.ts';
import { targetForRow } from '../query/references.ts';
import { spanOf } from '../query/span.ts';
import type { Facts } from '../warehouse/facts.ts';

/** The target of a figure without splits, for the year in which it ends; null without one. */
export function targetOf(
	indicator: Indicator,
	{ from, to, filters }: Pick<Question, 'from' | 'to' | 'filters'>,
	facts: Facts
): number | null {
	const question: Question = { by: [], grain: 'none', from, to, compare: null, filters };
	const [whole] = periodsOf(question, spanOf(indicator, facts), holdsAtEnd(indicator));
	if (!whole) return null;
	return targetForRow(indicator, question, [], Number(whole.at.slice(0, 4)), facts);
}
