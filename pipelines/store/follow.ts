import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const snapshotId = /^\d{8}-\d{6}-[0-9a-f]{8}$/;

export function isSnapshotId(value: string): boolean {
	return snapshotId.test(value);
}

/** The file of a published snapshot. */
export function snapshotFile(store: string, id: string): string {
	return join(store, `${id}.duckdb`);
}

/** Texts of reports as they were when a snapshot was kept for one. */
export function keptTexts(store: string, id: string): string {
	return join(store, 'texts', id);
}

/** The id that `store/current` names; null before anything was published, and when it cannot be read. */
export function readPointer(store: string): string | null {
	let content: string;
	try {
		content = readFileSync(join(store, 'current'), 'utf8').trim();
	} catch {
		// Whatever is wrong with it, the kept snapshots are still there to be served.
		return null;
	}
	return isSnapshotId(content) ? content : null;
}

/**
 * Ids of the snapshots among the names of files, those to prefer first: the newest, and last of all
 * those from a day that has not come, which a wrong clock gave.
 */
export function keptAmong(names: readonly string[], now: Date): string[] {
	const newestFirst = names
		.filter((name) => name.endsWith('.duckdb'))
		.map((name) => name.slice(0, -'.duckdb'.length))
		.filter(isSnapshotId)
		.sort()
		.reverse();
	const [ahead, past] = [true, false].map((wanted) =>
		newestFirst.filter((id) => isAhead(id, now) === wanted)
	);
	return [...(past ?? []), ...(ahead ?? [])];
}

const day = 24 * 60 * 60 * 1000;

/** Whether an id is of a moment yet to come, by more than two clocks differ. */
export function isAhead(id: string, now: Date): boolean {
	const latest = new Date(now.getTime() + day).toISOString().replace(/\D/g, '').slice(0, 14);
	return id.slice(0, 15).replace('-', '') > latest;
}
