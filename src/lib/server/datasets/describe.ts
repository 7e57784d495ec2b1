import { listNameOf, type Dataset, type LoadMode } from '$pipelines/contract/dataset.ts';
import { publishedKey } from '$pipelines/contract/published.ts';
import type { Text } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';
import type { Member } from '../dimensions/dimension.ts';
import type { Facts } from '../warehouse/facts.ts';
import { membersOfColumn } from './members.ts';
import { isReadable, readableColumns } from './readable.ts';

/** What a column of an answer holds. Months read `2025-06`, dates `2025-06-30`, training years `2024/2025`. */
export type ColumnType =
	'text' | 'date' | 'month' | 'training_year' | 'integer' | 'decimal' | 'boolean' | 'code';

export interface ColumnDescription {
	readonly id: string;
	readonly label: Text;
	readonly type: ColumnType;
	readonly required: boolean;
	/** Name of the list that its values are members of. */
	readonly list: string | null;
	/** The members a filter takes, `unknown` beside them. */
	readonly members: readonly Member[] | null;
	/** The dataset whose key its values are. */
	readonly references: string | null;
}

export interface RuleDescription {
	readonly id: string;
	readonly column: string;
	readonly severity: 'reject' | 'warning';
	readonly message: Text;
}

export interface DatasetDescription {
	readonly id: string;
	readonly title: Text;
	readonly grain: Text;
	readonly key: readonly string[];
	readonly load: LoadMode['mode'];
	/** Null where rows have no date of their own. */
	readonly time: string | null;
	readonly about_persons: boolean;
	/** Whether the audience may read rows; it may always read what they are made of. */
	readonly rows_open: boolean;
	readonly columns: readonly ColumnDescription[];
	readonly rules: readonly RuleDescription[];
	readonly first_date: string | null;
	readonly reference_date: string | null;
	readonly rows: number;
	readonly sample: boolean;
}

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
		columns: describeColumns(dataset, facts, audience),
		rules: Object.entries(dataset.rules).map(([id, rule]) => ({
			id,
			column: rule.column,
			severity: rule.severity ?? 'reject',
			message: rule.message
		})),
		...{ first_date, reference_date, rows, sample }
	};
}

export function describeColumns(
	dataset: Dataset,
	facts: Facts,
	audience: Audience
): ColumnDescription[] {
	return readableColumns(dataset, audience).map((published) => {
		const { id, label, column, kind, from } = published;
		const members = membersOfColumn(published, facts);
		return {
			id,
			label,
			type: members ? (column.type === 'boolean' ? 'boolean' : 'code') : typeOf(column.type),
			required: column.required ?? false,
			list: kind === 'as-is' ? listNameOf(dataset, from) : null,
			members,
			references: column.type === 'text' ? (column.references ?? null) : null
		};
	});
}

function typeOf(type: ColumnType | 'reference'): ColumnType {
	return type === 'reference' ? 'code' : type;
}
