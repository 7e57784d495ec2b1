import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import type { Desk } from '../desk.ts';
import type { Change } from '../../analysis/change.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { addressIn } from '../address/address-of.ts';
import { leastPercentBase } from '$lib/figures/change.ts';
import { mainDimension } from '../figure/theme-charts.ts';

/** A change of a headline over a year, told. */
export const headlineChangeSchema = shape({
	id: v.string(),
	theme: v.string(),
	sentence: v.string(),
	href: v.string(),
	/** The address of the API that gives it. */
	query: v.string()
});
export type HeadlineChange = v.InferOutput<typeof headlineChangeSchema>;

const told = 3;

/**
 * The headlines that moved most over a year, one of each theme at most, as the API tells them.
 * Ranked by the difference over the base, which puts counts, amounts and rates on one scale; a
 * count whose base is under 30 is left out, since a few cases would make it first.
 */
export async function readHeadlineChanges(
	desk: Desk,
	indicators: readonly IndicatorDescription[]
): Promise<HeadlineChange[]> {
	const { language } = desk;
	const changes = await Promise.all(
		indicators.map(async (indicator) => {
			const by = mainDimension(indicator.dimensions);
			const change = await desk.change(indicator.id, by ? { by } : {});
			return { indicator, by, change, size: sizeOf(change) };
		})
	);
	const themes = new Set<string>();
	return changes
		.filter(({ size }) => size > 0)
		.sort((a, b) => b.size - a.size)
		.filter(({ indicator: { theme } }) => !themes.has(theme) && themes.add(theme))
		.slice(0, told)
		.map(({ indicator, by, change }) => ({
			id: indicator.id,
			theme: indicator.theme,
			sentence: change.sentence[language],
			href: `/${language}/themes/${indicator.theme}?indicator=${indicator.id}`,
			query: addressIn(desk, `indicators/${indicator.id}/change`, { by: by ?? '' })
		}));
}

/** The difference over the base; 0 for what cannot be ranked. */
export function sizeOf({
	difference,
	from,
	unit
}: Pick<Change, 'difference' | 'unit'> & {
	readonly from: Pick<Change['from'], 'value' | 'small'>;
}): number {
	const base = Math.abs(from.value ?? 0);
	if (difference === null || base === 0 || from.small) return 0;
	if (unit !== 'share' && base < leastPercentBase) return 0;
	return Math.abs(difference) / base;
}
