import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { downloadSchema, tableSchema } from '$lib/charts/shapes/chart.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { crosstab as words } from '$lib/i18n/messages/crosstab.ts';
import { say } from '$lib/i18n/say.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import { activeFilterSchema, readActiveFilters } from '../address/active-filters.ts';
import { filterModelSchema, readFilterModel } from '../address/filter-model.ts';
import { readThemeQuestion } from '../address/theme-question.ts';
import type { Desk } from '../desk.ts';
import { mainDimension } from '../figure/theme-charts.ts';
import { readPivot, type ReadPivot } from './indicator-table.ts';
import { sidesOf, tableForm, tableFormSchema } from './sides.ts';
import { mostLines } from './table-model.ts';

/** A table that a reader lays out, of an indicator or of the rows of a dataset. */
export const crosstabBoardSchema = shape({
	title: v.string(),
	lead: v.string(),
	/** The page of what is told. */
	home: shape({ href: v.string(), label: v.string() }),
	form: tableFormSchema,
	filters: v.nullable(filterModelSchema),
	active: list(activeFilterSchema),
	/** Where the rows of a dataset are filtered. */
	explorer: v.nullable(v.string()),
	/** Null where it would be too wide to be read. */
	table: v.nullable(tableSchema),
	/** What the page does not show of it; empty where it shows all. */
	partly: v.string(),
	note: v.string(),
	downloads: list(downloadSchema)
});
export type CrosstabBoard = v.InferOutput<typeof crosstabBoardSchema>;

const mostColumns = 60;

/** The table of an indicator: by default its main dimension by years. */
export async function readIndicatorTableBoard(
	desk: Desk,
	id: string,
	search: URLSearchParams
): Promise<CrosstabBoard> {
	const { language } = desk;
	const indicator = desk.indicator(id);
	const page = { path: `/${language}/indicators/${id}/table`, search };
	const timed = indicator.grains.includes('year');
	const main = mainDimension(indicator.dimensions);
	const sides = sidesOf(search, { down: main ? [main] : [], across: timed ? ['period'] : [] });
	const rest = new URLSearchParams(search);
	for (const name of ['by', 'across', 'share', 'totals']) rest.delete(name);
	if (timed && !rest.has('grain')) rest.set('grain', 'year');
	const question = readThemeQuestion(rest, indicator);
	const { from, to, filters } = question;
	const share = search.get('share');
	const pivot = await readPivot(desk, indicator, {
		...{ ...sides, page, grain: question.grain },
		query: {
			...filters,
			...(from ? { from } : {}),
			...(to ? { to } : {}),
			...(share ? { share } : {})
		}
	});
	const counted = indicator.kind !== 'ratio' && indicator.kind !== 'median';
	return {
		title: say(words.title, language, { name: indicator.name[language] }),
		lead: indicator.definition[language],
		home: { href: `/${language}/indicators/${id}`, label: indicator.name[language] },
		form: tableForm(
			search,
			sides,
			{
				options: [
					...(timed ? [{ value: 'period', label: charts.period[language] }] : []),
					...indicator.dimensions.map((name) => ({
						value: name,
						label: dimensionOf(name).label[language]
					}))
				],
				shared: counted
			},
			language
		),
		filters: readFilterModel(desk, indicator, question, search, {
			split: false,
			usual: timed ? 'year' : question.grain
		}),
		active: readActiveFilters(desk, indicator.dimensions, page),
		explorer: null,
		...shownOf(pivot, language)
	};
}

/** As much of a table as a page holds, and what it does not. */
export function shownOf(
	{ table, columns, lines, ...pivot }: ReadPivot,
	language: Language
): Pick<CrosstabBoard, 'table' | 'partly' | 'note' | 'downloads'> {
	const number = (value: number) => formatNumber(value, language);
	if (columns > mostColumns) {
		const partly = say(words.tooWide, language, { n: number(columns) });
		return { ...pivot, table: null, partly };
	}
	const partly =
		lines > mostLines
			? say(words.firstLines, language, { n: number(mostLines), total: number(lines) })
			: '';
	return { ...pivot, table, partly };
}
