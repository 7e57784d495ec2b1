import type { Language } from '$pipelines/contract/text.ts';
import type { DatasetDescription } from '../../datasets/describe.ts';
import type { DatasetRows } from '../../query/rows.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import type { TableModel } from '$lib/charts/chart-model.ts';
import { columnHeading } from './column-heading.ts';
import { datasetCell } from './dataset-cell.ts';
import type { DatasetQuestion } from '$lib/address/dataset-question.ts';
import { tidySearch } from '$lib/address/tidy-search.ts';

/** A page of rows as a table whose headings sort it. */
export function datasetTable(
	dataset: DatasetDescription,
	{ columns, rows }: DatasetRows,
	{ sort, query }: DatasetQuestion,
	path: string,
	language: Language
): TableModel {
	const known = [...dataset.columns, ...dataset.joined];
	const shown = columns.flatMap((id) => known.find((column) => column.id === id) ?? []);
	const addressOf = (wished: string): string => {
		return path + tidySearch(entriesOf({ ...query, sort: wished }));
	};
	return {
		caption: dataset.title[language],
		columns: shown.map((column) => {
			const { id, type } = column;
			const order = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : null;
			return {
				label: columnHeading(column, language),
				numeric: type === 'integer' || type === 'decimal',
				sorted: order,
				href: addressOf(order === 'ascending' ? `-${id}` : order === 'descending' ? '' : id)
			};
		}),
		rows: rows.map((row) => ({
			cells: shown.map((column) => datasetCell(row[column.id], column, language))
		}))
	};
}

/** What rows are made of, where the rows themselves are not open. */
export function dictionaryTable({ columns }: DatasetDescription, language: Language): TableModel {
	return {
		caption: words.dictionary[language],
		columns: [
			{ label: words.column[language], numeric: false },
			{ label: words.columnName[language], numeric: false }
		],
		rows: columns.map(({ id, label }) => ({
			cells: [
				{ text: label[language], raw: id },
				{ text: id, raw: id }
			]
		}))
	};
}

/** A query as entries of an address. */
export function entriesOf(query: Readonly<Record<string, string | undefined>>): [string, string][] {
	return Object.entries(query).map(([name, value]) => [name, value ?? '']);
}
