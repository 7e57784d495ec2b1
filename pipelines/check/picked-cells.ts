import {
	listValue,
	LIST,
	VARCHAR,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import { readLines } from '../read/lines.ts';
import { recordsOf } from '../read/records.ts';
import type { CheckTables, DeliveredSource } from './check.ts';

const texts = LIST(VARCHAR);

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
	const wantedOf = new Map<number, number[]>();
	for (const [file, record] of reader.getRows() as [number, number][]) {
		const records = wantedOf.get(file) ?? [];
		records.push(record);
		wantedOf.set(file, records);
	}
	const [database, table] = picked.split('.');
	const appender = await connection.createAppender(table ?? '', 'main', database);
	for (const source of sources) {
		const records = wantedOf.get(source.file);
		if (!records) continue;
		if (source.raw.lines) pickLines(appender, source, source.raw.lines, records);
		else await pickRecords(connection, source, missing, picked);
	}
	appender.closeSync();
}

/** Files of which each record is one line: finding line ends costs a fraction of reading cells. */
function pickLines(
	appender: DuckDBAppender,
	{ file, delivery, columns }: DeliveredSource,
	{ path, delimiter, above, index: places }: NonNullable<DeliveredSource['raw']['lines']>,
	records: readonly number[]
): void {
	const lines = readLines(
		path,
		records.map((record) => record + above),
		places
	);
	for (const [index, line] of lines.entries()) {
		const record = records[index] ?? 0;
		const [cells = []] = line.includes('"')
			? recordsOf(line, { delimiter })
			: [line.split(delimiter)];
		appender.appendInteger(file);
		appender.appendInteger(delivery);
		appender.appendBigInt(BigInt(record));
		appender.appendBigInt(BigInt(record + above));
		appender.appendList(listValue(cells.slice(0, columns.length)), texts);
		appender.endRow();
	}
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
