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

/** The date in a file's name (`2025-06`, `20250630`, `30-06-2025`), as ISO; a month means its last day. A file's own name goes before its archive's. */
export function dateInName(name: string): string | null {
	const own = name.lastIndexOf('/');
	return own === -1 ? dateIn(name) : (dateIn(name.slice(own)) ?? dateIn(name.slice(0, own)));
}

function dateIn(name: string): string | null {
	const patterns: readonly [RegExp, (parts: string[]) => [string, string, string | null]][] = [
		[
			/(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/,
			([y = '', m = '', d = '']) => [y, m, d]
		],
		[
			/(?<!\d)(0[1-9]|[12]\d|3[01])[-_.]?(0[1-9]|1[0-2])[-_.]?(20\d\d)(?!\d)/,
			([d = '', m = '', y = '']) => [y, m, d]
		],
		[/(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?!\d)/, ([y = '', m = '']) => [y, m, null]],
		[/(?<!\d)(0[1-9]|1[0-2])[-_.](20\d\d)(?!\d)/, ([m = '', y = '']) => [y, m, null]]
	];
	for (const [pattern, order] of patterns) {
		const found = pattern.exec(name);
		if (!found) continue;
		const [year, month, day] = order(found.slice(1));
		const date = readIso(year, month, day);
		if (date) return date;
	}
	return null;
}

function readIso(year: string, month: string, day: string | null): string | null {
	const date =
		day === null
			? new Date(Date.UTC(Number(year), Number(month), 0))
			: new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return date.getUTCMonth() === Number(month) - 1 ? date.toISOString().slice(0, 10) : null;
}
