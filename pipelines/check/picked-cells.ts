import type { DuckDBConnection } from '@duckdb/node-api';
import { readLines } from '../read/lines.ts';
import { recordsOf } from '../read/records.ts';
import type { CheckTables, DeliveredSource } from './check.ts';

/** So many rows are sent to DuckDB at a time. */
const together = 10_000;

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
		`create or replace table ${missing} as select file, record from ${wanted} anti join ${cells} using (file, record)`
	);
	// As JSON: a value that goes to JavaScript by itself, or comes from there, costs several times as much.
	const reader = await connection.runAndReadAll(
		`select file, to_json(list(record order by record)) from ${missing} group by file`
	);
	const wantedOf = new Map(reader.getRows() as [number, string][]);
	for (const source of sources) {
		const records = wantedOf.get(source.file);
		if (records === undefined) continue;
		if (!source.raw.lines) await pickRecords(connection, source, missing, picked);
		else {
			const numbers = JSON.parse(records) as number[];
			await pickLines(connection, source, source.raw.lines, numbers, picked);
		}
	}
}

/** Files of which each record is one line: finding line ends costs a fraction of reading cells. */
async function pickLines(
	connection: DuckDBConnection,
	{ file, delivery, columns }: DeliveredSource,
	{ path, delimiter, above, index }: NonNullable<DeliveredSource['raw']['lines']>,
	records: readonly number[],
	picked: string
): Promise<void> {
	for (let at = 0; at < records.length; at += together) {
		const some = records.slice(at, at + together);
		const lines = readLines(
			path,
			some.map((record) => record + above),
			index
		);
		const rows = lines.map((line, place) => {
			const [cells = []] = line.includes('"')
				? recordsOf(line, { delimiter })
				: [line.split(delimiter)];
			return { record: some[place], cells: cells.slice(0, columns.length) };
		});
		await connection.run(
			`insert into ${picked} select ${file}, ${delivery}, row.record, row.record + ${above}, row.cells from ` +
				`(select unnest(from_json($1, '[{"record": "bigint", "cells": ["varchar"]}]')) as row)`,
			[JSON.stringify(rows)]
		);
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
