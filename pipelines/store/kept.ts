import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSnapshotId } from './follow.ts';

/** Snapshots that pruning leaves, by id, each with what it is kept for: a report that names it. */
export type Kept = ReadonlyMap<string, string>;

const fileIn = (store: string): string => join(store, 'kept');

/** One a line, the name after the id; what is no id is left aside. */
export function readKept(store: string): Kept {
	if (!existsSync(fileIn(store))) return new Map();
	return new Map(
		readFileSync(fileIn(store), 'utf8')
			.split('\n')
			.map((line): [string, string] => {
				const [id = '', ...name] = line.trim().split(/\s+/);
				return [id, name.join(' ')];
			})
			.filter(([id]) => isSnapshotId(id))
	);
}

/** Call it with the lock held. */
export function writeKept(store: string, kept: Kept): void {
	const next = `${fileIn(store)}.partial`;
	writeFileSync(next, [...kept].map((line) => `${line.join(' ').trim()}\n`).join(''));
	renameSync(next, fileIn(store));
}
