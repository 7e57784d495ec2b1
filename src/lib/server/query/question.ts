import * as v from 'valibot';
import { writeMembers } from '$lib/address/written-members.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import { dimensionIdSchema } from '../dimensions/catalogue.ts';
import type { Grain } from '../indicators/definition.ts';
import { list } from '$lib/schema.ts';
import type { valuesNames } from './names.ts';

export const comparisons = ['previous', 'year', 'target'] as const;
export type Comparison = (typeof comparisons)[number];

/** The query of `/indicators/{id}/values`, as it stands in an address. */
export type ValuesQuery = v.InferInput<v.ObjectSchema<typeof valuesNames, undefined>>;

/** The members of each dimension that a figure is of. */
export const filtersSchema = v.pipe(v.record(dimensionIdSchema, list(v.string())), v.readonly());

/** A query that the catalogue vouches for. Dates are ISO days. */
export interface Question {
	readonly by: readonly DimensionId[];
	readonly grain: Grain;
	readonly from: string | null;
	readonly to: string | null;
	readonly compare: Comparison | null;
	readonly filters: v.InferOutput<typeof filtersSchema>;
}

/** Whether an answer depends on how old persons are. */
export function asksAge({ by, filters }: Pick<Question, 'by' | 'filters'>): boolean {
	return by.includes('age_band') || 'age_band' in filters;
}

/** A question in the words of an address: equal questions read alike. */
export function queryOf(question: Question): Record<string, string> {
	const { by, grain, from, to, compare, filters } = question;
	return {
		...(by.length > 0 ? { by: by.join(',') } : {}),
		grain,
		...(from ? { from } : {}),
		...(to ? { to } : {}),
		...(compare ? { compare } : {}),
		...Object.fromEntries(
			Object.entries(filters)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([id, members]) => [id, writeMembers(members)])
		)
	};
}
