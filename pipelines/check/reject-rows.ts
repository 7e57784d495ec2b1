import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables, DeliveredSource } from './check.ts';
import { pickCells } from './picked-cells.ts';

export interface RowsToReject {
	/** The contract's column that the reject points at. */
	readonly column: string;
	readonly rule: string;
	/** SQL over the typed rows and their `file`. */
	readonly where: string;
}

/** Rejects rows that are good by themselves, for what is only known of their file as a whole. */
export async function rejectRows(
	connection: DuckDBConnection,
	dataset: string,
	sources: readonly DeliveredSource[],
	tables: CheckTables,
	{ column, rule, where }: RowsToReject
): Promise<void> {
	const { rows, faults, duplicates } = tables;
	const wanted = `work.unwanted_${dataset}`;
	await connection.run(
		`create or replace table ${wanted} as select file, record, line, row from ${rows} anti join ${duplicates} using (file, record)
			where ok and (${where})`
	);
	await pickCells(connection, sources, wanted, tables);
	await connection.run(
		`insert into ${faults} select file, record, line, 'rejected', ${quoteText(column)}, ${quoteText(rule)}, null, null, null from ${wanted}`
	);
	await connection.run(`insert into ${duplicates} select file, record, row from ${wanted}`);
}

/** SQL true of the rows of a file whose value in a column is one of some, as text. */
export function isOneOf(file: number, column: string, values: readonly string[]): string {
	return `(file = ${file} and ${quoteIdentifier(column)}::varchar in (${values.map(quoteText).join(', ')}))`;
}
