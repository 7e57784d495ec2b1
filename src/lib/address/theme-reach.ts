/** The dimensions that any indicator of a theme has, by theme: the filters that it knows. */
export type ThemeReach = Readonly<Record<string, readonly string[]>>;

export function reachOfThemes(
	indicators: readonly {
		readonly theme: string;
		readonly dimensions: readonly string[];
	}[]
): ThemeReach {
	const reach: Record<string, Set<string>> = {};
	for (const { theme, dimensions } of indicators) {
		const known = (reach[theme] ??= new Set());
		for (const dimension of dimensions) known.add(dimension);
	}
	return Object.fromEntries(Object.entries(reach).map(([theme, known]) => [theme, [...known]]));
}
