import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createPassed } from '../check/first-pass.ts';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Language } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { readReference } from '../reference.ts';
import { readPointer, snapshotFile } from '../store/follow.ts';
import { Locked, takeLock } from '../store/lock.ts';
import { findPrevious } from '../store/previous.ts';
import { readSecret } from '../store/pseudonyms.ts';
import {
	buildingFile,
	pruneSnapshots,
	publishSnapshot,
	removeLeftovers
} from '../store/publish.ts';
import { buildSnapshot } from '../store/snapshot.ts';
import { archiveFiles } from './archive.ts';
import { checkAll, isOverThreshold, totalsOf } from './check-files.ts';
import { collectFiles, sampleHashes } from './collect.ts';
import { fileRecords } from './file-records.ts';
import { readFiles } from './read-files.ts';
import { reportFiles } from './report-files.ts';
import {
	endWith,
	locked,
	published,
	texts,
	tooManyRejects,
	unknownDataset,
	type IngestResult
} from './report.ts';
import { writeRejects } from './write-rejects.ts';

export interface IngestOptions {
	readonly paths: readonly string[];
	readonly language: Language;
	readonly now: Date;
	/** Takes every file for this dataset, whatever else its header may fit. */
	readonly dataset?: string | undefined;
	/** Reference date of the files, ISO. */
	readonly asOf?: string | undefined;
	readonly dryRun?: boolean;
	readonly acceptRejects?: boolean;
	/** Folder of the contracts, when it is not the project's own. */
	readonly datasetsFolder?: string;
	readonly progress?: (done: number, of: number, name: string) => void;
	readonly warn?: (line: string) => void;
}

/** How many snapshots are kept. */
export const snapshotsKept = 10;

/**
 * Loads files: reads, checks, accounts for every row, and publishes a new snapshot or changes nothing.
 * Faults in the data are in the result; only faults in the program, and paths that are not there, are thrown.
 */
export async function ingest(
	environment: Environment,
	options: IngestOptions
): Promise<IngestResult> {
	const { store } = environment;
	const paths = collectFiles(options.paths);
	const run = runName(options.now);
	if (options.dryRun) {
		const scratch = mkdtempSync(join(tmpdir(), 'mirsad-'));
		try {
			return await load(environment, options, { paths, run, scratch });
		} finally {
			rmSync(scratch, { recursive: true, force: true });
		}
	}
	mkdirSync(store, { recursive: true });
	let release: () => void;
	try {
		release = takeLock(store);
	} catch (error) {
		if (!(error instanceof Locked)) throw error;
		return endWith(4, 'locked', locked(error.owner)[options.language], readPointer(store));
	}
	try {
		removeLeftovers(store);
		const scratch = join(store, `.scratch-${run}`);
		mkdirSync(scratch);
		return await load(environment, options, { paths, run, scratch });
	} finally {
		removeLeftovers(store);
		release();
	}
}

function runName(now: Date): string {
	const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
	return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${randomBytes(2).toString('hex')}`;
}

interface Run {
	readonly paths: readonly string[];
	readonly run: string;
	readonly scratch: string;
}

async function load(
	environment: Environment,
	options: IngestOptions,
	{ paths, run, scratch }: Run
): Promise<IngestResult> {
	const { store } = environment;
	const { language, dryRun = false, warn = () => undefined } = options;
	const catalogue = await loadCatalogue(options.datasetsFolder);
	const reference = readReference(environment.reference);
	const building = dryRun ? join(scratch, 'dry-run.duckdb') : buildingFile(store, run);
	const instance = await DuckDBInstance.create(building, {
		memory_limit: environment.memory,
		threads: String(environment.threads),
		temp_directory: join(scratch, 'spill'),
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	const connection = await instance.connect();
	try {
		// Tables in memory that every connection of the instance sees, which temporary ones are not.
		await connection.run("attach ':memory:' as work");
		const previous = await findPrevious(connection, store, warn);
		const current = previous?.id ?? null;
		if (paths.length === 0) return endWith(0, 'no-file', texts.noFile[language], current);
		const datasets = selectDatasets(catalogue, options.dataset);
		if (datasets === null) {
			const known = unknownDataset(options.dataset ?? '', [...catalogue.keys()]);
			return endWith(2, 'unknown-dataset', known[language], current);
		}
		const firstFile = (previous?.lastFile ?? 0) + 1;
		await createPassed(connection, datasets, reference);
		const outcomes = await readFiles(instance, connection, paths, {
			datasets,
			reference,
			known: new Set(previous?.hashes),
			scratch,
			firstFile,
			progress: options.progress
		});
		const checked = await checkAll(connection, outcomes, reference, options.asOf ?? null);
		const hasRejects = checked.some((one) => totalsOf(one).rejected > 0);
		const rejectsFolder = hasRejects && !dryRun ? join(store, 'rejects', run) : null;
		if (rejectsFolder) await writeRejects(connection, rejectsFolder, checked, language);

		const refused = outcomes.find((outcome) => outcome.status === 'refused');
		const excess = options.acceptRejects ? undefined : checked.find(isOverThreshold);
		const files = reportFiles(outcomes, checked, !refused && !excess, language);
		const finish = (
			exitCode: 0 | 3,
			code: string,
			message: string,
			snapshot = current
		): IngestResult => ({
			exitCode,
			report: { ok: exitCode === 0, code, message, snapshot, files, rejects_file: rejectsFolder }
		});
		if (refused) return finish(3, refused.code, `${refused.name}: ${refused.message[language]}`);
		if (excess) return finish(3, 'too-many-rejects', tooManyRejects(excess)[language]);
		if (checked.length === 0) return finish(0, 'nothing-new', texts.nothingNew[language]);
		if (dryRun) return finish(0, 'dry-run', texts.dryRun[language]);

		const sources = checked.flatMap(({ delivered }) => delivered.map(({ source }) => source));
		const archived = archiveFiles(store, sources);
		const id = await buildSnapshot(connection, {
			run,
			datasets: [...catalogue.values()],
			reference,
			secret: readSecret(store),
			previous: current && snapshotFile(store, current),
			newRows: new Map(
				checked.map(({ dataset, checked: { good, faults }, corrections }) => [
					dataset.id,
					{ good, faults, corrections }
				])
			),
			files: fileRecords(checked, sampleHashes(paths), options.now),
			now: options.now
		});
		await connection.run('checkpoint');
		connection.closeSync();
		instance.closeSync();
		await archived;
		publishSnapshot(store, building, id);
		pruneSnapshots(store, id, snapshotsKept);
		return finish(0, 'published', published(id)[language], id);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

function selectDatasets(
	catalogue: ReadonlyMap<string, Dataset>,
	wanted?: string
): Dataset[] | null {
	if (wanted === undefined) return [...catalogue.values()];
	const dataset = catalogue.get(wanted);
	return dataset ? [dataset] : null;
}
