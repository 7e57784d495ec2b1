import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another ingest holds the lock. */
export class Locked extends Error {
	override readonly name = 'Locked';

	constructor(readonly owner: number) {
		super(`another ingest is running (process ${owner})`);
	}
}

/**
 * Takes the store's lock; a lock whose owner is gone, a zombie, or an empty file does not block.
 * @returns the function that gives it back.
 * @throws Locked
 */
export function takeLock(store: string): () => void {
	const path = join(store, 'lock');
	for (let attempt = 0; attempt < 20; attempt++) {
		if (linkOwn(path)) return () => rmSync(path, { force: true });
		const content = readLock(path);
		if (content === null) continue;
		const owner = liveOwner(content);
		if (owner !== null) throw new Locked(owner);
		removeStale(path, content);
	}
	throw new Error(`the lock ${path} cannot be taken`);
}

/** Puts the lock in place with its content in one step, so that nobody sees it half written. */
function linkOwn(path: string): boolean {
	const own = `${path}.${process.pid}`;
	try {
		writeFileSync(own, ownerText(process.pid));
		linkSync(own, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		return false;
	} finally {
		rmSync(own, { force: true });
	}
}

/** Whether a name in the store is what a process that is gone wrote on its way to the lock. */
export function isLeftLock(name: string): boolean {
	const [, pid] = /^lock\.(?:stale-)?(\d+)$/.exec(name) ?? [];
	return pid !== undefined && liveOwner(pid) === null;
}

/** Only one of two takers can rename the stale lock away; the other then finds the new one. */
function removeStale(path: string, content: string): void {
	const aside = `${path}.stale-${process.pid}`;
	try {
		renameSync(path, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
		throw error;
	}
	if (readLock(aside) !== content) renameSync(aside, path);
	else rmSync(aside, { force: true });
}

function readLock(path: string): string | null {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

function ownerText(pid: number): string {
	return `${pid} ${startOf(pid) ?? ''}`;
}

function liveOwner(content: string): number | null {
	const [id = '', start = ''] = content.split(' ');
	const pid = Number(id);
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return null;
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
	}
	const now = startOf(pid);
	if (now === 'zombie') return null;
	return start !== '' && now !== null && now !== start ? null : pid;
}

/** When a process started, so that a number given to another process later is not taken for it; Linux only. */
function startOf(pid: number): string | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? null);
	} catch {
		return null;
	}
}
