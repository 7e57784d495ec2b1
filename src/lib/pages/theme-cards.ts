import type { Language } from '$pipelines/contract/text';
import type { Client, DimensionId, IndicatorDescription } from '$lib/api';
import { theme as words } from '$lib/i18n/messages/theme';
import { say } from '$lib/i18n/say';
import { namesOf } from './active-filters';
import { readKpi, type Kpi } from './kpi';
import { readThemeQuestion } from './theme-question';
import { withChoice } from './toggle';

/** An indicator of a theme in short, for the filters chosen. */
export interface ThemeCard extends Omit<Kpi, 'definition'> {
	/** The page with this indicator in full. */
	readonly href: string;
	readonly current: boolean;
	/** Filters that it lacks, in words; empty when all of them hold. */
	readonly unfiltered: string;
}

export async function readThemeCards(
	client: Client,
	indicators: readonly IndicatorDescription[],
	current: string,
	url: URL,
	reach: readonly DimensionId[],
	language: Language
): Promise<ThemeCard[]> {
	const first = indicators[0]?.id;
	return Promise.all(
		indicators.map(async (indicator) => {
			const question = readThemeQuestion(url.searchParams, indicator, language, reach);
			const lacking = question.ignored.filter((name) => name !== 'grain');
			const { definition: _, ...kpi } = await readKpi(client, indicator, language, question);
			return {
				...kpi,
				href:
					url.pathname +
					withChoice(url.searchParams, 'indicator', indicator.id === first ? '' : indicator.id),
				current: indicator.id === current,
				unfiltered:
					lacking.length > 0
						? say(words.unfiltered, language, { names: namesOf(lacking, language) })
						: ''
			};
		})
	);
}
