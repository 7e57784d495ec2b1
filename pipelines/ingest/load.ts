import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { createPassed } from '../check/first-pass.ts';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { readReference } from '../reference.ts';
import { snapshotFile } from '../store/follow.ts';
import { findPrevious } from '../store/previous.ts';
import { readSecret } from '../store/pseudonyms.ts';
import { buildingFile, pruneSnapshots, publishSnapshot, snapshotsKept } from '../store/publish.ts';
import { buildSnapshot } from '../store/snapshot.ts';
import { archiveFiles } from './archive.ts';
import { checkAll, isOverThreshold, totalsOf, type CheckedDataset } from './check-files.ts';
import { sampleHashes } from './collect.ts';
import { findDrift } from './drift.ts';
import { fileRecords } from './file-records.ts';
import type { IngestOptions, Run } from './ingest.ts';
import type { FileOutcome } from './read-file.ts';
import { readFiles } from './read-files.ts';
import { reportFiles } from './report-files.ts';
import {
	endWith,
	published,
	texts,
	tooManyRejects,
	unknownDataset,
	type IngestResult
} from './report.ts';
import { gatherWarnings, type WarningsByFile } from './warnings.ts';
import { writeRejects } from './write-rejects.ts';

interface Refused {
	readonly code: string;
	readonly message: Text;
}

/** Reads and checks the files of a run and, where nothing stands against it, publishes them. */
export async function load(
	environment: Environment,
	options: IngestOptions,
	{ paths, run, scratch }: Run
): Promise<IngestResult> {
	const { store } = environment;
	const { language, dryRun = false, warn = () => undefined, onStep = () => undefined } = options;
	const catalogue = await loadCatalogue(options.datasetsFolder);
	const reference = readReference(environment.reference);
	const building = dryRun ? join(scratch, 'dry-run.duckdb') : buildingFile(store, run);
	const { instance, connection } = await openBuilding(environment, building, scratch);
	try {
		const previous = await findPrevious(connection, store, warn);
		const current = previous?.id ?? null;
		if (paths.length === 0) return endWith(0, 'no-file', texts.noFile[language], current);
		const datasets = selectDatasets(catalogue, options.dataset);
		if (datasets === null) {
			const known = unknownDataset(options.dataset ?? '', [...catalogue.keys()]);
			return endWith(2, 'unknown-dataset', known[language], current);
		}
		await createPassed(connection, datasets, reference);
		const outcomes = await readFiles(instance, connection, paths, {
			datasets,
			reference,
			known: new Set(previous?.hashes),
			scratch,
			encoding: options.encoding,
			firstFile: (previous?.lastFile ?? 0) + 1,
			progress: options.progress
		});
		onStep('read');
		const checked = await checkAll(connection, outcomes, reference, {
			asOf: options.asOf ?? null,
			today: options.now.toISOString().slice(0, 10)
		});
		const drift = findDrift(checked, previous?.lastFiles ?? new Map());
		let warnings = gatherWarnings(outcomes, checked, drift);
		onStep('checked');
		const hasRejects = checked.some((one) => totalsOf(one).rejected > 0);
		const rejectsFolder = hasRejects && !dryRun ? join(store, 'rejects', run) : null;
		if (rejectsFolder) await writeRejects(connection, rejectsFolder, checked, language);
		onStep('rejects-written');

		const refused = reasonToRefuse(outcomes, checked, warnings, options.acceptRejects ?? false);
		const finish = (exitCode: 0 | 3, code: string, message: Text, id = current): IngestResult => ({
			exitCode,
			report: {
				ok: exitCode === 0,
				code,
				message: message[language],
				snapshot: id,
				files: reportFiles(outcomes, checked, warnings, !refused, language),
				rejects_file: rejectsFolder
			}
		});
		if (refused) return finish(3, refused.code, refused.message);
		if (checked.length === 0) return finish(0, 'nothing-new', texts.nothingNew);

		const sources = checked.flatMap(({ delivered }) => delivered.map(({ source }) => source));
		const archived = dryRun ? undefined : archiveFiles(store, sources);
		const built = await buildSnapshot(connection, {
			run,
			datasets: [...catalogue.values()],
			reference,
			secret: dryRun ? randomBytes(32) : readSecret(store),
			previous: current && snapshotFile(store, current),
			newRows: new Map(
				checked.map(({ dataset, checked: { good, faults }, corrections }) => [
					dataset.id,
					{ good, faults, corrections }
				])
			),
			files: fileRecords(checked, sampleHashes(paths)),
			warnings,
			now: options.now
		});
		warnings = built.warnings;
		if (dryRun) return finish(0, 'dry-run', texts.dryRun);
		onStep('built');
		await archived;
		onStep('archived');
		await connection.run('checkpoint');
		connection.closeSync();
		instance.closeSync();
		onStep('closed');
		publishSnapshot(store, building, built.id, onStep);
		pruneSnapshots(store, built.id, snapshotsKept);
		return finish(0, 'published', published(built.id), built.id);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

async function openBuilding(
	environment: Environment,
	path: string,
	scratch: string
): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> {
	const instance = await DuckDBInstance.create(path, {
		memory_limit: environment.memory,
		threads: String(environment.threads),
		temp_directory: join(scratch, 'spill'),
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	const connection = await instance.connect();
	// Tables in memory that every connection of the instance sees, which temporary ones are not.
	await connection.run("attach ':memory:' as work");
	return { instance, connection };
}

function selectDatasets(
	catalogue: ReadonlyMap<string, Dataset>,
	wanted?: string
): Dataset[] | null {
	if (wanted === undefined) return [...catalogue.values()];
	const dataset = catalogue.get(wanted);
	return dataset ? [dataset] : null;
}

/** The first thing that keeps a run from being published: a refused file, too many rejects, drift that the contract stops at. */
function reasonToRefuse(
	outcomes: readonly FileOutcome[],
	checked: readonly CheckedDataset[],
	warnings: WarningsByFile,
	acceptRejects: boolean
): Refused | null {
	const refused = outcomes.find((outcome) => outcome.status === 'refused');
	if (refused) return { code: refused.code, message: prefixed(refused.name, refused.message) };
	const excess = acceptRejects ? undefined : checked.find(isOverThreshold);
	if (excess) return { code: 'too-many-rejects', message: tooManyRejects(excess) };
	for (const { file, name } of outcomes) {
		const stop = warnings.get(file)?.find((warning) => warning.stops);
		if (stop) return { code: stop.rule, message: prefixed(name, stop.text) };
	}
	return null;
}

function prefixed(name: string, { ar, fr, en }: Text): Text {
	return { ar: `${name}: ${ar}`, fr: `${name}: ${fr}`, en: `${name}: ${en}` };
}
