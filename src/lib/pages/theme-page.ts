import type { Language } from '$pipelines/contract/text';
import type { Client, DimensionId, IndicatorDescription, ValuesQuery } from '$lib/api';
import { theme as words } from '$lib/i18n/messages/theme';
import { say } from '$lib/i18n/say';
import { namesOf, readActiveFilters } from './active-filters';
import { addressOf } from './address-of';
import { readBreakdown } from './breakdown-model';
import type { ChartModel } from './chart-model';
import { divisionOf, readColumns } from './columns-model';
import { ask } from './client';
import { readComparison } from './compare-territories';
import { crossFiltered } from './cross-filter';
import { readFairs } from './fairs-model';
import { readFilterModel } from './filter-model';
import { readFunnel } from './funnel-model';
import { readRateGaps } from './gaps-model';
import { readHeat } from './heat-model';
import { readMap } from './map-model';
import { windowLine } from '$lib/figures/period-name';
import { readThemeCards } from './theme-cards';
import { chosenOf, mainDimension, readThemeCharts } from './theme-charts';
import { readWaterfall } from './waterfall-model';
import { monthsBefore } from '$lib/figures/window';
import { readThemeQuestion, refuse, type ThemeQuestion } from './theme-question';

/** Splits in the order in which people ask for them; lists too long for bars are left out. */
const splitOrder: readonly DimensionId[] = [
	...([
		'sex',
		'milieu',
		'age_band',
		'branch',
		'kind',
		'category',
		'channel',
		'bank',
		'mode'
	] as const),
	...(['site_type', 'fair_level', 'stage', 'committee', 'theme', 'session', 'craft'] as const),
	...(['product_family', 'city', 'campaign', 'establishment', 'fair', 'site'] as const)
];
const mostSplits = 4;

/** Everything that the page of a theme shows for an address. */
export async function readThemePage(client: Client, theme: string, url: URL, language: Language) {
	const search = url.searchParams;
	const { indicators } = await ask<{ indicators: readonly IndicatorDescription[] }>(
		client.indicators.$get({ query: {} })
	);
	const own = indicators.filter((indicator) => indicator.theme === theme);
	const wished = search.get('indicator');
	const indicator = wished ? own.find(({ id }) => id === wished) : own[0];
	if (!indicator) {
		const ids = own.map(({ id }) => id);
		refuse('unknown-indicator', `indicator=${wished ?? ''}`, ids, language);
	}
	const reach = [...new Set(own.flatMap(({ dimensions }) => dimensions))];
	const question = readThemeQuestion(search, indicator, language, reach);
	const charts = await readThemeCharts(client, indicator, question, language);
	const figure = { indicator, asked: charts.asked, language };
	const has = (dimension: DimensionId) => indicator.dimensions.includes(dimension);
	const main = mainDimension(indicator.dimensions);
	const rate = indicator.kind === 'ratio';
	const division = divisionOf(indicator, question.by, question.filters);
	const [cards, filters, active, splits, comparison, map, gaps, heat, moved, columns, way] =
		await Promise.all([
			readThemeCards(client, own, indicator.id, url, reach, language),
			readFilterModel(client, indicator, question, search, language, {
				reach,
				compared: true
			}),
			readActiveFilters(client, reach, url, language),
			Promise.all(
				splitsOf(indicator, question).map((dimension) =>
					readBreakdown(
						client,
						indicator,
						{
							id: `by-${dimension}`,
							...{ dimension, asked: charts.asked, whole: charts.whole },
							colored: false,
							chosen: chosenOf(question, dimension)
						},
						language
					)
				)
			),
			readComparison(client, own, indicator, search, question, language),
			has('province') && charts.asked.asOf ? readMap(client, figure) : null,
			rate ? readRateGaps(client, figure) : null,
			main && indicator.grains.includes('month') && charts.asked.asOf
				? readHeat(client, main, heatPeriod(question, charts.asked.asOf), figure)
				: null,
			main && !question.from && !question.to && charts.asked.asOf
				? readWaterfall(client, main, question.filters, figure)
				: null,
			division ? readColumns(client, division, question, figure) : null,
			theme === 'fairs'
				? readFairs(client, question, language)
				: readFunnel(client, theme, own, search, reach, language)
		]);
	const clickable = (chart: ChartModel) => crossFiltered(chart, url, reach);
	const row = charts.whole.rows[0];
	return {
		theme,
		indicator: {
			id: indicator.id,
			name: indicator.name[language],
			definition: indicator.definition[language]
		},
		headline: {
			indicator: indicator.id,
			unit: indicator.unit,
			direction: indicator.direction,
			value: row?.value ?? null,
			flag: row ? row.flag : ('missing' as const),
			base: row?.compare ?? null,
			asOf: charts.whole.as_of,
			query: addressOf(indicator.id, charts.asked.query),
			dates: windowLine(indicator, charts.asked.window, charts.whole.as_of, language)
		},
		ignored: ignoredLine(question, language),
		...{ cards, filters, active, comparison },
		series: charts.series,
		breakdown: charts.breakdown && clickable(charts.breakdown),
		map,
		// Those of about as many bars stand side by side.
		splits: splits.map(clickable).sort((a, b) => a.table.rows.length - b.table.rows.length),
		...{ heat, moved, columns, way },
		gaps: gaps?.charts ?? [],
		/** What moved the figure and how far provinces are apart, in sentences. */
		told: [moved?.sentence ?? '', gaps?.between ?? ''].filter(Boolean)
	};
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
