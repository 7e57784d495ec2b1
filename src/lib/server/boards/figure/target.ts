import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';

/** Its denominator is the target itself: it is reached at 1, whatever the territory. */
const sharesOfTargets: Readonly<Record<string, string>> = {
	'registration-target-achievement': 'registered-artisans'
};

export const isShareOfTarget = (id: string): boolean => id in sharesOfTargets;

/** What the target is of: the indicator itself, but for a share of a target. */
export const targetedBy = (id: string): string => sharesOfTargets[id] ?? id;

/** The target of an indicator for the question, or null without one. */
export function targetOf(
	desk: Desk,
	{ id }: Pick<IndicatorDescription, 'id'>,
	query: ValuesQuery
): number | null {
	return isShareOfTarget(id) ? 1 : desk.target(id, query);
}
