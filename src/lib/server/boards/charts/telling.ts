import type { ChartModel } from '$lib/charts/chart-model.ts';

interface Shown {
	readonly value: number | null;
	readonly flag?: string | null;
	readonly few?: number | undefined;
}

/**
 * Whether a drawing says more than one number would: no map of zeros, no heat of a constant, no
 * bars of ten ones, no colours or gaps of what is all of few. What is withheld is told too.
 */
export function isTelling({ drawing }: Pick<ChartModel, 'drawing'>): boolean {
	switch (drawing?.kind) {
		case 'bars':
			return differ(drawing.bars);
		case 'map':
		case 'symbols':
			return differ(drawing.territories.filter(isOfMany));
		case 'heat':
			return differ(
				drawing.rows
					.flatMap(({ values, few }) =>
						values.map((value, at): Shown => ({ value, few: few?.[at] }))
					)
					.filter(isOfMany)
			);
		case 'dumbbell':
			return drawing.rows.some(({ values }) => values.every(isOfMany) && differ(values));
		case 'waterfall':
			return drawing.contributions.some(({ value, flag }) => value !== 0 || flag === 'withheld');
		case undefined:
			return false;
		default:
			return true;
	}
}

const isOfMany = ({ few }: Shown): boolean => few === undefined;

function differ(all: readonly Shown[]): boolean {
	const known = new Set(all.flatMap(({ value }) => value ?? []));
	return known.size > 1 || all.some(({ flag }) => flag === 'withheld');
}
