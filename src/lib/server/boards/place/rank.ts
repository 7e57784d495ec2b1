import type * as v from 'valibot';
import { count, shape } from '$lib/schema.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { AnswerRow } from '../../query/answer.ts';

/** The place of a figure among its like, 1 for the highest. */
export const rankSchema = shape({ at: count, of: count });
export type Rank = v.InferOutput<typeof rankSchema>;

/** Of fewer a rank says nothing. */
const leastRanked = 3;

/** Null for what is unknown or of few, and among too few others. */
export function rankOf(
	rows: readonly AnswerRow[],
	dimension: DimensionId,
	member: string
): Rank | null {
	const ranked = rows.filter(
		(row) => row.value !== null && !row.small && row[dimension] !== 'unknown'
	);
	const own = ranked.find((row) => row[dimension] === member)?.value ?? null;
	if (own === null || ranked.length < leastRanked) return null;
	const higher = ranked.filter(({ value }) => value !== null && value > own).length;
	return { at: higher + 1, of: ranked.length };
}
