import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Asked } from './asked.ts';

/** What a chart beside a headline is asked for: the same filters and the same period. */
export interface FigureAsked {
	readonly indicator: IndicatorDescription;
	readonly asked: Asked;
}

/** A question without some of its names: what is split by them is shown whole. */
export function without(query: ValuesQuery, ...names: readonly string[]): ValuesQuery {
	return Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));
}
