import { datasetIds } from '../query/names.ts';
import { lastDay } from '$lib/figures/days.ts';
import { readDay } from '../query/read-question.ts';
import type { Facts } from '../warehouse/facts.ts';

/**
 * The one day that lateness is counted to, of files and of decisions: the one asked for, else
 * today. Of made-up data it is the last day that they speak of, or all would be late.
 * @throws Refusal of what is no day
 */
export function clockOf(
	{ sample, sourceOf }: Pick<Facts, 'sample' | 'sourceOf'>,
	asked: string | undefined,
	now: Date
): string {
	const wished = readDay('as_of', asked, lastDay);
	if (wished) return wished;
	const today = now.toISOString().slice(0, 10);
	if (!sample) return today;
	const last = datasetIds.flatMap((id) => sourceOf(id).reference_date ?? []).sort();
	return last.at(-1) ?? today;
}
