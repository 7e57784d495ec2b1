import { dimensionIds, type DimensionId } from '../../dimensions/dimension.ts';
import type { Indicator } from '../../indicators/definition.ts';

/** Dimensions whose members lie in those of the one before: they are one direction of a table. */
const chains: readonly (readonly DimensionId[])[] = [
	['province', 'commune'],
	['category', 'branch']
];

/** The directions that some dimensions cross, each coarsest first and as fine as asked. */
export function axesOf(
	indicator: Pick<Indicator, 'dimensions'>,
	used: Iterable<DimensionId>
): (readonly DimensionId[])[] {
	const asked = new Set(used);
	const chained = chains.flatMap((chain) => {
		const known = chain.filter((id) => indicator.dimensions.includes(id) || asked.has(id));
		const finest = known.findLastIndex((id) => asked.has(id));
		return finest < 0 ? [] : [known.slice(0, finest + 1)];
	});
	const rest = dimensionIds.filter(
		(id) => asked.has(id) && !chains.some((chain) => chain.includes(id))
	);
	return [...chained, ...rest.map((id) => [id])];
}
