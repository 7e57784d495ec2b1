import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { partial, sync } from '../store/publish.ts';

/** A file that is no longer what was read: nothing of its run may be published. */
export class FileChanged extends Error {
	override readonly name = 'FileChanged';

	constructor(readonly path: string) {
		super(`${path} changed while it was loaded`);
	}
}

export interface Archived {
	/** Where the bytes of the export are, unpacked. */
	readonly content: string;
	readonly sha256: string;
}

/** Where the bytes of a file that was taken are kept. */
export function archivedFile(store: string, sha256: string): string {
	return join(store, 'archive', `${sha256}.csv.gz`);
}

/**
 * Keeps accepted files as `archive/<sha256>.csv.gz`; one already there is left alone.
 * @throws FileChanged
 */
export async function archiveFiles(store: string, files: readonly Archived[]): Promise<void> {
	const folder = join(store, 'archive');
	mkdirSync(folder, { recursive: true });
	const waiting = files.values();
	const lane = async () => {
		for (const file of waiting) await archive(store, file);
	};
	// Packing is work of one core for each file; what began ends before a failure is told.
	const ended = await Promise.allSettled([lane(), lane()]);
	for (const one of ended) if (one.status === 'rejected') throw one.reason;
	sync(folder);
}

async function archive(store: string, { content, sha256 }: Archived): Promise<void> {
	const target = archivedFile(store, sha256);
	if (existsSync(target)) return;
	const aside = join(store, 'archive', `.${sha256}${partial}`);
	const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 1 << 20 });
	const hash = createHash('sha256');
	const source = createReadStream(content, { highWaterMark: 1 << 20 });
	source.on('data', (chunk) => hash.update(chunk));
	await pipeline(source, gzip, createWriteStream(aside, { flush: true }));
	if (hash.digest('hex') !== sha256) throw new FileChanged(content);
	renameSync(aside, target);
}
