import * as v from 'valibot';
import { count, shape } from '$lib/schema.ts';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import { publishedColumns, publishedKey } from '$pipelines/contract/published.ts';
import { datasets } from '../datasets/catalogue.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Line, Statement } from '../warehouse/statement.ts';
import { identifier, statement } from '../warehouse/statement.ts';

/** How many rows of a dataset differ between two snapshots, in a period of it. */
export const rowsBetweenSchema = shape({
	dataset: v.string(),
	/** A month, a year, or what else its files replace; empty where rows have none. */
	period: v.string(),
	added: count,
	changed: count,
	gone: count
});
export type RowsBetween = v.InferOutput<typeof rowsBetweenSchema>;

type Ends = Readonly<Record<'older' | 'newer', Pick<Facts, 'stagedColumns'>>>;

/** Counts what differs, a dataset at a time; what only one of the snapshots knows of is left out. */
export async function readRowsBetween(
	ends: Ends,
	read: (statements: readonly Statement[]) => Promise<readonly (readonly Line[])[]>
): Promise<readonly RowsBetween[]> {
	const compared = datasets.flatMap((dataset) => {
		const told = compileRowsBetween(dataset, ends);
		return told ? [{ dataset, told }] : [];
	});
	const answers = await read(compared.map(({ told }) => told));
	return compared.flatMap(({ dataset }, at) =>
		(answers[at] ?? []).map(({ period, added, changed, gone }) => ({
			dataset: dataset.id,
			period: String(period),
			added: Number(added),
			changed: Number(changed),
			gone: Number(gone)
		}))
	);
}

/** Rows are matched by their key, and only in periods whose rows are not all the same. */
function compileRowsBetween(dataset: Dataset, { older, newer }: Ends): Statement | null {
	const known = [older, newer].map(({ stagedColumns }) => stagedColumns.get(dataset.id));
	const columns = publishedColumns(dataset)
		.filter(({ id, stored }) => stored && known.every((names) => names?.has(id)))
		.map(({ id }) => id);
	const key = publishedKey(dataset);
	if (!key.every((name) => columns.includes(name))) return null;
	const hashOf = (names: readonly string[]) => `hash(${names.map(identifier).join(', ')})`;
	const rowsOf = (end: string) =>
		`select ${hashOf(key)} as key, ${periodSql(dataset, columns)} as period, ${hashOf(columns)} as told
			from ${end}.staging.${identifier(dataset.id)}`;
	const marks = (end: string) =>
		`(select period, count(*) as rows, bit_xor(told) as mark from ${end} group by period)`;
	return statement(`
		with before as (${rowsOf('older')}), after as (${rowsOf('newer')}),
		differing as (
			select period from ${marks('before')} b full join ${marks('after')} a using (period)
			where a.rows is distinct from b.rows or a.mark is distinct from b.mark)
		select coalesce(a.period, b.period) as period,
			cast(count(*) filter (b.told is null) as double) as added,
			cast(count(*) filter (a.told <> b.told) as double) as changed,
			cast(count(*) filter (a.told is null) as double) as gone
		from (from before semi join differing using (period)) b
			full join (from after semi join differing using (period)) a using (key)
		group by all
		having added + changed + gone > 0
		order by period`);
}

/** The part that a file replaces, else the month or the year in which a row lies. */
function periodSql({ load, time, columns }: Dataset, known: readonly string[]): string {
	const name = load.mode === 'replace-period' ? load.column : time;
	if (name === null || !known.includes(name)) return "''";
	const column = identifier(name);
	const type = columns[name]?.type;
	const text =
		type === 'month' || type === 'date'
			? `strftime(${column}, '${type === 'month' ? '%Y-%m' : '%Y'}')`
			: `cast(${column} as varchar)`;
	return `coalesce(${text}, '')`;
}
