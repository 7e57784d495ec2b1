import { finestGrain } from '$lib/figures/usual-grain.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';
import type { Indicator } from '../indicators/definition.ts';
import { lastDay } from '$lib/figures/days.ts';
import { readQuestion, type Query } from '../query/read-question.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Question } from '../query/question.ts';
import type { ChangeQuestion } from './change.ts';
import type { StatusQuestion } from './status.ts';

// Names that a question does not take are refused, never passed over.

/** @throws Refusal */
export function readGapsQuestion(indicator: Indicator, query: Query, facts: Facts): Question {
	return readQuestion(indicator, query, facts, ['from', 'to']);
}

/** @throws Refusal */
export function readStatusQuestion(
	indicator: Indicator,
	query: Query,
	facts: Facts
): StatusQuestion {
	return readQuestion(indicator, query, facts, ['to']);
}

/** @throws Refusal */
export function readSignalsQuestion(indicator: Indicator, query: Query, facts: Facts): Question {
	if (query.grain !== undefined && query.grain !== 'month') {
		throw invalidValue('grain', query.grain, oneOf(['month']));
	}
	return readQuestion(indicator, query, facts, ['grain', 'from', 'to']);
}

/**
 * Reads the query of a change: `from` and `to` each name a period of the grain; neither of them
 * means the headline against that of a year before.
 * @throws Refusal
 */
export function readChangeQuestion(
	indicator: Indicator,
	query: Query,
	facts: Facts
): ChangeQuestion {
	const { by, from, to, filters, grain } = readQuestion(indicator, query, facts, [
		'by',
		'grain',
		'from',
		'to'
	]);
	const [first, ...more] = by;
	if (more.length > 0) {
		throw invalidValue('by', query.by ?? '', {
			ar: 'يقبل بعدا واحدا',
			fr: 'une seule dimension',
			en: 'it takes one dimension'
		});
	}
	const isDated = from !== null || to !== null;
	return {
		by: first ?? (query.by === undefined ? usualSplit(indicator) : null),
		grain:
			query.grain === undefined && isDated ? finestGrain({ timing: indicator.timing.rows }) : grain,
		// A month stands for its last day, at which stocks are told.
		from: query.from?.length === 7 ? lastDay(query.from) : from,
		to,
		filters
	};
}

function usualSplit({ dimensions }: Indicator) {
	return dimensions.includes('province') ? ('province' as const) : (dimensions[0] ?? null);
}
