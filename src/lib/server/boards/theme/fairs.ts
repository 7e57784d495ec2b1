import { stripDrawing } from '$lib/charts/drawings/strip.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import type { ColumnDescription } from '../../datasets/describe.ts';
import type { DatasetRow } from '../../query/rows.ts';
import { colorOf } from '$lib/charts/palette.ts';
import { formatDate } from '$lib/i18n/formats.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { funnels as words } from '$lib/i18n/messages/funnels.ts';
import { say } from '$lib/i18n/say.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { datasetCell } from '../dataset/dataset-cell.ts';
import { downloadsIn } from '../address/downloads.ts';
import { noteOf } from '$lib/figures/sources.ts';
import type { ThemeQuestion } from '../address/theme-question.ts';

/** Columns of the table, in its order; the first is named in the page's language. */
const shown = [
	...['level', 'province', 'planned_start', 'planned_end', 'actual_start', 'actual_end', 'status'],
	...['exhibitors', 'visitors']
];
const mostFairs = 200;

/** The fairs of the last year asked, or of the last in the data, on its months. */
export async function readFairs(
	desk: Desk,
	{ to, filters }: Pick<ThemeQuestion, 'to' | 'filters'>
): Promise<ChartModel | null> {
	const { language } = desk;
	const dataset = desk.dataset('fairs');
	const year = Number((to ?? dataset.reference_date ?? '').slice(0, 4));
	if (!year) return null;
	const query = {
		...(filters.province ? { province: filters.province } : {}),
		...(filters.fair_level ? { level: filters.fair_level } : {}),
		planned_start: `${year}-01..${year}-12`,
		sort: 'planned_start'
	};
	const { rows } = await desk.rows('fairs', { ...query, limit: String(mostFairs) });
	const columns = shown.flatMap((id) => dataset.columns.find((column) => column.id === id) ?? []);
	const level = columns.find(({ id }) => id === 'level');
	const levels = level?.members ?? [];
	const title = say(words.fairsTitle, language, { year: String(year) });
	const drawn = rows.filter(({ status }) => status === 'held' || status === 'planned');
	return {
		id: 'fairs',
		title,
		note: noteOf(
			drawn.length < rows.length ? words.notDrawn[language] : '',
			say(charts.source, language, { source: dataset.title[language] })
		),
		target: null,
		...stripDrawing({
			...{ title, language, year },
			occasions: drawn.map((fair) => occasionOf(fair, levels, columns, language)),
			legend: levels
				.filter(({ id }) => drawn.some((fair) => fair.level === id))
				.map(({ id, label }) => ({
					label: label[language],
					color: colorOfLevel(id, levels),
					mark: 'box' as const
				}))
		}),
		table: {
			caption: title,
			columns: [
				{
					label:
						dataset.columns.find(({ id }) => id === titleColumn(language))?.label[language] ?? '',
					numeric: false
				},
				...columns.map(({ label, type }) => ({
					label: label[language],
					numeric: type === 'integer'
				}))
			],
			rows: rows.map((fair) => ({
				cells: [
					{ text: nameOf(fair, language) },
					...columns.map((column) => datasetCell(fair[column.id], column, language))
				]
			}))
		},
		downloads: downloadsIn(desk, 'datasets/fairs/rows', query),
		definition: `/${language}/data/fairs`
	};
}

function occasionOf(
	fair: DatasetRow,
	levels: NonNullable<ColumnDescription['members']>,
	columns: readonly ColumnDescription[],
	language: Language
) {
	const text = (name: string) => {
		const value = fair[name];
		const column = columns.find(({ id }) => id === name);
		return value === null || value === undefined || !column
			? ''
			: datasetCell(value, column, language).text;
	};
	const open = fair.status !== 'held';
	const [start, end] = open
		? [fair.planned_start, fair.planned_end]
		: [fair.actual_start ?? fair.planned_start, fair.actual_end ?? fair.planned_end];
	const from = String(start);
	const to = end === null || end === undefined ? null : String(end);
	const days =
		to && to !== from
			? say(figures.overPeriod, language, {
					from: formatDate(from, language),
					to: formatDate(to, language)
				})
			: formatDate(from, language);
	return {
		id: String(fair.fair_ref),
		label: nameOf(fair, language),
		...{ from, to, open },
		color: colorOfLevel(String(fair.level), levels),
		text: noteOf(days, open ? words.planned[language] : '', text('level'), text('province'))
	};
}

const titleColumn = (language: Language) => (language === 'ar' ? 'title_ar' : 'title_fr');

const nameOf = (fair: DatasetRow, language: Language): string =>
	String(fair[titleColumn(language)] ?? fair.title_fr ?? fair.title_ar ?? '');

const colorOfLevel = (id: string, levels: NonNullable<ColumnDescription['members']>): string =>
	colorOf(
		'fair_level',
		id,
		levels.findIndex((level) => level.id === id)
	);
