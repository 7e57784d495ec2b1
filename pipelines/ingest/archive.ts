import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { partial, sync } from '../store/publish.ts';

export interface Archived {
	/** Where the bytes of the export are, unpacked. */
	readonly content: string;
	readonly sha256: string;
}

/** Keeps accepted files as `archive/<sha256>.csv.gz`; one already there is left alone. */
export async function archiveFiles(store: string, files: readonly Archived[]): Promise<void> {
	const folder = join(store, 'archive');
	mkdirSync(folder, { recursive: true });
	for (const { content, sha256 } of files) {
		const target = join(folder, `${sha256}.csv.gz`);
		if (existsSync(target)) continue;
		const aside = join(folder, `.${sha256}${partial}`);
		const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 1 << 20 });
		await pipeline(
			createReadStream(content, { highWaterMark: 1 << 20 }),
			gzip,
			createWriteStream(aside)
		);
		sync(aside);
		renameSync(aside, target);
	}
	sync(folder);
}
