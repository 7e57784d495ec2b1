import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readEnvironment, type Environment } from '../../pipelines/environment.ts';
import { ingest, type IngestOptions } from '../../pipelines/ingest/ingest.ts';
import type { FileReport, IngestResult } from '../../pipelines/ingest/report.ts';
import { readPointer, snapshotFile } from '../../pipelines/store/follow.ts';

/** An ingest that ran on a data folder of its own. */
export interface Loaded {
	readonly result: IngestResult;
	readonly environment: Environment;
	/** The report of a file, the first one when none is named. */
	file(name?: string): FileReport;
	/** Rows of the published snapshot. */
	query(sql: string): Promise<Record<string, unknown>[]>;
	/** Loads further files into the same data folder. */
	load(files: Files, options?: Partial<IngestOptions>): Promise<IngestResult>;
	/** Another one on a copy of the data folder: a store made once, for many tests. */
	copy(): Loaded;
	close(): void;
}

export type Files = Readonly<Record<string, string | Buffer>>;

/** Writes files into a temporary data folder and ingests them, as `npm run ingest` would. */
export async function loaded(files: Files, options: Partial<IngestOptions> = {}): Promise<Loaded> {
	const root = temporaryRoot();
	return openLoaded(root, await loadInto(root, files, options));
}

/**
 * Loads each text as a file of its own in one run, of later days in the order given, and accepts what it
 * rejects: one store for all the cases of a test.
 */
export function loadedApart(texts: readonly string[]): Promise<Loaded> {
	const files = texts.map((text, index) => [fileApart(index), text]);
	return loaded(Object.fromEntries(files) as Files, { acceptRejects: true, acceptChanges: true });
}

/** The name of such a file. */
export function fileApart(index: number): string {
	return `x_2025-06-${String(index + 1).padStart(2, '0')}.csv`;
}

const temporaryRoot = () => mkdtempSync(join(tmpdir(), 'mirsad-loaded-'));

// With more than one thread these few rows take longer, the more so beside other tests.
const environmentOf = (root: string) => readEnvironment({ MIRSAD_DATA: root, MIRSAD_THREADS: '1' });

function loadInto(root: string, files: Files, options: Partial<IngestOptions>) {
	const environment = environmentOf(root);
	mkdirSync(environment.incoming, { recursive: true });
	const folder = join(environment.incoming, String(readdirSync(environment.incoming).length + 1));
	mkdirSync(folder);
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return ingest(environment, {
		paths: [folder],
		language: 'fr',
		now: new Date('2025-07-01T08:00:00Z'),
		...options
	});
}

function openLoaded(root: string, result: IngestResult): Loaded {
	const environment = environmentOf(root);
	return {
		result,
		environment,
		load: (files, options = {}) => loadInto(root, files, options),
		copy() {
			const other = temporaryRoot();
			cpSync(root, other, { recursive: true });
			return openLoaded(other, result);
		},
		file(name) {
			const { files } = result.report;
			const found = name === undefined ? files[0] : files.find((one) => one.name === name);
			if (!found) throw new Error(`no report of ${name ?? 'any file'}: ${result.report.message}`);
			return found;
		},
		async query(sql) {
			const id = readPointer(environment.store);
			if (id === null) throw new Error(`nothing is published: ${result.report.message}`);
			const path = snapshotFile(environment.store, id);
			const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
			const connection = await instance.connect();
			try {
				const reader = await connection.runAndReadAll(sql);
				return reader.getRowObjectsJson();
			} finally {
				connection.closeSync();
				instance.closeSync();
			}
		},
		close() {
			rmSync(root, { recursive: true, force: true });
		}
	};
}
