import type { Language } from '$pipelines/contract/text.ts';
import type { DatasetDescription } from '../../datasets/describe.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import { endsOf, fieldOf, isFilter, type DatasetQuestion } from '$lib/address/dataset-question.ts';
import { pickOf, type Pick } from '../address/filter-model.ts';

export type ColumnField =
	| { readonly as: 'members'; readonly pick: Pick }
	| {
			readonly as: 'range';
			readonly name: string;
			readonly label: string;
			readonly input: 'date' | 'month' | 'number';
			readonly from: string;
			readonly to: string;
	  }
	| { readonly as: 'text'; readonly name: string; readonly label: string; readonly value: string };

export interface DatasetFilters {
	readonly columns: Pick;
	readonly fields: readonly ColumnField[];
	readonly sort: string;
	readonly anyFilter: boolean;
	readonly anyChosen: boolean;
}

/** What the form of a dataset page offers, one field a column. */
export function datasetFilters(
	dataset: DatasetDescription,
	{ columns, sort, query }: DatasetQuestion,
	language: Language
): DatasetFilters {
	const chosen = Object.keys(query).filter(isFilter);
	return {
		columns: {
			name: 'columns',
			label: words.columns[language],
			options: dataset.columns.map(({ id, label }) => ({ value: id, label: label[language] })),
			chosen: columns
		},
		fields: dataset.columns.map((column): ColumnField => {
			const { id, type } = column;
			const label = column.label[language];
			const as = fieldOf(column);
			if (as === 'members') {
				const none = { id: 'unknown', label: words.unknown };
				const members = [...(column.members ?? []), ...(column.required ? [] : [none])];
				return { as, pick: pickOf(id, label, members, query[id], language) };
			}
			if (as === 'range') {
				const input = type === 'date' || type === 'month' ? type : 'number';
				return { as, name: id, label, input, ...endsOf(query[id]) };
			}
			return { as, name: id, label, value: query[id] ?? '' };
		}),
		sort,
		anyFilter: chosen.length > 0,
		anyChosen: Object.keys(query).length > 0
	};
}
