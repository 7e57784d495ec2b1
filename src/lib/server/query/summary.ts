import * as v from 'valibot';
import { answered, count, list, nullableNumber, shape } from '$lib/schema.ts';
import { cellSchema, type CellValue } from '../export/table.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { identifier, type Statement } from '../warehouse/statement.ts';
import type { RowsQuestion } from './rows.ts';

const columnSummarySchema = shape({
	id: v.string(),
	/** Rows whose cell is empty. */
	missing: count,
	distinct: count,
	/** Of numbers, dates and months. */
	least: cellSchema,
	most: cellSchema,
	mean: nullableNumber,
	/** How many rows have each member, the most frequent first; null where values are free. */
	members: v.nullable(list(shape({ id: v.string(), rows: count })))
});
export type ColumnSummary = v.InferOutput<typeof columnSummarySchema>;

export const summarySchema = shape({
	...answered,
	dataset: v.string(),
	total: count,
	columns: list(columnSummarySchema)
});
export type Summary = v.InferOutput<typeof summarySchema>;

/** What each column of the rows asked for holds, in one reading of them. */
export async function fetchSummary(
	snapshot: Snapshot,
	question: RowsQuestion,
	signal?: AbortSignal
): Promise<Summary> {
	const [line = {}] = await snapshot.read(compileSummary(question), signal);
	const columns = question.fields.map(({ id, labels }, at): ColumnSummary => {
		const told = line[`members${at}`];
		const counts =
			typeof told === 'string' ? (JSON.parse(told) as Record<string, number>) : undefined;
		const members = Object.entries(counts ?? {}).map(([id, rows]) => ({ id, rows }));
		return {
			id,
			missing: Number(line[`missing${at}`]),
			distinct: labels ? members.length : Number(line[`distinct${at}`]),
			least: (line[`least${at}`] ?? null) as CellValue,
			most: (line[`most${at}`] ?? null) as CellValue,
			mean: (line[`mean${at}`] ?? null) as number | null,
			members: labels ? members.sort((a, b) => b.rows - a.rows || (a.id < b.id ? -1 : 1)) : null
		};
	});
	return {
		...{ ok: true, snapshot: snapshot.id, dataset: question.dataset },
		total: Number(line.total),
		columns
	};
}

function compileSummary({ fields, from, where, values }: RowsQuestion): Statement {
	const asked = fields.flatMap(({ id, type, labels }, at) => {
		const column = identifier(id);
		const missing = `cast(count(*) - count(${column}) as double) as missing${at}`;
		if (labels) {
			return [
				missing,
				`cast(to_json(histogram(cast(${column} as varchar))) as varchar) as members${at}`
			];
		}
		return [
			missing,
			`cast(count(distinct ${column}) as double) as distinct${at}`,
			...(type === 'text' || type === 'code'
				? []
				: [`min(${column}) as least${at}`, `max(${column}) as most${at}`]),
			...(type === 'integer' || type === 'number' ? [`avg(${column}) as mean${at}`] : [])
		];
	});
	const read = fields.map(({ id, sql }) => `${sql} as ${identifier(id)}`);
	const condition = where.length > 0 ? `where ${where.join(' and ')}` : '';
	return {
		sql: `
			select cast(count(*) as double) as total, ${asked.join(', ')}
			from (select ${read.join(', ')} from ${from} ${condition})`,
		values
	};
}
