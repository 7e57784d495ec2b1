import { invalidValue } from '../api/refusals.ts';
import type { Grain, Indicator } from '../indicators/definition.ts';
import { lastDay } from '../query/days.ts';
import { readQuestion, type Query } from '../query/read-question.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { ChangeQuestion } from './change.ts';

/** Usual for an indicator: as fine as what it rests on. */
export function usualGrain({ grains, timing }: Pick<Indicator, 'grains' | 'timing'>): Grain {
	if (timing.rows === 'last-report') return 'quarter';
	return grains[0] ?? 'none';
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
		grain: query.grain === undefined && isDated ? usualGrain(indicator) : grain,
		// A month stands for its last day, at which stocks are told.
		from: query.from?.length === 7 ? lastDay(query.from) : from,
		to,
		filters
	};
}

function usualSplit({ dimensions }: Indicator) {
	return dimensions.includes('province') ? ('province' as const) : (dimensions[0] ?? null);
}
