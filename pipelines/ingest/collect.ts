import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A path of the command line that is not there. */
export class NoSuchPath extends Error {
	override readonly name = 'NoSuchPath';
}

/** Names of what is taken for an export, or for one on its way. */
const exportName =
	/\.(csv|tsv|tab|gz|zip|xlsx|xlsm|xls|(csv|tsv|xlsx|zip|gz)\.(part|partial|filepart|crdownload|download|tmp))$/i;
/** What programs leave in folders, and the list of the sample exports. */
const leavings = /^(\..*|~\$.*|thumbs\.db|desktop\.ini|sample\.json)$/i;

/** The exports that paths name, packed ones, workbooks and archives included, folders searched through, in the order of their names. */
export function collectFiles(paths: readonly string[]): string[] {
	return [
		...new Set(
			paths.flatMap((path) => filesUnder(path).filter((file) => file === path || isExport(file)))
		)
	];
}

/** The other files of the folders that paths name: nobody loads them, and somebody may believe so. */
export function filesLeftAside(paths: readonly string[]): string[] {
	return paths.flatMap((path) =>
		filesUnder(path).filter((file) => file !== path && !isExport(file))
	);
}

/** Files, and folders that are links or may not be read; these are told apart when they are opened. */
function filesUnder(path: string): string[] {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) throw new NoSuchPath(path);
	if (!stats.isDirectory()) return [path];
	return readdirSync(path, { withFileTypes: true })
		.filter(({ name }) => !leavings.test(name))
		.flatMap((entry) => {
			const own = join(path, entry.name);
			if (entry.isDirectory()) return filesUnder(own);
			const target = statSync(own, { throwIfNoEntry: false });
			return target?.isFile() || target?.isDirectory() ? [own] : [];
		})
		.sort();
}

function isExport(path: string): boolean {
	const name = basename(path);
	if (exportName.test(name) || statSync(path, { throwIfNoEntry: false })?.isDirectory())
		return true;
	return /\.txt$/i.test(name) && isTable(path);
}

/** Whether a text has a table in its first lines. */
function isTable(path: string): boolean {
	const file = openSync(path, 'r');
	try {
		const head = Buffer.alloc(4096);
		const text = head.toString('latin1', 0, readSync(file, head)).replaceAll('\0', '');
		const lines = text.split(/[\r\n]+/).slice(0, 10);
		return [';', ',', '\t', '|'].some(
			(delimiter) => lines.filter((line) => line.split(delimiter).length > 3).length > 1
		);
	} finally {
		closeSync(file);
	}
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
