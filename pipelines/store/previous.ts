import type { DuckDBConnection } from '@duckdb/node-api';
import type { Text } from '../contract/text.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { readPointer, snapshotFile } from './follow.ts';
import { readLedger, type Ledger } from './ledger.ts';
import { readOldLedger } from './old-ledger.ts';
import { isOutOfMemory } from './out-of-memory.ts';
import { keptSnapshots } from './publish.ts';

/** What a run needs to know of the snapshot that is published now. It is attached as `previous`. */
export interface Previous {
	readonly id: string;
	readonly ledger: Ledger;
	/** True when it was made before deliveries were kept: its files tell them. */
	readonly isOld: boolean;
	readonly lastFile: number;
	/** Of the reference files that it holds; null when it does not say. */
	readonly referenceVersion: string | null;
	/** The columns of each dataset's rows. */
	readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
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

/** The snapshot that a run goes on from was made before deliveries were kept. */
export class OldStore extends Error {
	override readonly name = 'OldStore';
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
	await connection.run(`attach ${quoteText(snapshotFile(store, id))} as previous (read_only)`);
	try {
		const columns = await readColumns(connection);
		const isOld = !columns.has('meta.deliveries');
		const last = await connection.runAndReadAll(
			'select coalesce(max(file), 0)::integer from previous.meta.files'
		);
		const meta = await connection.runAndReadAll('select * from previous.meta.snapshot');
		const version = meta.getRowObjects()[0]?.reference_version;
		return {
			id,
			ledger: await (isOld ? readOldLedger : readLedger)(connection),
			isOld,
			lastFile: last.value(0, 0) as number,
			referenceVersion: typeof version === 'string' ? version : null,
			columns: new Map(
				[...columns].flatMap(([name, own]) =>
					name.startsWith('staging.') ? [[name.slice('staging.'.length), own] as const] : []
				)
			)
		};
	} catch (error) {
		await connection.run('detach previous');
		throw error;
	}
}

/** The columns of each table, by schema and name. */
async function readColumns(connection: DuckDBConnection): Promise<Map<string, Set<string>>> {
	const reader = await connection.runAndReadAll(
		`select schema_name || '.' || table_name, column_name from duckdb_columns() where database_name = 'previous'`
	);
	const held = new Map<string, Set<string>>();
	for (const [table, column] of reader.getRows() as [string, string][]) {
		held.set(table, (held.get(table) ?? new Set()).add(column));
	}
	return held;
}
