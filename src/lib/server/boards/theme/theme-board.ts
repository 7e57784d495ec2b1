import * as v from 'valibot';
import { list, shape, themeSchema } from '$lib/schema.ts';
import { foldedChartSchema, tableSchema } from '$lib/charts/shapes/chart.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { dimensions } from '../../dimensions/catalogue.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { say } from '$lib/i18n/say.ts';
import { activeFilterSchema, namesOf, readActiveFilters } from '../address/active-filters.ts';
import { readBreakdown } from '../charts/breakdown.ts';
import type { ChartModel, FoldedChart } from '$lib/charts/chart-model.ts';
import { divisionOf, readColumns } from '../charts/columns.ts';
import { comparisonSchema, readComparison } from './compare-territories.ts';
import { crossFiltered } from '../charts/cross-filter.ts';
import { readFacilities } from './facilities.ts';
import { readFairs } from './fairs.ts';
import { filterModelSchema, readFilterModel } from '../address/filter-model.ts';
import { readFunnel } from './funnel.ts';
import { readRateGaps } from '../charts/gaps.ts';
import { readHeat } from '../charts/heat.ts';
import { readMap } from '../charts/map.ts';
import { isTelling } from '../charts/telling.ts';
import { readThemeCards, themeCardSchema } from './theme-cards.ts';
import { chosenOf, mainDimension, readThemeCharts } from '../figure/theme-charts.ts';
import type { ThemeId } from '$lib/i18n/themes.ts';
import { askedOf } from '../figure/asked.ts';
import { headlineOf, headlineSchema } from '../figure/headline.ts';
import { movedSchema, readWaterfall } from '../charts/waterfall.ts';
import { monthsBefore } from '$lib/figures/window.ts';
import { readMembers } from '$lib/address/written-members.ts';
import { sortedTable } from '../address/sort.ts';
import { readThemeQuestion, refuse, type ThemeQuestion } from '../address/theme-question.ts';

/** Splits in the order in which people ask for them. */
const splitOrder = dimensions
	.filter(({ besides }) => besides !== undefined)
	.sort((a, b) => (a.besides ?? 0) - (b.besides ?? 0))
	.map(({ id }) => id);
const mostSplits = 4;

/** Everything that the page of a theme shows for an address. */
const optionalChart = v.nullable(foldedChartSchema);

/** Everything that the page of a theme shows. */
export const themeBoardSchema = shape({
	theme: themeSchema,
	indicator: shape({ id: v.string(), name: v.string(), definition: v.string() }),
	headline: headlineSchema,
	/** Filters that the indicator does not know, in words. */
	ignored: v.string(),
	cards: list(themeCardSchema),
	filters: filterModelSchema,
	comparison: v.nullable(comparisonSchema),
	active: list(activeFilterSchema),
	series: optionalChart,
	breakdown: optionalChart,
	map: optionalChart,
	splits: list(foldedChartSchema),
	heat: optionalChart,
	moved: v.nullable(movedSchema),
	columns: optionalChart,
	way: optionalChart,
	/** The breakdown in the order that the address asks for. */
	table: v.nullable(tableSchema),
	/** Of occupancy: facilities by name, the emptiest first. */
	facilities: v.nullable(tableSchema),
	gaps: list(foldedChartSchema),
	/** What moved the figure and how far provinces are apart, in sentences. */
	told: list(v.string())
});
type ThemeBoard = v.InferOutput<typeof themeBoardSchema>;

export async function readThemeBoard(
	desk: Desk,
	theme: ThemeId,
	search: URLSearchParams
): Promise<ThemeBoard> {
	const { language } = desk;
	const page = { path: `/${language}/themes/${theme}`, search };
	const own = desk.indicators().filter((indicator) => indicator.theme === theme);
	const wished = search.get('indicator');
	const indicator = wished ? own.find(({ id }) => id === wished) : own[0];
	if (!indicator) {
		const ids = own.map(({ id }) => id);
		refuse('unknown-indicator', `indicator=${wished ?? ''}`, ids);
	}
	const reach = [...new Set(own.flatMap(({ dimensions }) => dimensions))];
	const question = readThemeQuestion(search, indicator, reach);
	const asked = askedOf(desk, indicator, question);
	const figure = { indicator, asked };
	const has = (dimension: DimensionId) => indicator.dimensions.includes(dimension);
	const main = mainDimension(indicator.dimensions);
	const rate = indicator.kind === 'ratio';
	const division = divisionOf(indicator, question.by, question.filters);
	const filters = readFilterModel(desk, indicator, question, search, { reach, compared: true });
	const [charts, cards, splits, comparison, map, gaps, heat, moved, columns, way, facilities] =
		await Promise.all([
			readThemeCharts(desk, indicator, question, asked),
			readThemeCards(desk, own, indicator.id, page, reach),
			Promise.all(
				splitsOf(indicator, question).map((dimension) =>
					readBreakdown(desk, indicator, {
						id: `by-${dimension}`,
						...{ dimension, asked },
						colored: false,
						chosen: chosenOf(question, dimension)
					})
				)
			),
			readComparison(desk, own, indicator, search, question),
			has('province') && asked.asOf ? readMap(desk, figure) : null,
			rate ? readRateGaps(desk, figure) : null,
			main && indicator.grains.includes('month') && asked.asOf
				? readHeat(desk, main, heatPeriod(question, asked.asOf), figure)
				: null,
			main && !question.from && !question.to && asked.asOf
				? readWaterfall(desk, main, question.filters, figure)
				: null,
			division ? readColumns(desk, division, question, figure) : null,
			theme === 'fairs' ? readFairs(desk, question) : readFunnel(desk, theme, own, search, reach),
			indicator.id === 'occupancy-rate' ? readFacilities(desk, page, figure) : null
		]);
	const clickable = (chart: ChartModel) => crossFiltered(chart, page, reach);
	const breakdown = charts.breakdown && clickable(charts.breakdown);
	const opened = readMembers(search.get('table') ?? '');
	const fold = <Chart extends FoldedChart>(chart: Chart | null) => chart && folded(chart, opened);
	return {
		theme,
		table: breakdown && sortedTable(breakdown.table, { page, language, hash: '#table' }),
		facilities,
		indicator: {
			id: indicator.id,
			name: indicator.name[language],
			definition: indicator.definition[language]
		},
		headline: headlineOf(indicator, asked, charts.whole, language),
		ignored: ignoredLine(question, language),
		...{ cards, filters },
		comparison: comparison && { ...comparison, series: fold(comparison.series) },
		active: readActiveFilters(desk, reach, page),
		// Without a breakdown its table is that of the page.
		series: breakdown ? fold(charts.series) : charts.series,
		breakdown: breakdown && folded(breakdown, []),
		map: map && isTelling(map) ? fold(map) : null,
		// Those of about as many bars stand side by side.
		splits: splits
			.filter(isTelling)
			.map(clickable)
			.sort((a, b) => a.table.rows.length - b.table.rows.length)
			.map((chart) => folded(chart, opened)),
		heat: heat && isTelling(heat) ? fold(heat) : null,
		...{ moved: fold(moved), columns: fold(columns), way: fold(way) },
		gaps: (gaps?.charts ?? []).map((chart) => folded(chart, opened)),
		told: [moved?.sentence ?? '', gaps?.between ?? ''].filter(Boolean)
	};
}

/** Tables are most of what a theme has to send, and few are opened: others are left out. */
function folded<Chart extends FoldedChart>(chart: Chart, opened: readonly string[]) {
	const isOpen = opened.includes(chart.id) || opened.includes('all');
	return { ...chart, table: isOpen ? chart.table : null };
}

/** Two years of months or four of quarters, unless the visitor chose when to begin. */
function heatPeriod({ grain, from, to }: ThemeQuestion, asOf: string): ValuesQuery {
	const months = { month: 24, quarter: 48, year: 120 } as const;
	return {
		grain,
		from: from ?? monthsBefore(to ?? asOf, months[grain]),
		...(to ? { to } : {})
	};
}

/** The splits drawn beside the main one; one that the visitor chose is the main one. */
function splitsOf({ dimensions }: IndicatorDescription, { by }: ThemeQuestion): DimensionId[] {
	const main = by ?? mainDimension(dimensions);
	return splitOrder
		.filter((dimension) => dimension !== main && dimensions.includes(dimension))
		.slice(0, mostSplits);
}

function ignoredLine({ ignored }: ThemeQuestion, language: Language): string {
	const names = ignored.filter((name) => name !== 'grain');
	return [
		...(names.length > 0
			? [say(words.withoutFilters, language, { names: namesOf(names, language) })]
			: []),
		...(names.length < ignored.length ? [words.withoutGrain[language]] : [])
	].join(' ');
}
