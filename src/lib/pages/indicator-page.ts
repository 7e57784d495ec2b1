import type { Language } from '$pipelines/contract/text';
import type { Answer, Client, Explanation, IndicatorDescription, Quality } from '$lib/api';
import { readActiveFilters } from './active-filters';
import { addressOf } from './address-of';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { explainedOf } from './explained';
import { readFilterModel } from './filter-model';
import { sheetOf } from './indicator-sheet';
import { keptSearch } from './kept-search';
import { windowLine } from '$lib/figures/period-name';
import { readPivot } from './pivot-model';
import { mainDimension, readThemeCharts } from './theme-charts';
import { readThemeQuestion } from './theme-question';
import { tidySearch } from './tidy-search';
import { withChoice } from './toggle';
import { formatValue, wordOf } from '$lib/figures/value';

/** Everything that the page of an indicator shows for an address. */
export async function readIndicatorPage(client: Client, id: string, url: URL, language: Language) {
	const { indicator } = await ask<{ indicator: IndicatorDescription }>(
		client.indicators[':id'].$get({ param: { id }, query: {} })
	);
	const question = readThemeQuestion(url.searchParams, indicator, language);
	const charts = await readThemeCharts(client, indicator, question, language);
	const dimension = question.by ?? mainDimension(indicator.dimensions);
	const datasets = indicator.sources.map((source) => source.dataset).join(',');
	const [filters, active, pivot, sources, explanation] = await Promise.all([
		readFilterModel(client, indicator, question, url.searchParams, language, { crossed: true }),
		readActiveFilters(client, indicator.dimensions, url, language),
		dimension ? readPivot(client, indicator, question, dimension, charts.asked, language) : null,
		ask<Quality>(client.quality.$get({ query: { dataset: datasets } })),
		ask<Explanation>(
			client.indicators[':id'].explain.$get({ param: { id }, query: charts.asked.query })
		)
	]);
	const row = charts.whole.rows[0];
	const { theme, unit, direction } = indicator;
	const dates = windowLine(indicator, charts.asked.window, charts.whole.as_of, language);
	return {
		indicator: sheetOf(indicator, sources.datasets, language),
		headline: {
			indicator: id,
			...{ unit, direction },
			value: row?.value ?? null,
			flag: row ? row.flag : ('missing' as const),
			base: row?.compare ?? null,
			asOf: charts.whole.as_of,
			query: addressOf(id, charts.asked.query),
			dates
		},
		...{ filters, active, pivot },
		explore: `/${language}/themes/${theme}${withChoice(
			new URLSearchParams(keptSearch(url.searchParams, indicator)),
			'indicator',
			id
		)}`,
		explained: explainedOf(explanation, language),
		sharing: sharingOf(indicator, charts.whole, dates, url, language),
		series: withoutDefinition(charts.series),
		breakdown: withoutDefinition(charts.breakdown)
	};
}

/** The page is itself the way to the definition. */
function withoutDefinition(chart: ChartModel | null): ChartModel | null {
	return chart && { ...chart, definition: null };
}

/** What a citation, a link and an embedding say: the figure, and the snapshot that gives it again. */
function sharingOf(
	{ id, unit }: IndicatorDescription,
	{ rows, snapshot }: Answer,
	dates: string,
	{ pathname, searchParams }: URL,
	language: Language
) {
	const row = rows[0];
	const value = row?.value ?? null;
	return {
		dates,
		snapshot,
		value:
			value === null ? wordOf(row?.flag ?? null, language) : formatValue(value, unit, language),
		link: pathname + tidySearch(searchParams),
		lasting: pathname + withChoice(searchParams, 'snapshot', snapshot),
		embed: `/embed/indicators/${id}${withChoice(searchParams, 'lang', language)}`
	};
}
