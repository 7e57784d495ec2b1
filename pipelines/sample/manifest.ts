import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../contract/text.ts';
import type { Encoding } from './style.ts';

export interface SampleFile {
	readonly name: string;
	readonly sha256: string;
	readonly dataset: string;
	readonly encoding: Encoding;
	readonly delimiter: string;
	/** Records below the header that are not wholly blank: loaded + rejected + ignored. */
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
	/** Rows that each rule should reject. */
	readonly faults: Readonly<Record<string, number>>;
}

export interface SampleManifest {
	readonly madeUp: true;
	readonly notice: Text;
	readonly seed: number;
	readonly scale: number;
	readonly months: number;
	readonly files: readonly SampleFile[];
	readonly totals: Readonly<Record<'read' | 'loaded' | 'rejected' | 'ignored', number>>;
}

const manifestName = 'sample.json';

/**
 * Makes the folder ready: exports of an earlier sample go, anything else stays.
 * @throws when it holds CSV files that no earlier sample wrote.
 */
export async function prepareFolder(out: string): Promise<void> {
	await mkdir(out, { recursive: true });
	const present = (await readdir(out)).filter((name) => name.toLowerCase().endsWith('.csv'));
	const earlier = new Set(await readEarlierNames(join(out, manifestName)));
	const foreign = present.filter((name) => !earlier.has(name));
	if (foreign.length > 0) {
		throw new Error(
			`${out} holds CSV files that are not samples (${foreign.slice(0, 3).join(', ')}): choose another folder.`
		);
	}
	await Promise.all(present.map((name) => rm(join(out, name))));
}

async function readEarlierNames(path: string): Promise<string[]> {
	if (!existsSync(path)) return [];
	const manifest = JSON.parse(await readFile(path, 'utf8')) as Partial<SampleManifest>;
	return (manifest.files ?? []).map((file) => file.name);
}

export async function writeManifest(out: string, manifest: SampleManifest): Promise<void> {
	await writeFile(join(out, manifestName), `${JSON.stringify(manifest, null, '\t')}\n`);
}

export function totalsOf(files: readonly SampleFile[]): SampleManifest['totals'] {
	const sum = (count: 'read' | 'loaded' | 'rejected' | 'ignored') =>
		files.reduce((total, file) => total + file[count], 0);
	return {
		read: sum('read'),
		loaded: sum('loaded'),
		rejected: sum('rejected'),
		ignored: sum('ignored')
	};
}
