import type { Part } from '$lib/charts/composition';
import type { ValuedColumn } from '../shapes/drawings';
import type { Known } from '../shapes/marks';

export type { ValuedColumn };

interface Columns {
	readonly parts: readonly Part[];
	/** In the order of time. */
	readonly columns: readonly ValuedColumn[];
}

/** More of either would be slivers that no one tells apart. */
export const mostColumns = 10;
const mostParts = 6;

/**
 * What has room in a drawing: the last periods, and the parts that are largest in them; the small
 * ones are put together under one name.
 */
export function fewColumns({ parts, columns }: Columns, others: string): Columns {
	const last = columns.slice(-mostColumns);
	// One part alone needs no other name.
	if (parts.length <= mostParts + 1) return { parts, columns: last };
	const sizes = parts.map((_, part) =>
		last.reduce((sum, { values }) => sum + (values[part]?.value ?? 0), 0)
	);
	const ranked = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
	const large = new Set(ranked.slice(0, mostParts));
	const isLarge = (_: unknown, part: number) => large.has(part);
	const isSmall = (_: unknown, part: number) => !large.has(part);
	return {
		parts: [...parts.filter(isLarge), { id: '', label: others, color: 'var(--edge)' }],
		columns: last.map((column) => {
			const small = column.values.filter(isSmall);
			// What is withheld stays among the values, so that the rest of the whole is hatched for it.
			return {
				...column,
				values: [
					...column.values.filter(isLarge),
					together(small),
					...small.filter(({ value }) => value === null)
				]
			};
		})
	};
}

/** The sum of what is known; provisional where a part of it is. */
function together(values: readonly Known[]): Known {
	const known = values.filter(({ value }) => value !== null);
	if (known.length === 0) return values[0] ?? { value: null, flag: 'missing' };
	return {
		value: known.reduce((sum, { value }) => sum + (value ?? 0), 0),
		flag: known.find(({ flag }) => flag)?.flag ?? null
	};
}
