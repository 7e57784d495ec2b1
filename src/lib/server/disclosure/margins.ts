import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId, Member } from '../dimensions/dimension.ts';
import { product } from './grid.ts';
import { parameters } from './parameters.ts';

/** The member of each dimension that a cell is cut by. */
export type Coordinates = Readonly<Partial<Record<DimensionId, string>>>;

/** Dimensions of a table of which some cells are parts. */
export type Margin = readonly DimensionId[];

/**
 * The tables of which cells cut by some dimensions are parts: each dimension dropped, or left for one
 * in which its members lie.
 * @param known dimensions of the indicator.
 */
export function marginsOf(
	dimensions: readonly DimensionId[],
	known: readonly DimensionId[]
): Margin[] {
	const levels = dimensions.map((id) => [
		[id],
		...dimensionOf(id)
			.parents.filter((parent) => known.includes(parent) && !dimensions.includes(parent))
			.map((parent) => [parent]),
		[]
	]);
	const margins = new Map<string, Margin>();
	for (const choice of product<DimensionId[]>(levels)) {
		const margin = [...new Set(choice.flat())].sort();
		margins.set(margin.join(), margin);
	}
	margins.delete([...dimensions].sort().join());
	return [...margins.values()];
}

/** Where a cell lies in a margin; null where a member lies nowhere that is known. */
export function placeIn(
	margin: Margin,
	cell: Coordinates,
	memberOf: (dimension: DimensionId, id: string) => Member | undefined
): string[] | null {
	const place: string[] = [];
	for (const id of margin) {
		const own = cell[id];
		const found = own ?? parentIn(id, cell, memberOf);
		if (found === undefined) return null;
		place.push(found);
	}
	return place;
}

function parentIn(
	id: DimensionId,
	cell: Coordinates,
	memberOf: (dimension: DimensionId, id: string) => Member | undefined
): string | undefined {
	for (const [dimension, member] of Object.entries(cell)) {
		const parent = memberOf(dimension as DimensionId, member)?.parents?.[id];
		if (parent !== undefined) return parent;
	}
	return undefined;
}

/** Whether a table crosses more directions than the public may: a place and the one that it lies in are one. */
export function crossesTooMany(dimensions: readonly DimensionId[]): boolean {
	const directions = dimensions.filter(
		(id) => !dimensions.some((other) => dimensionOf(other).parents.includes(id))
	);
	return directions.length > parameters.mostDirections;
}
