import { redirect } from '@sveltejs/kit';
import type { DatasetDescription, DatasetRows } from '$lib/api';
import { formatDate, formatNumber } from '$lib/i18n/formats';
import { rowCount } from '$lib/i18n/messages/charts';
import { data as words } from '$lib/i18n/messages/data';
import { say, sayCount } from '$lib/i18n/say';
import { ask, clientFor } from '$lib/pages/client';
import { datasetFilters } from '$lib/pages/dataset-filters';
import { joinRanges, pageSize, readDatasetQuestion } from '$lib/pages/dataset-question';
import { datasetTable, dictionaryTable, entriesOf } from '$lib/pages/dataset-table';
import { tidyAddress } from '$lib/pages/tidy-address';
import { tidySearch } from '$lib/pages/tidy-search';
import type { PageServerLoad } from './$types';

/** JSON comes in pages of at most this many rows; the other formats give every row. */
const mostJson = 10_000;
/** A sheet of a workbook has no more. */
const mostSheet = 1_048_575;

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
	const { language } = locals;
	const joined = joinRanges(url.searchParams);
	if (joined) redirect(303, url.pathname + tidySearch(joined));
	tidyAddress(url);
	const client = clientFor(fetch, language);
	const question = readDatasetQuestion(url.searchParams);
	const param = { id: params.dataset };
	const { dataset } = await ask<{ dataset: DatasetDescription }>(
		client.datasets[':id'].$get({ param, query: {} })
	);
	const described = {
		id: dataset.id,
		title: dataset.title[language],
		grain: dataset.grain[language],
		aboutPersons: dataset.about_persons,
		period:
			dataset.first_date && dataset.reference_date
				? say(words.period, language, {
						first: formatDate(dataset.first_date, language),
						last: formatDate(dataset.reference_date, language)
					})
				: ''
	};
	if (!dataset.rows_open) {
		return { dataset: described, rows: null, dictionary: dictionaryTable(dataset, language) };
	}
	const rows = await ask<DatasetRows>(
		client.datasets[':id'].rows.$get({
			param,
			query: {
				...question.query,
				limit: String(pageSize),
				offset: url.searchParams.get('offset') ?? '0'
			}
		})
	);
	const { total, offset } = rows;
	const number = (value: number) => formatNumber(value, language);
	const said = sayCount(rowCount, language, total, { n: number(total) });
	const pageAt = (at: number) =>
		url.pathname + tidySearch(entriesOf({ ...question.query, offset: at > 0 ? String(at) : '' }));
	const address = (format: string, extra: Record<string, string> = {}) =>
		`/api/v1/datasets/${dataset.id}/rows.${format}` +
		tidySearch(entriesOf({ ...question.query, ...extra }));
	return {
		dataset: described,
		dictionary: null,
		rows: {
		filters: datasetFilters(dataset, question, language),
		table: datasetTable(dataset, rows, question, url.pathname, language),
		total,
		shown: say(words.shown, language, {
			first: number(Math.min(offset + 1, total)),
			last: number(Math.min(offset + rows.rows.length, total)),
			total: said
		}),
		said,
		previous: offset > 0 ? pageAt(Math.max(0, offset - pageSize)) : null,
		next: offset + rows.rows.length < total ? pageAt(offset + pageSize) : null,
		downloads: [
			{ label: 'CSV', href: address('csv') },
			...(total <= mostSheet ? [{ label: 'Excel', href: address('xlsx', { lang: language }) }] : []),
			{ label: 'Parquet', href: address('parquet') },
			{ label: 'Arrow', href: address('arrow') },
			...(total <= mostJson
				? [{ label: 'JSON', href: address('json', { limit: String(mostJson) }) }]
				: [])
		]
		}
	};
};
