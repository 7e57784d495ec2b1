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
	const counts = datasets.flatMap((dataset) => [
		findingSql('rows-accounted', dataset, unaccountedSql(dataset)),
		findingSql('key-unique', dataset, repeatedKeysSql(dataset)),
		findingSql('no-personal-column', dataset, strayColumnsSql(dataset))
	]);
	const reader = await connection.runAndReadAll(
		`with columns as materialized (select table_name, column_name from duckdb_columns()
			where database_name = current_database() and schema_name = 'staging') ${counts.join(' union all ')}`
	);
	const findings = (reader.getRows() as [Finding['test'], string, number][]).map(
		([test, dataset, failures]): Finding => ({ test, dataset, failures })
	);
	if (findings.length !== counts.length) throw new VerificationError('data tests gave no answer');
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

function findingSql(test: Finding['test'], { id }: Dataset, count: string): string {
	return `select ${quoteText(test)} as test, ${quoteText(id)} as dataset, (${count})::integer as failures`;
}

function unaccountedSql({ id }: Dataset): string {
	return `select count(*) from meta.files where dataset = ${quoteText(id)} and read <> loaded + rejected + ignored`;
}

function repeatedKeysSql(dataset: Dataset): string {
	const key = publishedKey(dataset).map(quoteIdentifier).join(', ');
	return `select count(*) from (select 1 from staging.${quoteIdentifier(dataset.id)} group by ${key} having count(*) > 1)`;
}

function strayColumnsSql(dataset: Dataset): string {
	const allowed = storedColumns(dataset).map(({ id }) => quoteText(id));
	return `select count(*) from columns where table_name = ${quoteText(dataset.id)} and column_name not in (${allowed.join(', ')})`;
}
