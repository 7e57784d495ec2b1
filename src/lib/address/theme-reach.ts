import type { DimensionId, IndicatorDescription } from '$lib/api';

/** The dimensions that any indicator of a theme has, by theme: the filters that it knows. */
export type ThemeReach = Readonly<Record<string, readonly DimensionId[]>>;

export function reachOfThemes(
	indicators: readonly Pick<IndicatorDescription, 'theme' | 'dimensions'>[]
): ThemeReach {
	const reach: Record<string, Set<DimensionId>> = {};
	for (const { theme, dimensions } of indicators) {
		const known = (reach[theme] ??= new Set());
		for (const dimension of dimensions) known.add(dimension);
	}
	return Object.fromEntries(Object.entries(reach).map(([theme, known]) => [theme, [...known]]));
}
