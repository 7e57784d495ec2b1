import { askedOf } from '../figure/asked.ts';
import { headlineOf } from '../figure/headline.ts';
import type { Desk } from '../desk.ts';
import { keptSearch } from '$lib/address/kept-search.ts';
import { readThemeCharts } from '../figure/theme-charts.ts';
import { readThemeQuestion } from '../address/theme-question.ts';

/** One indicator to stand in a page of others: its figure, its series or its bars. */
export async function readEmbeddedFigure(desk: Desk, id: string, search: URLSearchParams) {
	const { language } = desk;
	const indicator = desk.indicator(id);
	const question = readThemeQuestion(search, indicator);
	const asked = askedOf(desk, indicator, question);
	const { whole, series, breakdown } = await readThemeCharts(desk, indicator, question, asked);
	const chart = series ?? breakdown;
	return {
		name: indicator.name[language],
		headline: headlineOf(indicator, asked, whole, language),
		chart: chart && { ...chart, definition: null },
		/** The whole page of the indicator, with the same filters. */
		href: `/${language}/indicators/${id}${keptSearch(search, indicator)}`
	};
}
