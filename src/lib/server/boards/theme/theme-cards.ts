import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import type { PageAddress } from '../address/page-address.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { say } from '$lib/i18n/say.ts';
import { namesOf } from '../address/active-filters.ts';
import { cardEntries, readKpi } from '../figure/kpi.ts';
import { readThemeQuestion } from '../address/theme-question.ts';
import { withChoice } from '$lib/address/toggle.ts';

/** An indicator of a theme in short, for the filters chosen. */
export const themeCardSchema = shape(
	{
		...cardEntries,
		/** The page with this indicator in full. */
		href: v.string(),
		current: v.boolean(),
		/** Filters that it lacks, in words; empty when all of them hold. */
		unfiltered: v.string()
	},
	'ThemeCard'
);
export type ThemeCard = v.InferOutput<typeof themeCardSchema>;

export async function readThemeCards(
	desk: Desk,
	indicators: readonly IndicatorDescription[],
	current: string,
	{ path, search }: PageAddress,
	reach: readonly DimensionId[]
): Promise<ThemeCard[]> {
	const { language } = desk;
	const first = indicators[0]?.id;
	return Promise.all(
		indicators.map(async (indicator) => {
			const question = readThemeQuestion(search, indicator, reach);
			const lacking = question.ignored.filter((name) => name !== 'grain');
			const { definition: _, ...kpi } = await readKpi(desk, indicator, question);
			return {
				...kpi,
				href: path + withChoice(search, 'indicator', indicator.id === first ? '' : indicator.id),
				current: indicator.id === current,
				unfiltered:
					lacking.length > 0
						? say(words.unfiltered, language, { names: namesOf(lacking, language) })
						: ''
			};
		})
	);
}
