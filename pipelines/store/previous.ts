import type { DuckDBConnection } from '@duckdb/node-api';
import type { Text } from '../contract/text.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { readPointer, snapshotFile } from './follow.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import { keptSnapshots } from './publish.ts';

/** What a run needs to know of the snapshot that is published now. */
export interface Previous {
	readonly id: string;
	/** Hashes of every file loaded so far. */
	readonly hashes: ReadonlySet<string>;
	readonly lastFile: number;
	/** Of the reference files that it holds; null when it does not say. */
	readonly referenceVersion: string | null;
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

/** The snapshot that a run goes on from turned out to be damaged inside. */
export class DamagedSnapshot extends Error {
	override readonly name = 'DamagedSnapshot';

	constructor(
		readonly id: string,
		cause: unknown
	) {
		super(`snapshot ${id} is damaged`, { cause });
	}
}

/**
 * The published snapshot; when the pointer is lost or it cannot be opened, the newest kept one that can.
 * @param damaged ids known not to be whole although they open.
 */
export async function findPrevious(
	connection: DuckDBConnection,
	store: string,
	damaged: ReadonlySet<string>,
	now: Date,
	warn: (text: Text) => void
): Promise<Previous | null> {
	const pointed = readPointer(store);
	const kept = keptSnapshots(store, now);
	if (pointed === null && kept.length) warn(lostPointer);
	const others = kept.filter((other) => other !== pointed);
	for (const id of [...(pointed === null ? [] : [pointed]), ...others]) {
		if (damaged.has(id)) continue;
		try {
			return await readPrevious(connection, store, id);
		} catch (error) {
			if (isOutOfMemory(error)) throw error;
			warn(cannotOpen(id));
		}
	}
	return null;
}

/** Reads every row that a run may take over: a page that was changed on the disk fails its checksum. */
export async function isWhole(
	connection: DuckDBConnection,
	store: string,
	id: string
): Promise<boolean> {
	try {
		await connection.run(`attach ${quoteText(snapshotFile(store, id))} as whole (read_only)`);
		const tables = await connection.runAndReadAll(
			`select schema_name, table_name from duckdb_tables() where database_name = 'whole' and schema_name in ('staging', 'meta')`
		);
		for (const [schema, table] of tables.getRows() as [string, string][]) {
			await connection.run(
				`select bit_xor(hash(t)) from whole.${schema}.${quoteIdentifier(table)} t`
			);
		}
		return true;
	} catch {
		return false;
	}
}

const lostPointer: Text = {
	ar: 'المؤشر store/current مفقود أو تالف: يُتابع التحميل من أحدث نسخة محفوظة.',
	fr: "Le pointeur store/current est perdu ou abîmé : reprise depuis l'instantané conservé le plus récent.",
	en: 'The pointer store/current is lost or damaged: going on from the newest kept snapshot.'
};

function cannotOpen(id: string): Text {
	return {
		ar: `تعذر فتح النسخة ${id}، فتُستعمل التي قبلها.`,
		fr: `L'instantané ${id} ne s'ouvre pas, le précédent est pris.`,
		en: `Snapshot ${id} cannot be opened, the one before it is taken.`
	};
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
		const meta = await connection.runAndReadAll('select * from probe.meta.snapshot');
		const version = meta.getRowObjects()[0]?.reference_version;
		return {
			id,
			referenceVersion: typeof version === 'string' ? version : null,
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
