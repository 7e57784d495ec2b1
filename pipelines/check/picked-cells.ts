import type { DuckDBConnection } from '@duckdb/node-api';
import type { CheckTables, DeliveredSource } from './check.ts';

/** A file is numbered by one thread, and takes memory while it is read. */
const filesAtOnce = 4;

/**
 * Fetches the text of rows that were taken without it, out of their files, which are read once more.
 * @param wanted table that has `file, record` of each; those whose text is there already are left out.
 */
export async function pickCells(
	connection: DuckDBConnection,
	sources: readonly DeliveredSource[],
	wanted: string,
	{ cells, picked }: Pick<CheckTables, 'cells' | 'picked'>
): Promise<void> {
	const missing = `${picked}_missing`;
	await connection.run(
		`create or replace table ${missing} as select file, record from ${wanted} anti join ${cells} using (file, record)`
	);
	const reader = await connection.runAndReadAll(`select distinct file from ${missing}`);
	const files = new Set(reader.getRows().map(([file]) => file));
	const picks = sources.flatMap(({ file, delivery, raw, columns }) => {
		if (!files.has(file)) return [];
		const texts = columns.map((_, index) => `c${index}`);
		const numbered = raw.isNumbered
			? raw.sql
			: `(select row_number() over ()::integer as record, * from ${raw.sql})`;
		const line = raw.isNumbered ? 'line' : `record + ${raw.above}`;
		return [
			`select ${file}, ${delivery}, record, ${line}, null, [${texts.join(', ')}] from ${numbered} ` +
				`semi join (from ${missing} where file = ${file}) using (record)`
		];
	});
	for (let first = 0; first < picks.length; first += filesAtOnce) {
		const some = picks.slice(first, first + filesAtOnce);
		await connection.run(`insert into ${picked} ${some.join(' union all ')}`);
	}
}
