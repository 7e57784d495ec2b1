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

/** The id that `store/current` names, or null before anything was published. */
export function readPointer(store: string): string | null {
	let content: string;
	try {
		content = readFileSync(join(store, 'current'), 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
	return isSnapshotId(content) ? content : null;
}
