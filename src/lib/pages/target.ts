import type { Answer, Client, IndicatorDescription, ValuesQuery } from '$lib/api';
import { ask } from './client';

/** Its denominator is the target itself: it is reached at 1, whatever the territory. */
const shareOfTarget = new Set(['registration-target-achievement']);

/** The target of an indicator for the question, or null without one. */
export async function targetOf(
	client: Client,
	{ id }: Pick<IndicatorDescription, 'id'>,
	query: ValuesQuery
): Promise<number | null> {
	if (shareOfTarget.has(id)) return 1;
	const answer = await ask<Answer>(
		client.indicators[':id'].values.$get({ param: { id }, query: { ...query, compare: 'target' } })
	);
	return answer.rows[0]?.compare ?? null;
}
