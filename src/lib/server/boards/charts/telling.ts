import type { ChartModel } from '$lib/charts/chart-model.ts';

/**
 * Whether a drawing says more than one number would: no map of zeros, no heat of a constant, no
 * bars of ten ones. What is withheld is told too.
 */
export function isTelling({ drawing }: Pick<ChartModel, 'drawing'>): boolean {
	if (drawing?.kind === 'bars') return differ(drawing.bars);
	if (drawing?.kind === 'map' || drawing?.kind === 'symbols') return differ(drawing.territories);
	if (drawing?.kind === 'heat') {
		return differ(drawing.rows.flatMap(({ values }) => values.map((value) => ({ value }))));
	}
	return true;
}

function differ(all: readonly { readonly value: number | null; readonly flag?: string | null }[]) {
	const known = new Set(all.flatMap(({ value }) => value ?? []));
	return known.size > 1 || all.some(({ flag }) => flag === 'withheld');
}
