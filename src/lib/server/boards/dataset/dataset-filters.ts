import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { DatasetDescription } from '../../datasets/describe.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import {
	endsOf,
	fieldOf,
	isFilter,
	knownIn,
	partOf,
	type DatasetQuestion
} from '$lib/address/dataset-question.ts';
import { pickOf, pickSchema } from '../address/filter-model.ts';

const membersFieldSchema = shape({ as: v.literal('members'), pick: pickSchema });
const rangeFieldSchema = shape({
	as: v.literal('range'),
	name: v.string(),
	label: v.string(),
	input: v.picklist(['date', 'month', 'number']),
	from: v.string(),
	to: v.string(),
	/** `unknown` or `!unknown` where that is asked; null where every row has a value. */
	known: v.nullable(v.string())
});
const textFieldSchema = shape({
	as: v.literal('text'),
	name: v.string(),
	label: v.string(),
	value: v.string(),
	known: v.nullable(v.string())
});
const columnFieldSchema = v.variant('as', [membersFieldSchema, rangeFieldSchema, textFieldSchema]);
export type ColumnField = v.InferOutput<typeof columnFieldSchema>;

export const datasetFiltersSchema = shape({
	columns: pickSchema,
	fields: list(columnFieldSchema),
	sort: v.string(),
	summary: v.boolean(),
	labels: v.string(),
	anyFilter: v.boolean(),
	anyChosen: v.boolean()
});
export type DatasetFilters = v.InferOutput<typeof datasetFiltersSchema>;

/** What the form of a dataset page offers, one field a column. */
export function datasetFilters(
	dataset: DatasetDescription,
	{ columns, sort, summary, query }: DatasetQuestion,
	language: Language
): DatasetFilters {
	const chosen = Object.keys(query).filter(isFilter);
	const all = [...dataset.columns, ...dataset.joined];
	return {
		columns: {
			name: 'columns',
			label: words.columns[language],
			options: all.map(({ id, label }) => ({ value: id, label: label[language] })),
			chosen: columns
		},
		fields: all.map((column): ColumnField => {
			const { id, type } = column;
			const label = column.label[language];
			const as = fieldOf(column);
			const known = column.required ? null : knownIn(query[id]);
			if (as === 'members') {
				const none = { id: 'unknown', label: words.unknown };
				const members = [...(column.members ?? []), ...(column.required ? [] : [none])];
				return { as, pick: pickOf(id, label, members, query[id], language) };
			}
			if (as === 'range') {
				const input = type === 'date' || type === 'month' ? type : 'number';
				return { as, name: id, label, input, known, ...endsOf(query[id]) };
			}
			return { as, name: id, label, known, value: partOf(query[id]) };
		}),
		...{ sort, summary, labels: query.labels ?? '' },
		anyFilter: chosen.length > 0,
		anyChosen: Object.keys(query).length > 0
	};
}
