import * as v from 'valibot';
import { cellSchema, type CellValue, type Field, type Table } from '../export/table.ts';
import { answered, count, list, shape } from '$lib/schema.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { identifier, type Line, type Statement } from '../warehouse/statement.ts';

/** A row of a dataset, by the ids of its published columns. */
const rowSchema = v.pipe(v.record(v.string(), cellSchema), v.readonly());
export type DatasetRow = v.InferOutput<typeof rowSchema>;

export const rowsSchema = shape({
	...answered,
	dataset: v.string(),
	columns: list(v.string()),
	/** Rows that the filters let through, of which these are some. */
	total: count,
	limit: count,
	offset: count,
	rows: list(rowSchema)
});
export type DatasetRows = v.InferOutput<typeof rowsSchema>;

/** A checked question about the rows of a dataset, its conditions compiled and their values bound. */
export interface RowsQuestion {
	readonly dataset: string;
	/** The table, `own`, and what its rows name. */
	readonly from: string;
	/** As much of that as its conditions speak of: no row is in it more or less often. */
	readonly counted: string;
	readonly fields: readonly (Field & { readonly sql: string })[];
	readonly where: readonly string[];
	readonly orderBy: readonly string[];
	readonly values: Statement['values'];
	/** Those that the order is said with. */
	readonly orderValues: Statement['values'];
	/** Null for all of them. */
	readonly limit: number | null;
	readonly offset: number;
}

/** A page of rows. */
export async function fetchRows(
	snapshot: Snapshot,
	question: RowsQuestion,
	signal?: AbortSignal
): Promise<DatasetRows> {
	const total = await countRows(snapshot, question, signal);
	const lines = await snapshot.read(compileRows(question), signal);
	return {
		ok: true,
		snapshot: snapshot.id,
		dataset: question.dataset,
		columns: question.fields.map(({ id }) => id),
		total,
		limit: question.limit ?? total,
		offset: question.offset,
		rows: lines as DatasetRow[]
	};
}

/** The rows as a table to send; holds the snapshot until the table is read or given up. */
export async function openRows(
	snapshot: Snapshot,
	question: RowsQuestion,
	signal?: AbortSignal
): Promise<Table> {
	const total = await countRows(snapshot, question, signal);
	const left = Math.max(total - question.offset, 0);
	return {
		fields: question.fields,
		length: question.limit === null ? left : Math.min(left, question.limit),
		streamed: true,
		batches: readBatches(snapshot, compileRows(question), question.fields.length, signal)
	};
}

async function* readBatches(
	snapshot: Snapshot,
	statement: Statement,
	width: number,
	signal?: AbortSignal
) {
	for await (const chunk of snapshot.stream(statement, signal)) {
		const columns = Array.from(
			{ length: width },
			(_, index) => chunk.getColumnValues(index) as CellValue[]
		);
		yield { length: chunk.rowCount, columns };
	}
}

async function countRows(
	snapshot: Snapshot,
	{ counted, where, values }: RowsQuestion,
	signal?: AbortSignal
): Promise<number> {
	const sql = `select cast(count(*) as double) as total from ${counted} ${whereOf(where)}`;
	const [line] = await snapshot.read({ sql, values }, signal);
	return Number((line as Line).total);
}

export function compileRows(question: RowsQuestion): Statement {
	const { from, fields, where, orderBy, values, orderValues, limit, offset } = question;
	const columns = fields.map(({ id, sql }) => `${sql} as ${identifier(id)}`);
	return {
		sql: `
			select ${columns.join(', ')}
			from ${from}
			${whereOf(where)}
			order by ${orderBy.join(', ')}
			${limit === null ? '' : `limit ${limit}`} offset ${offset}`,
		values: { ...values, ...orderValues }
	};
}

function whereOf(conditions: readonly string[]): string {
	return conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
}
