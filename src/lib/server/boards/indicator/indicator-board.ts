import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { chartSchema } from '$lib/charts/shapes/chart.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { askedOf, type Asked } from '../figure/asked.ts';
import { headlineOf, headlineSchema } from '../figure/headline.ts';
import type { PageAddress } from '../address/page-address.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer } from '../../query/answer.ts';
import { activeFilterSchema, readActiveFilters } from '../address/active-filters.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { explainedOf, explainedSchema } from './explained.ts';
import { filterModelSchema, readFilterModel } from '../address/filter-model.ts';
import { sheetOf, sheetSchema } from './indicator-sheet.ts';
import { keptSearch } from '$lib/address/kept-search.ts';
import { pivotSchema, readPivot } from '../crosstab/indicator-table.ts';
import { mainDimension, readThemeCharts } from '../figure/theme-charts.ts';
import { readThemeQuestion, type ThemeQuestion } from '../address/theme-question.ts';
import { tidySearch } from '$lib/address/tidy-search.ts';
import { withChoice } from '$lib/address/toggle.ts';
import { formatValue, wordOf } from '$lib/figures/value.ts';

/** What a citation, a link and an embedding say: the figure, and the snapshot that gives it again. */
const sharingSchema = shape({
	dates: v.string(),
	snapshot: v.string(),
	value: v.string(),
	link: v.string(),
	lasting: v.string(),
	embed: v.string()
});

/** Everything that the page of an indicator shows for an address. */
export const indicatorBoardSchema = shape({
	indicator: sheetSchema,
	headline: headlineSchema,
	pivot: v.nullable(pivotSchema),
	filters: filterModelSchema,
	active: list(activeFilterSchema),
	/** The theme's page with the same filters. */
	explore: v.string(),
	/** The page that makes a table of it, with the same filters. */
	crosstab: v.string(),
	explained: explainedSchema,
	sharing: sharingSchema,
	series: v.nullable(chartSchema),
	breakdown: v.nullable(chartSchema)
});
type IndicatorBoard = v.InferOutput<typeof indicatorBoardSchema>;

export async function readIndicatorBoard(
	desk: Desk,
	id: string,
	search: URLSearchParams
): Promise<IndicatorBoard> {
	const { language } = desk;
	const indicator = desk.indicator(id);
	const page = { path: `/${language}/indicators/${id}`, search };
	const question = readThemeQuestion(search, indicator);
	const asked = askedOf(desk, indicator, question);
	const dimension = question.by ?? mainDimension(indicator.dimensions);
	const [charts, pivot, quality, explanation] = await Promise.all([
		readThemeCharts(desk, indicator, question, asked),
		dimension ? readFullTable(desk, indicator, question, dimension, asked, page) : null,
		desk.quality(),
		desk.explain(id, asked.query)
	]);
	const headline = headlineOf(indicator, asked, charts.whole, language);
	return {
		indicator: sheetOf(indicator, quality.datasets, language),
		...{ headline, pivot },
		filters: readFilterModel(desk, indicator, question, search, { crossed: true }),
		active: readActiveFilters(desk, indicator.dimensions, page),
		explore: `/${language}/themes/${indicator.theme}${withChoice(
			new URLSearchParams(keptSearch(search, indicator)),
			'indicator',
			id
		)}`,
		crosstab: `${page.path}/table${withChoice(
			new URLSearchParams(withChoice(search, 'by', '')),
			'grain',
			''
		)}`,
		explained: explainedOf(explanation, language),
		sharing: sharingOf(indicator, charts.whole, headline.dates, page, language),
		series: withoutDefinition(charts.series),
		breakdown: withoutDefinition(charts.breakdown)
	};
}

/** Members beyond this stand down the table: periods are fewer. */
const mostAcross = 12;
/** More rows than a page should carry by the month. */
const longList = 30;

/** The full table of an indicator: members by members over the period, or members by periods. */
async function readFullTable(
	desk: Desk,
	indicator: IndicatorDescription,
	{ across, from, to, filters, grain }: ThemeQuestion,
	dimension: DimensionId,
	asked: Asked,
	page: PageAddress
): Promise<v.InferOutput<typeof pivotSchema>> {
	const many = desk.members(dimension).list.length;
	const timed = across === null && indicator.grains.includes('year');
	const second = across ?? (timed ? 'period' : null);
	const flipped = timed && many <= mostAcross;
	const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
	const { grain: _, ...plain } = asked.plain;
	const {
		columns: __,
		lines: ___,
		...pivot
	} = await readPivot(desk, indicator, {
		down: flipped ? ['period'] : [dimension],
		across: flipped ? [dimension] : second ? [second] : [],
		query: timed ? { ...filters, ...period } : plain,
		grain: many > longList ? 'year' : grain,
		page
	});
	return pivot;
}

/** The page is itself the way to the definition. */
function withoutDefinition(chart: ChartModel | null): ChartModel | null {
	return chart && { ...chart, definition: null };
}

function sharingOf(
	{ id, unit }: IndicatorDescription,
	{ rows, snapshot }: Answer,
	dates: string,
	{ path, search }: PageAddress,
	language: Language
): v.InferOutput<typeof sharingSchema> {
	const row = rows[0];
	const value = row?.value ?? null;
	return {
		dates,
		snapshot,
		value:
			value === null ? wordOf(row?.flag ?? null, language) : formatValue(value, unit, language),
		link: path + tidySearch(search),
		lasting: path + withChoice(search, 'snapshot', snapshot),
		embed: `/embed/indicators/${id}${withChoice(search, 'lang', language)}`
	};
}
