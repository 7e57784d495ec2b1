import * as v from 'valibot';
import { listNameOf, type Dataset } from '$pipelines/contract/dataset.ts';
import { publishedKey } from '$pipelines/contract/published.ts';
import type { Audience } from '$pipelines/environment.ts';
import { membersSchema } from '../dimensions/dimension.ts';
import { answered, count, list, nullableDay, shape, textSchema } from '$lib/schema.ts';
import type { Facts } from '../warehouse/facts.ts';
import { membersOfColumn } from './members.ts';
import { isReadable, readableColumns, readableJoined } from './readable.ts';
import type { RowColumn } from './row-columns.ts';

const columnTypes = [
	'text',
	'date',
	'month',
	'training_year',
	'integer',
	'decimal',
	'boolean',
	'code'
] as const;
/** What a column of an answer holds. Months read `2025-06`, dates `2025-06-30`, training years `2024/2025`. */
export type ColumnType = (typeof columnTypes)[number];

export const columnSchema = shape(
	{
		id: v.string(),
		label: textSchema,
		type: v.picklist(columnTypes),
		required: v.boolean(),
		/** Name of the list that its values are members of. */
		list: v.nullable(v.string()),
		/** The members a filter takes, `unknown` beside them. */
		members: v.nullable(membersSchema),
		/** The dataset whose key its values are. */
		references: v.nullable(v.string()),
		/** The column whose value names the row that it is of; null for one of the dataset itself. */
		through: v.nullable(v.string())
	},
	'Column'
);
export type ColumnDescription = v.InferOutput<typeof columnSchema>;

const ruleSchema = shape({
	id: v.string(),
	column: v.string(),
	severity: v.picklist(['reject', 'warning']),
	message: textSchema
});

export const datasetSchema = shape(
	{
		id: v.string(),
		title: textSchema,
		grain: textSchema,
		key: list(v.string()),
		load: v.picklist(['replace', 'replace-period', 'upsert']),
		/** Null where rows have no date of their own. */
		time: v.nullable(v.string()),
		about_persons: v.boolean(),
		/** Whether the audience may read rows; it may always read what they are made of. */
		rows_open: v.boolean(),
		columns: list(columnSchema),
		/** Of what its rows name, under the names that rows are asked with. */
		joined: list(columnSchema),
		rules: list(ruleSchema),
		first_date: nullableDay,
		reference_date: nullableDay,
		rows: count,
		sample: v.boolean()
	},
	'Dataset'
);
export type DatasetDescription = v.InferOutput<typeof datasetSchema>;

export const datasetsAnswer = shape({ ok: answered.ok, datasets: list(datasetSchema) });
export const datasetAnswer = shape({ ok: answered.ok, dataset: datasetSchema });

/** A contract as an audience may know it; rows that it may not read are described all the same. */
export function describeDataset(
	dataset: Dataset,
	facts: Facts,
	audience: Audience
): DatasetDescription {
	const { first_date, reference_date, rows, sample } = facts.sourceOf(dataset.id);
	return {
		id: dataset.id,
		title: dataset.title,
		grain: dataset.grain,
		key: publishedKey(dataset),
		load: dataset.load.mode,
		time: dataset.time,
		about_persons: dataset.aboutPersons,
		rows_open: isReadable(dataset, audience),
		columns: readableColumns(dataset, audience).map((column) => describeColumn(column, facts)),
		joined: readableJoined(dataset, audience).map((column) => describeColumn(column, facts)),
		rules: Object.entries(dataset.rules).map(([id, rule]) => ({
			id,
			column: rule.column,
			severity: rule.severity ?? 'reject',
			message: rule.message
		})),
		...{ first_date, reference_date, rows, sample }
	};
}

/** Every column that an audience may read rows with. */
export function describeColumns(
	dataset: Dataset,
	facts: Facts,
	audience: Audience
): ColumnDescription[] {
	const columns = [...readableColumns(dataset, audience), ...readableJoined(dataset, audience)];
	return columns.map((column) => describeColumn(column, facts));
}

function describeColumn(read: RowColumn, facts: Facts): ColumnDescription {
	const { id, label, column, kind, from, dataset, through } = read;
	const members = membersOfColumn(read, facts);
	return {
		id,
		label,
		type: members ? (column.type === 'boolean' ? 'boolean' : 'code') : typeOf(column.type),
		// A row that it names may be none that is known.
		required: through === null && (column.required ?? false),
		list: kind === 'as-is' ? listNameOf(dataset, from) : null,
		members,
		references: column.type === 'text' ? (column.references ?? null) : null,
		through: through?.column ?? null
	};
}

function typeOf(type: ColumnType | 'reference' | 'list'): ColumnType {
	if (type === 'list') return 'text';
	return type === 'reference' ? 'code' : type;
}
