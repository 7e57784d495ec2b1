import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A path of the command line that is not there. */
export class NoSuchPath extends Error {
	override readonly name = 'NoSuchPath';
}

/** The CSV files, packed ones and archives included, that paths name, folders searched through, in the order of their names. */
export function collectFiles(paths: readonly string[]): string[] {
	return [...new Set(paths.flatMap(filesUnder))];
}

function filesUnder(path: string): string[] {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) throw new NoSuchPath(path);
	if (!stats.isDirectory()) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter(({ name }) => /\.(csv|csv\.gz|zip)$/i.test(name) && !name.startsWith('.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
		.sort();
}

/** Hashes of the files that the sample generator says it made, from `sample.json` beside them. */
export function sampleHashes(paths: readonly string[]): ReadonlySet<string> {
	const hashes = new Set<string>();
	for (const folder of new Set(paths.map(dirname))) {
		const manifest = join(folder, 'sample.json');
		if (!statSync(manifest, { throwIfNoEntry: false })?.isFile()) continue;
		const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: { sha256: string }[] };
		for (const { sha256 } of files) hashes.add(sha256);
	}
	return hashes;
}
