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
	/** For each dataset, the file accepted last. */
	readonly lastFiles: ReadonlyMap<string, LastFile>;
}

/** What a new file is compared with. */
export interface LastFile {
	readonly name: string;
	readonly referenceDate: string | null;
	readonly rows: number;
	/** The contract's columns that it had. */
	readonly columns: readonly string[];
	/** Share of missing cells by column, 0 to 1. */
	readonly missing: Readonly<Record<string, number>>;
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
		const reader = await connection.runAndReadAll(
			`select file, sha256, dataset, name, reference_date::varchar, read::double, shape from probe.meta.files order by reference_date, file`
		);
		const rows = reader.getRows() as FileRow[];
		return {
			id,
			hashes: new Set(rows.map(([, sha256]) => sha256)),
			lastFile: Math.max(0, ...rows.map(([file]) => file)),
			lastFiles: new Map(rows.map((row) => [row[2], lastFileOf(row)]))
		};
	} finally {
		await connection.run('detach probe');
	}
}

type FileRow = [number, string, string, string, string, number, string];

function lastFileOf([, , , name, referenceDate, rows, shape]: FileRow): LastFile {
	const { columns, missing } = JSON.parse(shape) as Pick<LastFile, 'columns' | 'missing'>;
	return { name, referenceDate, rows, columns, missing };
}
