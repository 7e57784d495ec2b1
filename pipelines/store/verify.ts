import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { publishedKey } from '../contract/published.ts';
import { quoteIdentifier } from '../sql.ts';
import { storedColumns } from './staging.ts';

/** A snapshot that contradicts itself: a fault in the program, never published. */
export class VerificationError extends Error {
	override readonly name = 'VerificationError';
}

/** Holds what every snapshot must: rows accounted for, keys unique, no personal column. */
export async function verifySnapshot(
	connection: DuckDBConnection,
	datasets: readonly Dataset[]
): Promise<void> {
	const unaccounted = await rowsOf(
		connection,
		'select name from meta.files where read <> loaded + rejected + ignored'
	);
	if (unaccounted.length)
		throw new VerificationError(`rows not accounted for in ${unaccounted.join(', ')}`);
	for (const dataset of datasets) {
		const table = `staging.${quoteIdentifier(dataset.id)}`;
		const key = publishedKey(dataset).map(quoteIdentifier).join(', ');
		const repeated = await rowsOf(
			connection,
			`select 1 from ${table} group by ${key} having count(*) > 1 limit 1`
		);
		if (repeated.length) throw new VerificationError(`${dataset.id}: a key is there twice`);
		const held = await rowsOf(
			connection,
			`select column_name from duckdb_columns() where database_name = current_database() and schema_name = 'staging' and table_name = $table`,
			{ table: dataset.id }
		);
		const allowed = new Set(storedColumns(dataset).map(({ id }) => id));
		const stray = held.filter((column) => !allowed.has(column));
		if (stray.length)
			throw new VerificationError(`${dataset.id}: unexpected columns ${stray.join(', ')}`);
	}
}

async function rowsOf(
	connection: DuckDBConnection,
	sql: string,
	values: Record<string, string> = {}
): Promise<string[]> {
	const reader = await connection.runAndReadAll(sql, values);
	return reader.getRows().map(([cell]) => String(cell));
}
