import {
	closeSync,
	fsyncSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { isSnapshotId, snapshotFile } from './follow.ts';

const building = '.building-';

/** The database file that a run builds before it has an id. */
export function buildingFile(store: string, run: string): string {
	return join(store, `${building}${run}.duckdb`);
}

/** Makes a built file the published snapshot: at every moment the old one or the new one is whole. */
export function publishSnapshot(store: string, built: string, id: string): void {
	sync(built);
	renameSync(built, snapshotFile(store, id));
	sync(store);
	pointTo(store, id);
}

/** Replaces `store/current` in one step. */
export function pointTo(store: string, id: string): void {
	const next = join(store, '.current-next');
	const file = openSync(next, 'w');
	writeSync(file, `${id}\n`);
	fsyncSync(file);
	closeSync(file);
	renameSync(next, join(store, 'current'));
	sync(store);
}

/** Removes what runs that did not end left behind. Call it with the lock held. */
export function removeLeftovers(store: string): void {
	for (const name of readdirSync(store)) {
		const isLeftover =
			name.startsWith(building) ||
			name.startsWith('.scratch-') ||
			name === '.current-next' ||
			name.endsWith('.duckdb.wal');
		if (isLeftover) rmSync(join(store, name), { recursive: true, force: true });
	}
}

/** Ids of the kept snapshots, newest first. */
export function keptSnapshots(store: string): string[] {
	return readdirSync(store)
		.filter((name) => name.endsWith('.duckdb'))
		.map((name) => name.slice(0, -'.duckdb'.length))
		.filter(isSnapshotId)
		.sort()
		.reverse();
}

/** Keeps the newest snapshots and the current one; returns the ids removed. */
export function pruneSnapshots(store: string, current: string | null, keep: number): string[] {
	const removed = keptSnapshots(store)
		.slice(keep)
		.filter((id) => id !== current);
	for (const id of removed) rmSync(snapshotFile(store, id), { force: true });
	return removed;
}

function sync(path: string): void {
	const file = openSync(path, 'r');
	fsyncSync(file);
	closeSync(file);
}
