import {
	DuckDBDataChunk,
	DuckDBInstance,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import { identifier } from './statement.ts';

export interface ParquetColumn {
	readonly id: string;
	readonly type: DuckDBType;
}

/** Some rows, as one array of values for each column. */
export type Columns = readonly (readonly DuckDBValue[])[];

/** As many rows as a chunk of DuckDB holds. */
export const chunkRows = 2048;

/**
 * Writes columns to a Parquet file, compressed with zstd, by way of a database of their own: the
 * served one may write nothing. Chunks have at most `chunkRows` rows.
 */
export async function writeParquet(
	columns: readonly ParquetColumn[],
	chunks: AsyncIterable<Columns>,
	{
		database,
		file,
		metadata
	}: {
		readonly database: string;
		readonly file: string;
		/** What the file says of itself, by name. */
		readonly metadata: Readonly<Record<string, string>>;
	}
): Promise<void> {
	const instance = await DuckDBInstance.create(database, {
		threads: '1',
		memory_limit: '256MB'
	});
	try {
		const connection = await instance.connect();
		try {
			const declared = columns.map(({ id, type }) => `${identifier(id)} ${type.toString()}`);
			await connection.run(`create table rows (${declared.join(', ')})`);
			await append(connection, columns, chunks);
			const said = Object.entries(metadata).map(
				([name, text]) => `${identifier(name)}: ${literal(text)}`
			);
			const kept = said.length > 0 ? `, kv_metadata {${said.join(', ')}}` : '';
			await connection.run(
				`copy rows to ${literal(file)} (format parquet, compression zstd${kept})`
			);
		} finally {
			connection.closeSync();
		}
	} finally {
		instance.closeSync();
	}
}

/** Where a statement takes no bound value. */
function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

async function append(
	connection: DuckDBConnection,
	columns: readonly ParquetColumn[],
	chunks: AsyncIterable<Columns>
): Promise<void> {
	const types = columns.map(({ type }) => type);
	const appender = await connection.createAppender('rows');
	for await (const values of chunks) {
		const chunk = DuckDBDataChunk.create(types, values[0]?.length ?? 0);
		chunk.setColumns(values);
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
