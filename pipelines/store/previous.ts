import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteText } from '../sql.ts';
import { readPointer, snapshotFile } from './follow.ts';
import { keptSnapshots } from './publish.ts';

/** What a run needs to know of the snapshot that is published now. */
export interface Previous {
	readonly id: string;
	/** Hashes of every file loaded so far. */
	readonly hashes: ReadonlySet<string>;
	readonly lastFile: number;
}

/** The published snapshot; when it cannot be opened, the newest kept one that can. */
export async function findPrevious(
	connection: DuckDBConnection,
	store: string,
	warn: (line: string) => void
): Promise<Previous | null> {
	const pointed = readPointer(store);
	if (pointed === null) return null;
	for (const id of [pointed, ...keptSnapshots(store).filter((other) => other !== pointed)]) {
		try {
			return await readPrevious(connection, store, id);
		} catch (error) {
			warn(`snapshot ${id} cannot be opened: ${(error as Error).message}`);
		}
	}
	return null;
}

async function readPrevious(
	connection: DuckDBConnection,
	store: string,
	id: string
): Promise<Previous> {
	await connection.run(`attach ${quoteText(snapshotFile(store, id))} as probe (read_only)`);
	try {
		const reader = await connection.runAndReadAll('select file, sha256 from probe.meta.files');
		const rows = reader.getRows() as [number, string][];
		return {
			id,
			hashes: new Set(rows.map(([, sha256]) => sha256)),
			lastFile: Math.max(0, ...rows.map(([file]) => file))
		};
	} finally {
		await connection.run('detach probe');
	}
}
