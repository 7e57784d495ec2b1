import { DuckDBInstance } from '@duckdb/node-api';
import { readPointer, snapshotFile } from '../../pipelines/store/follow.ts';

export interface Published {
	readonly id: string;
	/** A mark of every row that is served. */
	readonly content: string;
}

/**
 * Opens what the pointer names as the server does, and reads all of it.
 * @throws when it does not open, contradicts itself, or has lost a row.
 */
export async function lookAt(store: string): Promise<Published> {
	const id = readPointer(store);
	if (id === null) throw new Error('the pointer names no snapshot');
	const instance = await DuckDBInstance.create(snapshotFile(store, id), {
		access_mode: 'READ_ONLY',
		enable_external_access: 'false',
		lock_configuration: 'true'
	});
	const connection = await instance.connect();
	const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
	try {
		const [named] = await rowsOf('select id from meta.snapshot');
		if (named?.[0] !== id) throw new Error(`${id} says it is ${String(named?.[0])}`);
		const [files] = await rowsOf(
			'select count(*)::integer, count(*) filter (read <> loaded + rejected + ignored)::integer from meta.files'
		);
		if (files?.[0] === 0 || files?.[1] !== 0) throw new Error(`${id}: files do not add up`);
		const [tests] = await rowsOf(
			'select count(*)::integer, sum(failures)::integer from meta.tests'
		);
		if (tests?.[0] === 0 || tests?.[1] !== 0) throw new Error(`${id}: its tests do not pass`);
		const tables = await rowsOf(
			`select schema_name, table_name from duckdb_tables() where schema_name in ('staging', 'reference', 'marts') order by all`
		);
		const marks: string[] = [];
		for (const [schema, table] of tables as [string, string][]) {
			const [mark] = await rowsOf(
				`select count(*)::varchar, coalesce(sum(hash(t)::hugeint), 0)::varchar from ${schema}."${table}" t`
			);
			marks.push(`${schema}.${table} ${mark?.join(' ')}`);
		}
		return { id, content: marks.join('\n') };
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
