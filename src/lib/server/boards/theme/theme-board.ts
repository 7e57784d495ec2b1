import * as v from 'valibot';
import { list, shape, themeSchema } from '$lib/schema.ts';
import { downloadSchema, foldedChartSchema, tableSchema } from '$lib/charts/shapes/chart.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { views as names } from '$lib/i18n/messages/views.ts';
import { say } from '$lib/i18n/say.ts';
import { activeFilterSchema, namesOf, readActiveFilters } from '../address/active-filters.ts';
import type { FoldedChart } from '$lib/charts/chart-model.ts';
import { comparisonSchema, readComparison } from './compare-territories.ts';
import { crossFiltered } from '../charts/cross-filter.ts';
import { readFacilities } from './facilities.ts';
import { readFairs } from './fairs.ts';
import { filterModelSchema, readFilterModel } from '../address/filter-model.ts';
import { readFunnel } from './funnel.ts';
import { foldViews, labelOf, readViews, viewSchema } from './theme-views.ts';
import { readThemeCards, themeCardSchema } from './theme-cards.ts';
import { readThemeCharts } from '../figure/theme-charts.ts';
import type { ThemeId } from '$lib/i18n/themes.ts';
import { askedOf } from '../figure/asked.ts';
import { headlineOf, headlineSchema } from '../figure/headline.ts';
import { readMembers } from '$lib/address/written-members.ts';
import { sortedTable } from '../address/sort.ts';
import { readThemeQuestion, refuse, type ThemeQuestion } from '../address/theme-question.ts';

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
	/** In the order in which they are read; the others of `more` are asked for with `open`. */
	charts: list(foldedChartSchema),
	more: list(viewSchema),
	contents: list(viewSchema),
	/** The main split in the order that the address asks for; without one the periods. */
	table: v.nullable(
		shape({ model: tableSchema, note: v.string(), downloads: list(downloadSchema) })
	),
	/** The chart that the table is of. */
	tableOf: v.nullable(v.string()),
	/** Of occupancy: facilities by name, the emptiest first. */
	facilities: v.nullable(tableSchema),
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
	const filters = readFilterModel(desk, indicator, question, search, { reach, compared: true });
	const way =
		theme === 'fairs' ? readFairs(desk, question) : readFunnel(desk, theme, own, search, reach);
	const [{ whole, series, breakdown }, views, cards, comparison, facilities] = await Promise.all([
		readThemeCharts(desk, indicator, question, asked),
		readViews(desk, question, figure, way),
		readThemeCards(desk, own, indicator.id, page, reach),
		readComparison(desk, own, indicator, search, question),
		indicator.id === 'occupancy-rate' ? readFacilities(desk, page, figure) : null
	]);
	const all = [series, breakdown, ...views.charts].flatMap((chart) => chart ?? []);
	const { open, more } = foldViews(all, page, desk);
	const opened = readMembers(search.get('table') ?? '');
	const main = breakdown ?? series;
	return {
		theme,
		indicator: {
			id: indicator.id,
			name: indicator.name[language],
			definition: indicator.definition[language]
		},
		headline: headlineOf(indicator, asked, whole, language),
		ignored: ignoredLine(question, language),
		...{ cards, filters, facilities },
		comparison: comparison && {
			...comparison,
			series: comparison.series && folded(comparison.series, opened)
		},
		active: readActiveFilters(desk, reach, page),
		charts: open.map((chart) =>
			folded(crossFiltered(chart, page, reach), chart === main ? [] : opened)
		),
		more,
		contents: [
			...open.map((chart) => ({ label: labelOf(chart, desk), href: `#${chart.id}-title` })),
			...(comparison ? [{ label: names.compare[language], href: '#compared' }] : []),
			...(facilities ? [{ label: names.facilities[language], href: '#facilities' }] : []),
			...(main ? [{ label: names.table[language], href: '#table' }] : [])
		],
		table: main && {
			model: breakdown
				? sortedTable(crossFiltered(main, page, reach).table, { page, language, hash: '#table' })
				: main.table,
			note: main.note,
			downloads: main.downloads
		},
		tableOf: main?.id ?? null,
		told: [...views.told]
	};
}

/** Tables are most of what a theme has to send, and few are opened: others are left out. */
function folded<Chart extends FoldedChart>(chart: Chart, opened: readonly string[]) {
	const isOpen = opened.includes(chart.id) || opened.includes('all');
	return { ...chart, table: isOpen ? chart.table : null };
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
