import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import { chartSchema } from '$lib/charts/shapes/chart.ts';
import { askedOf } from '../figure/asked.ts';
import { headlineOf, headlineSchema } from '../figure/headline.ts';
import type { Desk } from '../desk.ts';
import { keptSearch } from '$lib/address/kept-search.ts';
import { readThemeCharts } from '../figure/theme-charts.ts';
import { readThemeQuestion } from '../address/theme-question.ts';

/** One indicator to stand in a page of others: its figure, its series or its bars. */
export const embeddedSchema = shape({
	name: v.string(),
	headline: headlineSchema,
	chart: v.nullable(chartSchema),
	/** The whole page of the indicator, with the same filters. */
	href: v.string()
});

export async function readEmbeddedFigure(
	desk: Desk,
	id: string,
	search: URLSearchParams
): Promise<v.InferOutput<typeof embeddedSchema>> {
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
		href: `/${language}/indicators/${id}${keptSearch(search, indicator)}`
	};
}
