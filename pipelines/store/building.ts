import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Environment } from '../environment.ts';
import type { Connects } from '../side-by-side.ts';
import { quoteText } from '../sql.ts';

/**
 * The database file that a run builds, and one in memory, `work`, that all its connections see, which
 * temporary tables are not. Until a run has ended nobody asks for the file, and a file whose run has
 * not ended is removed: so it keeps no log, which would be written and synced with each table.
 */
export class Building implements Connects {
	readonly #instance: DuckDBInstance;

	private constructor(instance: DuckDBInstance) {
		this.#instance = instance;
	}

	static async open(
		path: string,
		{ memory, threads }: Pick<Environment, 'memory' | 'threads'>,
		scratch: string
	): Promise<Building> {
		const instance = await DuckDBInstance.create(':memory:', {
			memory_limit: memoryForTables(memory),
			threads: String(threads),
			temp_directory: join(scratch, 'spill'),
			autoinstall_known_extensions: 'false',
			autoload_known_extensions: 'false',
			// Of either database: while one is made the statement beside it waits.
			checkpoint_threshold: '1TB'
		});
		const connection = await instance.connect();
		try {
			// Most tables are small: in blocks of a quarter of the usual size they take less to write and to keep.
			await connection.run(
				`attach ${quoteText(path)} as building (recovery_mode no_wal_writes, block_size 65536)`
			);
			await connection.run("attach ':memory:' as work");
		} catch (error) {
			instance.closeSync();
			throw error;
		} finally {
			connection.closeSync();
		}
		return new Building(instance);
	}

	async connect(): Promise<DuckDBConnection> {
		const connection = await this.#instance.connect();
		await connection.run('use building');
		return connection;
	}

	closeSync(): void {
		this.#instance.closeSync();
	}
}

/** DuckDB counts its tables and not all that it allocates around them; beside it are Node and the files being decoded. */
function memoryForTables(memory: string): string {
	return memory.replace(/^[\d.]+/, (size) => String(Number(size) * 0.6));
}
