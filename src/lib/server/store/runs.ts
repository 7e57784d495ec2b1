import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { count, list, moment, shape } from '$lib/schema.ts';

const fileEntries = {
	/** Null when it could not be told from that of a person. */
	name: v.nullable(v.string()),
	/** Why it was not taken; null when it was, and in records of before it was kept. */
	code: v.optional(v.nullable(v.string()), null),
	/** Null when the file was refused before it was recognised. */
	dataset: v.nullable(v.string()),
	status: v.string(),
	reference_date: v.nullable(v.string()),
	read: count,
	loaded: count,
	rejected: count,
	ignored: count
};

const recordEntries = {
	run: v.string(),
	at: moment,
	exit_code: v.number(),
	code: v.string(),
	/** Whether it published a snapshot, whatever else it left out. */
	published: v.optional(v.boolean()),
	/** The snapshot that was the published one after the run. */
	snapshot: v.nullable(v.string())
};

/** A record says more than is read of it. */
const recordSchema = v.object({ ...recordEntries, files: v.array(v.object(fileEntries)) });

/** A run of the ingest, as the store remembers it. */
export const runSchema = shape(
	{ ...recordEntries, files: list(shape(fileEntries)), published: v.boolean() },
	'Run'
);
export type IngestRun = v.InferOutput<typeof runSchema>;

const runFile = /^\d{8}-\d{6}-[0-9a-f]+\.json$/;

/** The last runs, newest first: the name of a run begins with its moment. What is not the whole record of a run is passed over. */
export async function readRuns(store: string, most = 50): Promise<IngestRun[]> {
	const folder = join(store, 'runs');
	const names = (await namesIn(folder)).filter((name) => runFile.test(name)).sort();
	const runs: IngestRun[] = [];
	for (const name of names.reverse()) {
		const run = await readRun(join(folder, name));
		if (run) runs.push(run);
		if (runs.length === most) break;
	}
	return runs;
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

async function readRun(path: string): Promise<IngestRun | null> {
	const record = v.safeParse(recordSchema, await readJson(path));
	if (!record.success) return null;
	const { published, code } = record.output;
	return { ...record.output, published: published ?? code === 'published' };
}

/** Null for what cannot be read as JSON: a record that is being written, or was cut. */
async function readJson(path: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch {
		return null;
	}
}
