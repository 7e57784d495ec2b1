import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	BIGINT,
	BOOLEAN,
	DATE,
	DOUBLE,
	DuckDBDateValue,
	VARCHAR,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import { chunkRows, writeParquet, type Columns } from '../warehouse/parquet-file.ts';
import { countedBatches, type CellValue, type FieldType, type Table } from './table.ts';

/** Months and dates are DATE, months their first day; codes and texts VARCHAR. */
const typeOf: Readonly<Record<FieldType, DuckDBType>> = {
	text: VARCHAR,
	code: VARCHAR,
	date: DATE,
	month: DATE,
	integer: BIGINT,
	number: DOUBLE,
	boolean: BOOLEAN
};

/**
 * Parquet of the very rows that other formats send. They wait on the disk, and are gone when the
 * last byte has left or the reader has.
 */
export async function* encodeParquet(
	table: Table,
	metadata: Readonly<Record<string, string>> = {}
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const folder = await mkdtemp(join(tmpdir(), 'mirsad-parquet-'));
	try {
		const file = join(folder, 'rows.parquet');
		const columns = table.fields.map(({ id, type }) => ({ id, type: typeOf[type] }));
		await writeParquet(columns, chunksOf(table), {
			...{ database: join(folder, 'rows.duckdb'), file, metadata }
		});
		for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
			yield new Uint8Array(chunk as Buffer);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function* chunksOf(table: Table): AsyncGenerator<Columns> {
	for await (const { length, columns } of countedBatches(table)) {
		for (let start = 0; start < length; start += chunkRows) {
			yield table.fields.map(({ type }, at) =>
				(columns[at] ?? []).slice(start, start + chunkRows).map((cell) => valueOf(cell, type))
			);
		}
	}
}

function valueOf(cell: CellValue, type: FieldType): DuckDBValue {
	if (cell === null) return null;
	if (type === 'date' || type === 'month') {
		return new DuckDBDateValue(Date.parse(String(cell)) / 86_400_000);
	}
	return type === 'integer' ? BigInt(cell) : cell;
}
