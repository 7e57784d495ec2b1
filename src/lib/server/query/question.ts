import { writeMembers } from '$lib/address/written-members.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Grain } from '../indicators/definition.ts';

export const comparisons = ['previous', 'year', 'target'] as const;
export type Comparison = (typeof comparisons)[number];

/** The query of `/indicators/{id}/values`, as it stands in an address. */
export type ValuesQuery = {
	/** 0 to 3 dimensions, comma-separated. */
	by?: string;
	grain?: Grain;
	/** `YYYY-MM` or `YYYY-MM-DD`, included. */
	from?: string;
	to?: string;
	compare?: Comparison;
	snapshot?: string;
	lang?: string;
	/** `fr`: semicolons and decimal commas, in CSV. */
	excel?: string;
} & { [D in DimensionId]?: string };

/** A query that the catalogue vouches for. Dates are ISO days. */
export interface Question {
	readonly by: readonly DimensionId[];
	readonly grain: Grain;
	readonly from: string | null;
	readonly to: string | null;
	readonly compare: Comparison | null;
	readonly filters: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
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
