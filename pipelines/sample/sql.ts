import type { DuckDBConnection } from '@duckdb/node-api';

export type Scalar = string | number | boolean | null;

/** A value as an SQL literal. */
export function literal(value: Scalar): string {
	if (value === null) return 'null';
	return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Creates a table from rows held in code. */
export async function createTable(
	connection: DuckDBConnection,
	name: string,
	columns: readonly string[],
	rows: readonly (readonly Scalar[])[]
): Promise<void> {
	const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n');
	await connection.run(
		`create or replace table ${name} as select * from (values ${values}) as t(${columns.join(', ')})`
	);
}

/** Rows of a query whose columns are numbers or texts. */
export async function readRows(
	connection: DuckDBConnection,
	sql: string
): Promise<Record<string, string | number | null>[]> {
	const reader = await connection.runAndReadAll(sql);
	return reader.getRowObjectsJson() as Record<string, string | number | null>[];
}

export async function readNumber(connection: DuckDBConnection, sql: string): Promise<number> {
	const [row] = await readRows(connection, sql);
	return Number(Object.values(row ?? {})[0] ?? 0);
}
