import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { publishedKey } from '../contract/published.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { Rollup } from '../contract/rollup.ts';
import { countRollupFailures } from './check-rollups.ts';
import { storedColumns } from './staging.ts';

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

/**
 * Holds what every snapshot must: rows accounted for, keys unique, no personal column, rollups that
 * agree with the rows. What was found is kept in `meta.tests`.
 * @throws VerificationError
 */
export async function verifySnapshot(
	connection: DuckDBConnection,
	datasets: readonly Dataset[],
	rollups: readonly Rollup[]
): Promise<void> {
	const findings: Finding[] = [];
	for (const dataset of datasets) {
		const { id } = dataset;
		findings.push(
			{ test: 'rows-accounted', dataset: id, failures: await unaccounted(connection, dataset) },
			{ test: 'key-unique', dataset: id, failures: await repeatedKeys(connection, dataset) },
			{ test: 'no-personal-column', dataset: id, failures: await strayColumns(connection, dataset) }
		);
	}
	for (const [dataset, failures] of await countRollupFailures(connection, rollups)) {
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

async function unaccounted(connection: DuckDBConnection, { id }: Dataset): Promise<number> {
	return await countOf(
		connection,
		'select count(*) from meta.files where dataset = $id and read <> loaded + rejected + ignored',
		{ id }
	);
}

async function repeatedKeys(connection: DuckDBConnection, dataset: Dataset): Promise<number> {
	const key = publishedKey(dataset).map(quoteIdentifier).join(', ');
	return await countOf(
		connection,
		`select count(*) from (select 1 from staging.${quoteIdentifier(dataset.id)} group by ${key} having count(*) > 1)`
	);
}

async function strayColumns(connection: DuckDBConnection, dataset: Dataset): Promise<number> {
	const allowed = storedColumns(dataset).map(({ id }) => quoteText(id));
	return await countOf(
		connection,
		`select count(*) from duckdb_columns() where database_name = current_database() and schema_name = 'staging'
			and table_name = $id and column_name not in (${allowed.join(', ')})`,
		{ id: dataset.id }
	);
}

async function countOf(
	connection: DuckDBConnection,
	sql: string,
	values: Record<string, string> = {}
): Promise<number> {
	const reader = await connection.runAndReadAll(sql, values);
	return Number(reader.getRows()[0]?.[0]);
}
