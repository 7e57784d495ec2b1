import { holdsAtEnd, type Indicator } from '../indicators/definition.ts';
import { periodsOf } from '../query/periods.ts';
import type { Question } from '../query/question.ts';
import { spanOf } from '../query/span.ts';
import type { Facts } from '../warehouse/facts.ts';

/** The last day that the figures of a question speak of; null without data. */
export function asOf(indicator: Indicator, question: Question, facts: Facts): string | null {
	const span = spanOf(indicator, facts);
	if (!span) return null;
	const periods = periodsOf(question, span, holdsAtEnd(indicator));
	return periods.findLast(({ covered }) => covered)?.at ?? null;
}
