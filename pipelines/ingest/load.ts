import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { rememberTexts } from '../check/known-texts.ts';
import { createTaken } from '../check/plain-rows.ts';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { readReference } from '../reference.ts';
import { ReferenceRefused } from '../reference/faults.ts';
import { findKnown } from '../reference/known.ts';
import { Building } from '../store/building.ts';
import { snapshotFile } from '../store/follow.ts';
import { referenceVersion } from '../store/identity.ts';
import { findDropped } from '../store/dropped-members.ts';
import { DamagedSnapshot, findPrevious, isWhole } from '../store/previous.ts';
import { passingSecrets, readSecrets } from '../store/pseudonyms.ts';
import { buildingFile, pruneSnapshots, publishSnapshot, snapshotsKept } from '../store/publish.ts';
import { buildSnapshot } from '../store/snapshot.ts';
import { archiveFiles } from './archive.ts';
import { checkAll, isOverThreshold, totalsOf, type CheckedDataset } from './check-files.ts';
import { sampleHashes } from './collect.ts';
import { findDrift } from './drift.ts';
import { fileRecords } from './file-records.ts';
import type { IngestOptions, Run } from './ingest.ts';
import { openInputs, sizeOf, type Input } from './inputs.ts';
import type { FileOutcome } from './read-file.ts';
import { readFiles } from './read-files.ts';
import { reportFiles } from './report-files.ts';
import {
	endWith,
	noRows,
	prefixed,
	published,
	texts,
	tooManyRejects,
	unknownDataset,
	type IngestResult
} from './report.ts';
import { afterwards } from './storage-faults.ts';
import { gatherWarnings, type WarningsByFile } from './warnings.ts';
import { writeRejects } from './write-rejects.ts';

interface Refused {
	readonly code: string;
	readonly message: Text;
	/** The files that it is about: the others of the run are only held back. */
	readonly files: ReadonlySet<number>;
}

/** Reads and checks the files of a run and, where nothing stands against it, publishes them. */
export async function load(
	environment: Environment,
	options: IngestOptions,
	{ paths, run, scratch }: Run,
	damaged: ReadonlySet<string> = new Set()
): Promise<IngestResult> {
	const { store } = environment;
	const { language, dryRun = false, onStep = () => undefined } = options;
	const warn = (text: Text) => options.warn?.(text[language]);
	const catalogue = await loadCatalogue(options.datasetsFolder);
	const reference = readReference(environment.reference, await findKnown(catalogue.values()));
	const target = dryRun ? join(scratch, 'dry-run.duckdb') : buildingFile(store, run);
	const instance = await Building.open(target, environment, scratch);
	const connection = await instance.connect();
	try {
		const previous = await findPrevious(connection, store, damaged, options.now, warn);
		const current = previous?.id ?? null;
		// What the chamber edits in the reference files is published with the data that is there.
		const isEdited = previous !== null && previous.referenceVersion !== referenceVersion(reference);
		if (paths.length === 0 && !isEdited)
			return endWith(0, 'no-file', texts.noFile[language], current);
		if (isEdited) {
			const dropped = await findDropped(
				connection,
				snapshotFile(store, previous.id),
				catalogue,
				reference
			);
			if (dropped.length) throw new ReferenceRefused(dropped);
		}
		const datasets = selectDatasets(catalogue, options.dataset);
		if (datasets === null) {
			const known = unknownDataset(options.dataset ?? '', [...catalogue.keys()]);
			return endWith(2, 'unknown-dataset', known[language], current);
		}
		await createTaken(connection, datasets, reference);
		const inputs = await openInputs(paths, scratch);
		const { threads, atOnce } = shareOut(inputs, environment.threads);
		await connection.run(`set threads = ${threads}`);
		const outcomes = await readFiles(instance, connection, inputs, {
			datasets,
			reference,
			known: new Set(previous?.hashes),
			textsOf: rememberTexts(reference),
			scratch,
			encoding: options.encoding,
			firstFile: (previous?.lastFile ?? 0) + 1,
			progress: options.progress
		});
		onStep('read');
		const checked = await checkAll(instance, connection, outcomes, reference, {
			asOf: options.asOf ?? null,
			today: options.now.toISOString().slice(0, 10)
		});
		const drift = findDrift(checked, previous?.lastFiles ?? new Map());
		let warnings = gatherWarnings(outcomes, checked, drift);
		onStep('checked');
		const hasRejects = checked.some((one) => totalsOf(one).rejected > 0);
		const rejectsFolder = hasRejects && !dryRun ? join(store, 'rejects', run) : null;
		const writeAllRejects = async () => {
			if (rejectsFolder) await writeRejects(instance, rejectsFolder, checked, language);
			onStep('rejects-written');
		};
		const refused = reasonToRefuse(outcomes, checked, warnings, options.acceptRejects ?? false);
		const finish = (exitCode: 0 | 3, code: string, message: Text, id = current): IngestResult => ({
			exitCode,
			heldBack: refused
				? outcomes.filter(({ file }) => !refused.files.has(file)).map(({ path }) => path)
				: [],
			report: {
				ok: exitCode === 0,
				code,
				message: message[language],
				snapshot: id,
				files: reportFiles(outcomes, checked, warnings, refused, language),
				rejects_file: rejectsFolder
			}
		});
		if (refused) {
			await writeAllRejects();
			return finish(3, refused.code, refused.message);
		}
		if (checked.length === 0 && !isEdited) return finish(0, 'nothing-new', texts.nothingNew);

		const sources = checked.flatMap(({ delivered }) => delivered.map(({ source }) => source));
		const rejecting = writeAllRejects();
		const building = buildSnapshot(instance, connection, {
			run,
			datasets: [...catalogue.values()],
			reference,
			secrets: dryRun ? passingSecrets() : readSecrets(store),
			previous: current && snapshotFile(store, current),
			newRows: new Map(
				checked.map((one) => {
					const { good, faults } = one.checked;
					const rows = totalsOf(one).loaded;
					return [one.dataset.id, { good, faults, rows, corrections: one.corrections }];
				})
			),
			files: fileRecords(checked, sampleHashes(paths)),
			warnings,
			now: options.now,
			atOnce
		}).catch(async (error: unknown) => {
			if (current === null || (await isStillWhole(environment, current))) throw error;
			throw new DamagedSnapshot(current, error);
		});
		const archiving = dryRun ? Promise.resolve() : archiveFiles(store, sources);
		// All must have ended before the store is tidied, whichever of them fails.
		await Promise.allSettled([building, archiving, rejecting]);
		const [built] = await Promise.all([building, archiving, rejecting]);
		warnings = built.warnings;
		if (dryRun) return finish(0, 'dry-run', texts.dryRun);
		onStep('built');
		onStep('archived');
		await connection.run(`set threads = ${environment.threads}`);
		await connection.run('checkpoint');
		connection.closeSync();
		instance.closeSync();
		onStep('closed');
		publishSnapshot(store, target, built.id, onStep);
		const kept = { current: built.id, last: current };
		afterwards(() => pruneSnapshots(store, kept, snapshotsKept, options.now), warn);
		return finish(0, 'published', published(built.id), built.id);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

async function isStillWhole({ store }: Environment, id: string): Promise<boolean> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		return await isWhole(connection, store, id);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** So many bytes of exports make tables of which two at once do not fit into the memory. */
const large = 512 * 2 ** 20;

/**
 * Two statements run at a time, each on a thread that asks; `threads` beyond the first help them. Where
 * one file is larger than all others together there is mostly one statement, and where all are large
 * two have no room: then one has all threads and, when tables are built, all memory.
 */
function shareOut(inputs: readonly Input[], threads: number): { threads: number; atOnce: number } {
	const sizes = inputs.map(sizeOf);
	const all = sizes.reduce((sum, size) => sum + size, 0);
	const isOneAtATime = Math.max(0, ...sizes) * 2 > all || all > large;
	return isOneAtATime ? { threads, atOnce: 1 } : { threads: Math.max(1, threads - 1), atOnce: 2 };
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
	const refused = outcomes.filter((outcome) => outcome.status === 'refused');
	const [first] = refused;
	if (first) {
		const files = new Set(refused.map(({ file }) => file));
		return { code: first.code, message: prefixed(first.name, first.message), files };
	}
	const excess = acceptRejects ? undefined : checked.find(isOverThreshold);
	if (excess) {
		const files = new Set(excess.counts.keys());
		return { code: 'too-many-rejects', message: tooManyRejects(excess), files };
	}
	// Totals and notes alone would empty what a replacing dataset holds.
	const idle = checked.find((one) => totalsOf(one).read === totalsOf(one).ignored);
	const [idleFile] = idle?.delivered ?? [];
	if (idle && idleFile) {
		const { name, layout } = idleFile.source;
		const message = prefixed(name, noRows(layout.headerLine));
		return { code: 'no-rows', message, files: new Set(idle.counts.keys()) };
	}
	for (const { file, name } of outcomes) {
		const stop = warnings.get(file)?.find((warning) => warning.stops);
		if (stop) {
			return { code: stop.rule, message: prefixed(name, stop.text), files: new Set([file]) };
		}
	}
	return null;
}
