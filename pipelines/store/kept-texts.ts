import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { keptTexts } from './follow.ts';

/**
 * Keeps the texts of reports beside a snapshot, as they stand: each file from the first of the folders
 * that has it. Call it with the lock held.
 */
export function keepTexts(
	{ store, reference }: Pick<Environment, 'store' | 'reference'>,
	id: string
): void {
	const folder = keptTexts(store, id);
	const next = `${folder}.partial`;
	rmSync(next, { recursive: true, force: true });
	mkdirSync(join(next, 'reports'), { recursive: true });
	for (const from of [...reference].reverse()) {
		const reports = join(from, 'reports');
		if (!existsSync(reports)) continue;
		for (const session of readdirSync(reports)) {
			cpSync(join(reports, session), join(next, 'reports', session), { recursive: true });
		}
	}
	rmSync(folder, { recursive: true, force: true });
	renameSync(next, folder);
}

export function dropTexts(store: string, id: string): void {
	rmSync(keptTexts(store, id), { recursive: true, force: true });
}
