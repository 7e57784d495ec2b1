import type { Language } from '$pipelines/contract/text';
import type { Client, IndicatorDescription } from '$lib/api';
import { addressOf } from './address-of';
import { ask } from './client';
import { keptSearch } from './kept-search';
import { windowLine } from '$lib/figures/period-name';
import { readThemeCharts } from './theme-charts';
import { readThemeQuestion } from './theme-question';

/** One indicator to stand in a page of others: its figure, its series or its bars. */
export async function readEmbeddedFigure(client: Client, id: string, url: URL, language: Language) {
	const { indicator } = await ask<{ indicator: IndicatorDescription }>(
		client.indicators[':id'].$get({ param: { id }, query: {} })
	);
	const question = readThemeQuestion(url.searchParams, indicator, language);
	const { whole, asked, series, breakdown } = await readThemeCharts(
		client,
		indicator,
		question,
		language
	);
	const row = whole.rows[0];
	const chart = series ?? breakdown;
	return {
		name: indicator.name[language],
		headline: {
			indicator: id,
			unit: indicator.unit,
			direction: indicator.direction,
			value: row?.value ?? null,
			flag: row ? row.flag : ('missing' as const),
			base: row?.compare ?? null,
			asOf: whole.as_of,
			query: addressOf(id, asked.query),
			dates: windowLine(indicator, asked.window, whole.as_of, language)
		},
		chart: chart && { ...chart, definition: null },
		/** The whole page of the indicator, with the same filters. */
		href: `/${language}/indicators/${id}${keptSearch(url.searchParams, indicator)}`
	};
}
