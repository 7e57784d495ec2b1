import { listValue, LIST, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { readLines } from '../read/lines.ts';
import { recordsOf } from '../read/records.ts';
import type { CheckTables, DeliveredSource } from './check.ts';

/**
 * Fetches the text of rows that were taken without it, out of their files, which are read once more for
 * as many rows as turn out to be wanted.
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
		`create table ${missing} as select file, record from ${wanted} anti join ${cells} using (file, record)`
	);
	const reader = await connection.runAndReadAll(
		`select file, record::double from ${missing} order by file, record`
	);
	const rows = reader.getRows() as [number, number][];
	for (const source of sources) {
		const records = rows.flatMap(([file, record]) => (file === source.file ? [record] : []));
		if (records.length === 0) continue;
		if (source.raw.lines) await pickLines(connection, source, source.raw.lines, records, picked);
		else await pickRecords(connection, source, missing, picked);
	}
}

/** Files of which each record is one line: finding line ends costs a fraction of reading cells. */
async function pickLines(
	connection: DuckDBConnection,
	{ file, delivery, columns }: DeliveredSource,
	{ path, delimiter, above }: NonNullable<DeliveredSource['raw']['lines']>,
	records: readonly number[],
	picked: string
): Promise<void> {
	const lines = await readLines(
		path,
		records.map((record) => record + above)
	);
	const [database, table] = picked.split('.');
	const appender = await connection.createAppender(table ?? '', 'main', database);
	for (const [index, line] of lines.entries()) {
		const record = records[index] ?? 0;
		const [cells = []] = recordsOf(line, { delimiter });
		appender.appendInteger(file);
		appender.appendInteger(delivery);
		appender.appendBigInt(BigInt(record));
		appender.appendBigInt(BigInt(record + above));
		appender.appendList(listValue(cells.slice(0, columns.length)), LIST(VARCHAR));
		appender.endRow();
	}
	appender.closeSync();
}

async function pickRecords(
	connection: DuckDBConnection,
	{ file, delivery, raw, columns }: DeliveredSource,
	missing: string,
	picked: string
): Promise<void> {
	const cells = columns.map((_, index) => `c${index}`);
	const numbered = raw.isNumbered
		? raw.sql
		: `(select row_number() over ()::integer as record, null::integer as line, * from ${raw.sql})`;
	await connection.run(
		`insert into ${picked} select ${file}, ${delivery}, record, line, [${cells.join(', ')}] from ${numbered} ` +
			`semi join (from ${missing} where file = ${file}) using (record)`
	);
}
