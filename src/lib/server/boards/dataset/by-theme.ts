import type { IndicatorDescription } from '../../indicators/describe.ts';

/** Datasets in the order in which indicators rest on them, so by theme; those that none rests on come last. */
export function byTheme<Dataset extends { readonly id: string }>(
	datasets: readonly Dataset[],
	indicators: readonly Pick<IndicatorDescription, 'sources'>[]
): Dataset[] {
	const order = [
		...new Set(indicators.flatMap(({ sources }) => sources.map(({ dataset }) => dataset)))
	];
	const placeOf = ({ id }: Dataset) => (order.includes(id) ? order.indexOf(id) : order.length);
	return datasets.toSorted((a, b) => placeOf(a) - placeOf(b));
}
