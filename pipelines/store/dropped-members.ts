import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReferenceList } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import { idsOf, type Reference } from '../reference.ts';
import type { ReferenceFault } from '../reference/faults.ts';
import { stillUsed } from '../reference/texts.ts';
import { quoteIdentifier } from '../sql.ts';

/** The members of reference lists that rows of the snapshot attached as `previous` name and that the files have no more. */
export async function findDropped(
	connection: DuckDBConnection,
	datasets: ReadonlyMap<string, Dataset>,
	reference: Reference
): Promise<ReferenceFault[]> {
	const reader = await connection.runAndReadAll(
		`select table_name, column_name from duckdb_columns() where database_name = 'previous' and schema_name = 'staging'`
	);
	const faults: ReferenceFault[] = [];
	for (const [table, name] of reader.getRows() as [string, string][]) {
		const dataset = datasets.get(table);
		const column = dataset?.columns[name];
		if (!dataset || column?.type !== 'reference') continue;
		const counted = await connection.runAndReadAll(
			`select ${quoteIdentifier(name)}::varchar as id, count(*)::integer
			from previous.staging.${quoteIdentifier(table)} where id is not null group by id order by id`
		);
		const known = new Set(idsOf(reference, column.list));
		for (const [id, rows] of counted.getRows() as [string, number][]) {
			if (!known.has(id)) faults.push(droppedFrom(column.list, id, rows, dataset));
		}
	}
	return faults;
}

function droppedFrom(
	list: ReferenceList,
	id: string,
	rows: number,
	{ title }: Dataset
): ReferenceFault {
	return { file: `${list}.csv`, column: 'id', text: stillUsed(id, rows, title) };
}
