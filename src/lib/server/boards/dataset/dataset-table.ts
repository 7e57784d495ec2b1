import type { Language } from '$pipelines/contract/text.ts';
import type { DatasetDescription } from '../../datasets/describe.ts';
import type { DatasetRows } from '../../query/rows.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import type { TableModel } from '$lib/charts/chart-model.ts';
import { columnHeading } from './column-heading.ts';
import { datasetCell } from './dataset-cell.ts';
import type { DatasetQuestion } from '$lib/address/dataset-question.ts';
import { tidySearch } from '$lib/address/tidy-search.ts';

/** More would be hard to follow. */
const mostSorted = 3;

/** A page of rows as a table whose headings sort it. */
export function datasetTable(
	dataset: DatasetDescription,
	{ columns, rows }: DatasetRows,
	{ sort, summary, query }: DatasetQuestion,
	path: string,
	language: Language
): TableModel {
	const known = [...dataset.columns, ...dataset.joined];
	const shown = (query.columns ? columns : ownNameFirst(columns, language)).flatMap(
		(id) => known.find((column) => column.id === id) ?? []
	);
	const sorted = sort ? sort.split(',') : [];
	const addressOf = (wished: string): string => {
		return path + tidySearch(entriesOf({ ...query, sort: wished, summary: summary ? 'yes' : '' }));
	};
	return {
		caption: dataset.title[language],
		columns: shown.map((column) => {
			const { id, type } = column;
			const order = sorted.includes(id)
				? 'ascending'
				: sorted.includes(`-${id}`)
					? 'descending'
					: null;
			const others = sorted.filter((one) => one !== id && one !== `-${id}`);
			const next = order === 'ascending' ? [`-${id}`] : order === 'descending' ? [] : [id];
			return {
				label: columnHeading(column, language),
				numeric: type === 'integer' || type === 'decimal',
				sorted: order,
				// The column chosen last comes first, those chosen before it after it.
				href: addressOf([...next, ...others].slice(0, mostSorted).join(','))
			};
		}),
		rows: rows.map((row) => ({
			cells: shown.map((column) => datasetCell(row[column.id], column, language))
		}))
	};
}

/** In Arabic the Arabic name of a thing stands before its French one. */
export function ownNameFirst(columns: readonly string[], language: Language): readonly string[] {
	if (language !== 'ar') return columns;
	const otherOf = (id: string) =>
		[`${id.slice(0, -3)}_fr`, id.slice(0, -3)].find((other) => columns.includes(other));
	const places = new Map(columns.map((id) => [id, id]));
	for (const id of columns.filter((one) => one.endsWith('_ar'))) {
		const other = otherOf(id);
		if (other) places.set(other, id).set(id, other);
	}
	return columns.map((id) => places.get(id) ?? id);
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
