import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Refusal } from './refusal.ts';
import { archiveTooLarge, badArchive, emptyArchive } from './refusals.ts';

/** A CSV file that was in an archive. */
export interface Member {
	/** Its path in the archive. */
	readonly name: string;
	/** Where its bytes are now. */
	readonly content: string;
}

/** No table packs better than this; beyond it, an archive is made to fill the disk. */
const mostPacked = 250;
const alwaysAllowed = 64 << 20;
const membersMost = 1000;

/**
 * Unpacks a gzip file in constant memory.
 * @throws Refusal when it is damaged, or grows beyond what a table could.
 */
export async function unpackGzip(path: string, content: string): Promise<void> {
	await guarded(() =>
		pipeline(createReadStream(path), createGunzip(), counterFor(path)(), createWriteStream(content))
	);
}

/**
 * Unpacks the CSV files of a zip archive, folders in it included, in constant memory.
 * @throws Refusal when it is damaged, locked by a password, without CSV, or grows beyond what tables could.
 */
export async function unpackZip(path: string, folder: string, prefix: string): Promise<Member[]> {
	// Most runs have no archive.
	const { openPromise } = await import('yauzl');
	const members: Member[] = [];
	const counter = counterFor(path);
	await guarded(async () => {
		const zip = await openPromise(path);
		try {
			for await (const entry of zip.eachEntry()) {
				if (!isTable(entry.fileName)) continue;
				if (members.length === membersMost) throw new Refusal('bad-archive', archiveTooLarge);
				const content = join(folder, `${prefix}-${members.length + 1}${extname(entry.fileName)}`);
				const stream = await zip.openReadStreamPromise(entry);
				await pipeline(stream, counter(), createWriteStream(content));
				members.push({ name: entry.fileName, content });
			}
		} finally {
			zip.close();
		}
	});
	if (members.length === 0) throw new Refusal('empty-archive', emptyArchive);
	return members.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The text of some members of a zip archive, each byte of which is counted while it is unpacked.
 * @throws Refusal when it is damaged, or they have more bytes together than so many.
 */
export async function readMembers(
	path: string,
	isWanted: (name: string) => boolean,
	most: number
): Promise<ReadonlyMap<string, string>> {
	const { openPromise } = await import('yauzl');
	const texts = new Map<string, string>();
	let seen = 0;
	await guarded(async () => {
		const zip = await openPromise(path);
		try {
			for await (const entry of zip.eachEntry()) {
				if (!isWanted(entry.fileName)) continue;
				const parts: Buffer[] = [];
				for await (const part of await zip.openReadStreamPromise(entry)) {
					seen += (part as Buffer).length;
					if (seen > most) throw new Refusal('archive-too-large', archiveTooLarge);
					parts.push(part as Buffer);
				}
				texts.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
			}
		} finally {
			zip.close();
		}
	});
	return texts;
}

function isTable(name: string): boolean {
	const isHidden = name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
	return /\.(csv|tsv|xlsx|xlsm)$/i.test(name) && !isHidden;
}

async function guarded(unpack: () => Promise<void>): Promise<void> {
	try {
		await unpack();
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		const isOurs = error instanceof Refusal || /^(ENOSPC|EACCES|EIO|ENOENT|EMFILE)$/.test(code);
		throw isOurs ? error : new Refusal('bad-archive', badArchive);
	}
}

/** Counts unpacked bytes: an archive may hold as many as tables of its size could, members together. */
function counterFor(path: string): () => Transform {
	const most = Math.max(alwaysAllowed, statSync(path).size * mostPacked);
	let seen = 0;
	return () =>
		new Transform({
			transform(chunk: Buffer, _encoding, done) {
				seen += chunk.length;
				if (seen > most) done(new Refusal('archive-too-large', archiveTooLarge));
				else done(null, chunk);
			}
		});
}
