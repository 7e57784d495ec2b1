import type { Language } from '$pipelines/contract/text';
import type { Answer, Client, IndicatorDescription, ValuesQuery } from '$lib/api';
import type { Asked } from './asked';
import { ask } from './client';

/** What a chart beside a headline is asked for: the same filters and the same period. */
export interface FigureAsked {
	readonly indicator: IndicatorDescription;
	readonly asked: Asked;
	readonly language: Language;
}

export function readValues(
	client: Client,
	{ id }: Pick<IndicatorDescription, 'id'>,
	query: ValuesQuery
): Promise<Answer> {
	return ask<Answer>(client.indicators[':id'].values.$get({ param: { id }, query }));
}

/** A question without some of its names: what is split by them is shown whole. */
export function without(query: ValuesQuery, ...names: readonly string[]): ValuesQuery {
	return Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));
}
