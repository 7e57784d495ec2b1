import type { DuckDBConnection } from '@duckdb/node-api';
import type { Checked } from '../check/check.ts';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier } from '../sql.ts';
import { lastDaySql } from '../store/extents.ts';
import type { Shape } from '../store/ledger.ts';
import type { Arrival } from './deliveries.ts';

/** The loaded rows of a file, looked at once. */
export interface LoadedRows {
	readonly rows: number;
	/** Day of the last event, ISO. */
	readonly last: string | null;
	/** Share of missing cells of each column that is carried. */
	readonly missing: Readonly<Record<string, number>>;
}

export async function loadedRows(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ good }: Checked
): Promise<Map<number, LoadedRows>> {
	const last = dataset.time === null ? 'null::date' : lastDaySql(dataset, dataset.time);
	const carried = Object.entries(dataset.columns)
		.filter(([, { personal }]) => personal?.as !== 'dropped')
		.map(([name]) => name);
	const shares = carried.map((name) => `1 - count(${quoteIdentifier(name)}) / count(*)`);
	const reader = await connection.runAndReadAll(
		`select file, count(*)::integer, strftime(${last}, '%Y-%m-%d'), ${shares.join(', ')} from ${good} group by file`
	);
	return new Map(
		reader.getRows().map(([file, rows, day, ...own]) => [
			Number(file),
			{
				rows: Number(rows),
				last: day as string | null,
				missing: Object.fromEntries(carried.map((name, index) => [name, Number(own[index])]))
			}
		])
	);
}

/** The date given for each file, else the last event of its extract, else that of the ingest. */
export function referenceDates(
	loaded: ReadonlyMap<number, LoadedRows>,
	arrivals: readonly Arrival[],
	today: string
): Map<number, string> {
	const lastOf = (wanted: number) =>
		arrivals
			.filter(({ group }) => group === wanted)
			.flatMap(({ source }) => loaded.get(source.file)?.last ?? [])
			.sort()
			.pop();
	return new Map(
		arrivals.map(({ source, group, referenceDate }) => [
			source.file,
			referenceDate ?? lastOf(group) ?? today
		])
	);
}

export function shapesOf(
	loaded: ReadonlyMap<number, LoadedRows>,
	arrivals: readonly Arrival[]
): Map<number, Shape> {
	return new Map(
		arrivals.map(({ source: { file, layout } }) => {
			const columns = layout.match.columns.filter((name) => name !== null);
			const missing = Object.entries(loaded.get(file)?.missing ?? {});
			return [
				file,
				{ columns, missing: Object.fromEntries(missing.filter(([name]) => columns.includes(name))) }
			];
		})
	);
}
