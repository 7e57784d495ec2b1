import type { DuckDBConnection, DuckDBListValue } from '@duckdb/node-api';
import { monthBits } from '../check/month-bits.ts';
import type { Dataset } from '../contract/dataset.ts';
import { publishedKey } from '../contract/published.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { deliveryColumn, storedColumns } from './staging.ts';

/** A snapshot that contradicts itself: a fault in the program, never published. */
export class VerificationError extends Error {
	override readonly name = 'VerificationError';
}

interface Finding {
	readonly test: 'rows-accounted' | 'key-unique' | 'no-personal-column' | 'rollups-agree';
	readonly dataset: string;
	/** Rows, keys, columns or sums that fail. */
	readonly failures: number;
}

/** What was counted while tables were built, by dataset. */
export interface Failures {
	readonly repeatedKeys: ReadonlyMap<string, number>;
	readonly rollups: ReadonlyMap<string, number>;
}

/**
 * Holds what every snapshot must: rows accounted for, keys unique, no personal column, rollups that
 * agree with the rows. What was found is kept in `meta.tests`.
 * @throws VerificationError
 */
export async function verifySnapshot(
	connection: DuckDBConnection,
	datasets: readonly Dataset[],
	{ repeatedKeys, rollups }: Failures
): Promise<void> {
	const unaccounted = await countUnaccounted(connection);
	const columns = await stagingColumns(connection);
	const findings = datasets.flatMap((dataset): Finding[] => {
		const { id } = dataset;
		const allowed = new Set([deliveryColumn, ...storedColumns(dataset).map(({ id }) => id)]);
		const stray = (columns.get(id) ?? []).filter((name) => !allowed.has(name)).length;
		const repeated = repeatedKeys.get(id);
		if (repeated === undefined) throw new VerificationError(`the keys of ${id} were not counted`);
		return [
			{ test: 'rows-accounted', dataset: id, failures: unaccounted.get(id) ?? 0 },
			{ test: 'key-unique', dataset: id, failures: repeated },
			{ test: 'no-personal-column', dataset: id, failures: stray }
		];
	});
	for (const [dataset, failures] of rollups) {
		findings.push({ test: 'rollups-agree', dataset, failures });
	}
	const failed = findings.filter(({ failures }) => failures > 0);
	if (failed.length) throw new VerificationError(`data tests failed: ${JSON.stringify(failed)}`);
	const rows = findings.map(
		({ test, dataset, failures }) => `(${quoteText(test)}, ${quoteText(dataset)}, ${failures})`
	);
	await connection.run(
		`create table meta.tests as from (values ${rows.join(', ')}) as v(test, dataset, failures)`
	);
}

/** Rows of `staging` beyond the first of their key, by dataset. */
export async function countRepeatedKeys(
	connection: DuckDBConnection,
	datasets: readonly Dataset[]
): Promise<Map<string, number>> {
	const reader = await connection.runAndReadAll(datasets.map(repeatedKeysSql).join(' union all '));
	return new Map(reader.getRows() as [string, number][]);
}

function repeatedKeysSql(dataset: Dataset): string {
	const key = publishedKey(dataset);
	const at = dataset.key.findIndex((name) => dataset.columns[name]?.type === 'month');
	const month = key[at];
	const names = key.filter((_, index) => index !== at).map(quoteIdentifier);
	const bits = month && monthBits(quoteIdentifier(month));
	const groups = bits ? [...names, bits.sixty] : names;
	return `select ${quoteText(dataset.id)}, coalesce(sum(repeated), 0)::integer from (
		select count(*) - ${bits ? bits.distinct : '1'} as repeated from staging.${quoteIdentifier(dataset.id)}
		group by ${groups.join(', ')} having repeated > 0
	)`;
}

/** Files, by dataset, whose rows are not all accounted for. */
async function countUnaccounted(connection: DuckDBConnection): Promise<Map<string, number>> {
	const reader = await connection.runAndReadAll(
		'select dataset, count(*)::integer from meta.files where read <> loaded + rejected + ignored group by dataset'
	);
	return new Map(reader.getRows() as [string, number][]);
}

async function stagingColumns(connection: DuckDBConnection): Promise<Map<string, string[]>> {
	const reader = await connection.runAndReadAll(
		`select table_name, list(column_name) from duckdb_columns()
		where database_name = current_database() and schema_name = 'staging' group by table_name`
	);
	return new Map(
		(reader.getRows() as [string, DuckDBListValue][]).map(([table, { items }]) => [
			table,
			items.map(String)
		])
	);
}
