import { existsSync, mkdirSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { defineCommand } from 'citty';
import type { Environment } from '../environment.ts';
import { readPointer, snapshotFile } from '../store/follow.ts';
import { takeLock } from '../store/lock.ts';
import { keptSnapshots, pointTo, pruneSnapshots, snapshotsKept } from '../store/publish.ts';
import { UsageError } from './usage.ts';

/** `npm run snapshots -- list | show ID | rollback ID | prune`. */
export function snapshotsCommand(environment: Environment) {
	return defineCommand({
		meta: { name: 'snapshots', description: 'list | show ID | rollback ID | prune' },
		async run({ rawArgs }) {
			const { store } = environment;
			mkdirSync(store, { recursive: true });
			const [action, id] = rawArgs;
			switch (action) {
				case 'list':
					return list(store);
				case 'show':
					return await show(store, known(store, id));
				case 'rollback':
					return withLock(store, () => pointTo(store, known(store, id)));
				case 'prune':
					return withLock(store, () => {
						const removed = pruneSnapshots(store, readPointer(store), snapshotsKept);
						console.log(removed.length ? removed.join('\n') : '0');
					});
				default:
					throw new UsageError('snapshots takes list, show ID, rollback ID or prune.');
			}
		}
	});
}

function list(store: string): number {
	const current = readPointer(store);
	for (const id of keptSnapshots(store)) console.log(`${id === current ? '*' : ' '} ${id}`);
	return 0;
}

async function show(store: string, id: string): Promise<number> {
	const instance = await DuckDBInstance.create(snapshotFile(store, id), {
		access_mode: 'READ_ONLY'
	});
	try {
		const connection = await instance.connect();
		const reader = await connection.runAndReadAll(
			`select name, dataset, reference_date::varchar as reference_date, read::integer as read, loaded::integer as loaded,
				rejected::integer as rejected, ignored::integer as ignored, sample from meta.files order by file`
		);
		console.table(reader.getRowObjects());
		connection.closeSync();
	} finally {
		instance.closeSync();
	}
	return 0;
}

function known(store: string, id: string | undefined): string {
	if (id && keptSnapshots(store).includes(id) && existsSync(snapshotFile(store, id))) return id;
	throw new UsageError(`There is no kept snapshot ${id ?? ''}. See: npm run snapshots -- list`);
}

function withLock(store: string, act: () => void): number {
	const release = takeLock(store);
	try {
		act();
		return 0;
	} finally {
		release();
	}
}
