import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { isAhead, isSnapshotId, keptAmong, readPointer, snapshotFile } from './follow.ts';
import { readKept } from './kept.ts';
import { isLeftLock } from './lock.ts';

/** How many snapshots are kept. */
export const snapshotsKept = 10;

const building = '.building-';

/** The database file that a run builds before it has an id. */
export function buildingFile(store: string, run: string): string {
	return join(store, `${building}${run}.duckdb`);
}

/** How files end that are written aside before they take their name. */
export const partial = '.partial';

/** Names the snapshot that is being published, so that one which never was does not stay. */
const publishing = '.publishing';

/**
 * Makes a built file the published snapshot: at every moment the old one or the new one is whole.
 * @param step told of each state on the disk, for whoever wants to watch or to break it.
 */
export function publishSnapshot(
	store: string,
	built: string,
	id: string,
	step: (state: 'announced' | 'named' | 'pointed') => void = () => undefined
): void {
	sync(built);
	writeWhole(join(store, publishing), id);
	step('announced');
	renameSync(built, snapshotFile(store, id));
	sync(store);
	step('named');
	pointTo(store, id);
	step('pointed');
	rmSync(join(store, publishing), { force: true });
}

/** Replaces `store/current` in one step. */
export function pointTo(store: string, id: string): void {
	const next = join(store, '.current-next');
	writeWhole(next, `${id}\n`);
	const pointer = join(store, 'current');
	// Nothing can be renamed over a folder that took its place.
	if (isFolder(pointer)) rmSync(pointer, { recursive: true });
	renameSync(next, pointer);
	sync(store);
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function writeWhole(path: string, content: string): void {
	const file = openSync(path, 'w');
	writeSync(file, content);
	fsyncSync(file);
	closeSync(file);
}

/** Removes what runs that did not end left behind. Call it with the lock held. */
export function removeLeftovers(store: string): void {
	removeUnpublished(store);
	for (const name of readdirSync(store)) {
		const isLeftover =
			name.startsWith(building) ||
			name.startsWith('.scratch-') ||
			name === '.current-next' ||
			name.endsWith('.duckdb.wal') ||
			isLeftLock(name);
		if (isLeftover) rmSync(join(store, name), { recursive: true, force: true });
	}
	for (const folder of ['archive', 'runs']) {
		for (const name of namesIn(join(store, folder))) {
			if (name.endsWith(partial)) rmSync(join(store, folder, name), { force: true });
		}
	}
}

function namesIn(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder) : [];
}

function removeUnpublished(store: string): void {
	const marker = join(store, publishing);
	if (!existsSync(marker)) return;
	const id = readFileSync(marker, 'utf8');
	if (isSnapshotId(id) && id !== readPointer(store))
		rmSync(snapshotFile(store, id), { force: true });
	rmSync(marker);
}

/** Ids of the kept snapshots, those to prefer first. */
export function keptSnapshots(store: string, now: Date): string[] {
	return keptAmong(namesIn(store), now);
}

/**
 * Keeps the newest snapshots, the current one and those that people keep; those of a day to come go. Returns the ids removed.
 * @param last the snapshot published before: where that is of a day to come, this clock may be the
 * wrong one, and nothing goes for its date.
 */
export function pruneSnapshots(
	store: string,
	{ current, last = current }: { readonly current: string | null; readonly last?: string | null },
	keep: number,
	now: Date
): string[] {
	const doubtful = last !== null && isAhead(last, now);
	const named = readKept(store);
	const removed = keptSnapshots(store, now)
		.filter((id) => !named.has(id))
		.filter((id, place) => place >= keep || (!doubtful && isAhead(id, now)))
		.filter((id) => id !== current);
	for (const id of removed) rmSync(snapshotFile(store, id), { force: true });
	return removed;
}

/** Makes a file, or the names in a folder, outlast a pulled plug. */
export function sync(path: string): void {
	const file = openSync(path, 'r');
	fsyncSync(file);
	closeSync(file);
}
