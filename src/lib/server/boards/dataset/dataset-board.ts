import * as v from 'valibot';
import { count, list, shape } from '$lib/schema.ts';
import { downloadSchema, tableSchema } from '$lib/charts/shapes/chart.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { formatDate, formatNumber } from '$lib/i18n/formats.ts';
import { rowCount } from '$lib/i18n/messages/charts.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import {
	pageSize,
	readDatasetQuestion,
	type DatasetQuestion
} from '$lib/address/dataset-question.ts';
import { tidySearch } from '$lib/address/tidy-search.ts';
import type { DatasetDescription } from '../../datasets/describe.ts';
import type { DatasetRows } from '../../query/rows.ts';
import { downloadsIn, formats } from '../address/downloads.ts';
import type { PageAddress } from '../address/page-address.ts';
import type { Desk } from '../desk.ts';
import { datasetFilters, datasetFiltersSchema } from './dataset-filters.ts';
import type { Summary } from '../../query/summary.ts';
import { datasetSummary, datasetSummarySchema } from './dataset-summary.ts';
import { datasetTable, dictionaryTable, entriesOf } from './dataset-table.ts';

/** JSON comes in pages of at most this many rows; the other formats give every row. */
const mostJson = 10_000;
/** A sheet of a workbook has no more. */
const mostSheet = 1_048_575;

const rowsPageSchema = shape({
	filters: datasetFiltersSchema,
	table: tableSchema,
	total: count,
	/** Which rows of how many, in words. */
	shown: v.string(),
	said: v.string(),
	previous: v.nullable(v.string()),
	next: v.nullable(v.string()),
	downloads: list(downloadSchema),
	/** What files may hold of codes: the address of each choice, null of the one made. */
	labels: list(shape({ label: v.string(), href: v.nullable(v.string()) })),
	/** What each column holds, and the address that shows or hides it. */
	summary: v.nullable(datasetSummarySchema),
	summaryHref: v.string(),
	/** The page that counts the same rows by its columns. */
	crosstab: v.string(),
	/** Why a format that others have is not offered. */
	notOffered: list(v.string())
});

const describedSchema = shape({
	id: v.string(),
	title: v.string(),
	grain: v.string(),
	aboutPersons: v.boolean(),
	/** The days that it speaks of; empty without dates. */
	period: v.string()
});

/** A dataset with a page of its rows, or with what they are made of where they are not open. */
export const datasetBoardSchema = v.union([
	shape({ dataset: describedSchema, rows: rowsPageSchema, dictionary: v.null() }),
	shape({ dataset: describedSchema, rows: v.null(), dictionary: tableSchema })
]);

export async function readDatasetBoard(
	desk: Desk,
	id: string,
	search: URLSearchParams
): Promise<v.InferOutput<typeof datasetBoardSchema>> {
	const { language } = desk;
	const dataset = desk.dataset(id);
	const described = {
		id: dataset.id,
		title: dataset.title[language],
		grain: dataset.grain[language],
		aboutPersons: dataset.about_persons,
		period: datesOf(dataset, language)
	};
	if (!dataset.rows_open) {
		return { dataset: described, rows: null, dictionary: dictionaryTable(dataset, language) };
	}
	const page = { path: `/${language}/data/${id}`, search };
	const question = readDatasetQuestion(search);
	const asked = withJoined(question.query);
	const summary = question.summary ? await desk.summary(id, asked) : null;
	const rows = await desk.rows(id, {
		...asked,
		limit: String(pageSize),
		offset: search.get('offset') ?? '0'
	});
	return {
		dataset: described,
		dictionary: null,
		rows: rowsOf(desk, dataset, { rows, summary }, question, page)
	};
}

function rowsOf(
	desk: Desk,
	dataset: DatasetDescription,
	{ rows, summary }: { readonly rows: DatasetRows; readonly summary: Summary | null },
	question: DatasetQuestion,
	{ path }: PageAddress
): v.InferOutput<typeof rowsPageSchema> {
	const { language } = desk;
	const { total, offset } = rows;
	const last = offset + rows.rows.length;
	const number = (value: number) => formatNumber(value, language);
	const said = sayCount(rowCount, language, total, { n: number(total) });
	const addressWith = (changed: Readonly<Record<string, string>>) => {
		const told = { ...question.query, summary: question.summary ? 'yes' : '' };
		return path + tidySearch(entriesOf({ ...told, ...changed }));
	};
	const pageAt = (at: number) => addressWith({ offset: at > 0 ? String(at) : '' });
	const labels = question.query.labels ?? '';
	return {
		filters: datasetFilters(dataset, question, language),
		table: datasetTable(dataset, rows, question, path, language),
		total,
		shown: say(words.shown, language, {
			first: number(Math.min(offset + 1, total)),
			last: number(Math.min(last, total)),
			total: said
		}),
		said,
		previous: offset > 0 ? pageAt(Math.max(0, offset - pageSize)) : null,
		next: last < total ? pageAt(offset + pageSize) : null,
		labels: [
			{ label: words.labels[language], wished: 'labels' },
			{ label: words.codes[language], wished: 'codes' },
			{ label: words.both[language], wished: 'both' }
		].map(({ label, wished }) => ({
			label,
			href: wished === labels ? null : addressWith({ labels: wished })
		})),
		summary: summary && datasetSummary(dataset, summary, question.query, path, language),
		summaryHref: addressWith({ summary: summary ? '' : 'yes' }),
		crosstab: `${path}/table${tidySearch(entriesOf(rowsAlone(question.query)))}`,
		...downloadsOfRows(desk, dataset.id, question.query, total)
	};
}

/** What rows are asked for, without how they are shown. */
const rowsAlone = ({ columns: _, sort: __, labels: ___, ...query }: DatasetQuestion['query']) =>
	query;

/** Rows are shown with what they name unless columns are chosen. */
const withJoined = (query: DatasetQuestion['query']) => ({ columns: '*', ...query });

/** Each format of the rows shown that can hold so many. */
function downloadsOfRows(desk: Desk, id: string, query: DatasetQuestion['query'], total: number) {
	const { language } = desk;
	const most = { xlsx: mostSheet, json: mostJson };
	const tooMany = (format: string): format is keyof typeof most =>
		(format === 'xlsx' || format === 'json') && total > most[format];
	return {
		downloads: downloadsIn(desk, `datasets/${id}/rows`, withJoined(query), {
			formats: formats.filter((format) => !tooMany(format))
		}).map(({ label, href }) => ({
			label,
			href: href.includes('/rows.json?') ? `${href}&limit=${mostJson}` : href
		})),
		notOffered: formats.filter(tooMany).map((format) =>
			say(words.tooMany, language, {
				format: format === 'xlsx' ? 'Excel' : 'JSON',
				most: formatNumber(most[format], language)
			})
		)
	};
}

/** The days that a dataset speaks of; empty without dates. */
export function datesOf(
	{ first_date: first, reference_date: last }: DatasetDescription,
	language: Language
): string {
	if (!first || !last) return '';
	return say(words.period, language, {
		first: formatDate(first, language),
		last: formatDate(last, language)
	});
}
