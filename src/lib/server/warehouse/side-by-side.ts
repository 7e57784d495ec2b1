import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { toldMemory } from './memory-refusal.ts';
import { readAll, reasonOf, watchFor, type SnapshotLimits } from './snapshot.ts';
import type { Line, Statement } from './statement.ts';

export interface FilesBeside {
	readonly older: string;
	readonly newer: string;
}

/**
 * Reads of two snapshots at once, as `older` and `newer`: what is served may open no other file, so
 * both are opened once more, in a database of their own, which then is locked alike.
 */
export async function readSideBySide(
	{ older, newer }: FilesBeside,
	{ memory, queries, deadline }: SnapshotLimits,
	statements: readonly Statement[]
): Promise<readonly (readonly Line[])[]> {
	const leave = await queries.enter(undefined);
	try {
		const instance = await DuckDBInstance.create(':memory:', {
			memory_limit: memory,
			threads: '1',
			autoinstall_known_extensions: 'false',
			autoload_known_extensions: 'false'
		});
		try {
			const connection = await instance.connect();
			try {
				await connection.run(`attach '${quoted(older)}' as older (read_only)`);
				await connection.run(`attach '${quoted(newer)}' as newer (read_only)`);
				await connection.run('set enable_external_access = false');
				await connection.run('set lock_configuration = true');
				return await readEach(connection, statements, deadline);
			} finally {
				connection.closeSync();
			}
		} finally {
			instance.closeSync();
		}
	} finally {
		leave();
	}
}

async function readEach(
	connection: DuckDBConnection,
	statements: readonly Statement[],
	deadline: number
): Promise<readonly (readonly Line[])[]> {
	const watch = watchFor(deadline, undefined);
	const interrupt = () => connection.interrupt();
	watch.addEventListener('abort', interrupt);
	try {
		const answers: (readonly Line[])[] = [];
		for (const statement of statements) answers.push(await readAll(connection, statement));
		return answers;
	} catch (error) {
		throw watch.aborted ? reasonOf(watch, deadline) : toldMemory(error);
	} finally {
		watch.removeEventListener('abort', interrupt);
	}
}

const quoted = (path: string): string => path.replaceAll("'", "''");
