import { join } from 'node:path';
import { createTaken } from '../check/plain-rows.ts';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import { readReference, type Reference } from '../reference.ts';
import { ReferenceRefused } from '../reference/faults.ts';
import { findKnown } from '../reference/known.ts';
import { Building } from '../store/building.ts';
import { findDropped } from '../store/dropped-members.ts';
import { readingVersion, referenceVersion } from '../store/identity.ts';
import { timestampOf } from '../store/meta.ts';
import { findPrevious, OldStore, type Previous } from '../store/previous.ts';
import { readSecrets } from '../store/pseudonyms.ts';
import { buildingFile } from '../store/publish.ts';
import { accept, type Acceptance } from './accept.ts';
import { checkAll, type CheckedDataset } from './check-files.ts';
import { sampleHashes } from './collect.ts';
import { datesInName } from './file-dates.ts';
import { ledgerFileOf } from './file-records.ts';
import type { IngestOptions, Run } from './ingest.ts';
import {
	build,
	heldColumns,
	makePseudonyms,
	nameKeyOf,
	planOf,
	publish,
	userName,
	type Loading
} from './loading.ts';
import { merged, optionsOf, readRun, type ReadRun } from './read-run.ts';
import { beneath } from './reread.ts';
import { reportRun } from './report-files.ts';
import {
	cannotReread,
	endWith,
	published,
	texts,
	unknownDataset,
	unknownDelivery,
	type IngestResult
} from './report.ts';
import { takeOver } from './take-over.ts';
import { otherRefused } from './verdicts.ts';
import { gatherWarnings, keptWarnings } from './warnings.ts';
import { writeRejects } from './write-rejects.ts';

/** Reads and checks the files of a run and publishes what is in force with those that nothing stands against. */
export async function load(
	environment: Environment,
	options: IngestOptions,
	run: Run,
	damaged: ReadonlySet<string> = new Set()
): Promise<IngestResult> {
	const { store } = environment;
	const { dryRun = false } = options;
	const datasets = await loadCatalogue(options.datasetsFolder);
	const reference = readReference(environment.reference, await findKnown(datasets.values()));
	const target = dryRun ? join(run.scratch, 'dry-run.duckdb') : buildingFile(store, run.run);
	const instance = await Building.open(target, environment, run.scratch);
	const connection = await instance.connect();
	const warn = (text: Text) => options.warn?.(text[options.language]);
	try {
		const previous = await findPrevious(connection, store, damaged, options.now, warn);
		const base = {
			environment,
			options,
			run,
			instance,
			target,
			connection,
			datasets,
			reference,
			warn
		};
		const early = endEarly(base, previous);
		if (early) return early;
		if (isEdited(previous, reference)) {
			const dropped = await findDropped(connection, datasets, reference);
			if (dropped.length) throw new ReferenceRefused(dropped);
		}
		if (previous?.isOld && !dryRun && !options.takeOver) throw new OldStore();
		const secrets = readSecrets(store, dryRun);
		const loading = { ...base, previous, secrets };
		return options.takeOver ? await takeOver(loading) : await loadFiles(loading);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** The end of a run that has nothing to do, or cannot. */
function endEarly(
	{
		options,
		run,
		datasets,
		reference
	}: Pick<Loading, 'options' | 'run' | 'datasets' | 'reference'>,
	previous: Previous | null
): IngestResult | null {
	const { language, dataset, withdraw } = options;
	const id = previous?.id ?? null;
	if (dataset !== undefined && !datasets.has(dataset)) {
		return endWith(
			2,
			'unknown-dataset',
			unknownDataset(dataset, [...datasets.keys()])[language],
			id
		);
	}
	if (withdraw !== undefined) {
		const isThere = previous?.ledger.some((one) => one.id === withdraw);
		return isThere ? null : endWith(2, 'unknown-delivery', unknownDelivery(withdraw)[language], id);
	}
	return run.paths.length === 0 && !options.takeOver && !isEdited(previous, reference)
		? endWith(0, 'no-file', texts.noFile[language], id)
		: null;
}

/** What the chamber edits in the reference files is published with the data that is there. */
function isEdited(previous: Previous | null, reference: Reference): boolean {
	return previous !== null && previous.referenceVersion !== referenceVersion(reference);
}

async function loadFiles(loading: Loading): Promise<IngestResult> {
	const { environment, options, run, instance, connection, datasets, reference, previous } =
		loading;
	const { store } = environment;
	const { language, dryRun = false, onStep = () => undefined } = options;
	const withdrawn = previous?.ledger.find(({ id }) => id === options.withdraw) ?? null;
	const readUnder = (dataset: Dataset) => readingVersion(dataset, reference);
	await createTaken(connection, [...datasets.values()], reference);
	const uncovered = withdrawn && datasets.get(withdrawn.dataset);
	const back = uncovered ? beneath(previous?.ledger ?? [], withdrawn, uncovered) : [];
	const read = await readRun({ ...loading, store, readUnder }, back);
	const [lost] = read.lost;
	if (lost) {
		const sentence = cannotReread(lost.origin.delivery)[language];
		return endWith(3, 'not-in-archive', sentence, previous?.id);
	}
	onStep('read');
	const ledger = (previous?.ledger ?? []).filter((one) => one !== withdrawn);
	const checked = await checkAll(connection, read.outcomes, {
		reference,
		ledger,
		hasPrevious: previous !== null && !previous.isOld,
		originOf: (file) => read.rereads.get(file)?.origin ?? null,
		nameKeyOf: (name) => nameKeyOf(loading, name),
		asOf: options.asOf ?? null,
		today: options.now.toISOString().slice(0, 10)
	});
	const decided = await decide(loading, read, checked, ledger);
	const isGiven = (file: number) => read.rereads.get(file)?.origin.isGiven ?? true;
	const given = read.outcomes.filter(({ file }) => isGiven(file));
	const accepted = options.allOrNothing ? allOrNothing(given, decided, ledger) : decided;
	onStep('checked');
	let warnings = gatherWarnings(given, checked, accepted.beneath);
	const ofGiven = checked.map((one) => ({
		...one,
		arrivals: one.arrivals.filter(({ source }) => isGiven(source.file))
	}));
	const hasRejects = ofGiven.some(({ arrivals, counts }) =>
		arrivals.some(({ source }) => (counts.get(source.file)?.rejected ?? 0) > 0)
	);
	const rejectsFolder = hasRejects && !dryRun ? join(store, 'rejects', run.run) : null;
	if (rejectsFolder) await writeRejects(instance, rejectsFolder, ofGiven, language);
	onStep('rejects-written');
	const finish = (code: string, message: Text, snapshot = previous?.id ?? null) =>
		reportRun({
			outcomes: given,
			checked,
			accepted,
			warnings,
			language,
			code,
			message,
			snapshot,
			rejectsFolder
		});
	if (accepted.placed.size === 0 && withdrawn === null && !isEdited(previous, reference)) {
		return finish('nothing-new', texts.nothingNew);
	}

	const plan = planOf(loading, checked, accepted, keptWarnings(warnings, checked));
	const built = await build(loading, plan);
	warnings = new Map(
		[...warnings].map(([file, own]) => [
			file,
			[...own, ...(built.unknownReferences.get(file) ?? [])]
		])
	);
	if (dryRun) return finish('dry-run', texts.dryRun);
	await publish(loading, read, accepted, built.id);
	return finish('published', published(built.id), built.id);
}

/** Makes pseudonyms of the new rows, by which they are held against what is in force, and decides which files are taken. */
async function decide(
	loading: Loading,
	{ outcomes, rereads }: ReadRun,
	checked: readonly CheckedDataset[],
	ledger: Previous['ledger']
): Promise<Acceptance> {
	const { options, run, connection, datasets, reference, previous } = loading;
	await makePseudonyms(loading, checked);
	const stamp = { run: run.run, at: timestampOf(options.now) };
	const samples = sampleHashes(run.paths);
	return await accept(connection, checked, {
		reference,
		previous: heldColumns(previous),
		ledger,
		stamp: { ...stamp, who: userName() },
		refused: outcomes.flatMap((outcome) =>
			outcome.status === 'refused' && outcome.dataset !== null
				? [{ name: outcome.name, dataset: outcome.dataset }]
				: []
		),
		options: {
			acceptRejects: options.acceptRejects ?? false,
			acceptChanges: options.acceptChanges ?? false
		},
		ledgerFileOf: (arrival, { dataset, shapes, referenceDates }) => {
			const { file, name, sha256 } = arrival.source;
			const was = rereads.get(file)?.origin.file.options;
			return ledgerFileOf(arrival, {
				...stamp,
				dataset,
				shape: shapes.get(file) ?? { columns: [], missing: {} },
				referenceDate: referenceDates.get(file) ?? '',
				nameKey: nameKeyOf(loading, name),
				readUnder: readingVersion(datasets.get(dataset.id) ?? dataset, reference),
				options: was
					? merged(was, optionsOf(options))
					: { ...optionsOf(options), named: exactDate(name) },
				isSample: samples.has(sha256)
			});
		}
	});
}

/** Takes no file of a run as soon as one is not taken. */
function allOrNothing(
	given: ReadRun['outcomes'],
	accepted: Acceptance,
	ledger: Previous['ledger']
): Acceptance {
	const { verdicts } = accepted;
	if (!given.some(({ file, status }) => status === 'refused' || verdicts.has(file)))
		return accepted;
	const others = given.flatMap(({ file, status }) =>
		status === 'read' && !verdicts.has(file) ? [[file, otherRefused] as const] : []
	);
	return {
		verdicts: new Map([...verdicts, ...others]),
		ledger,
		reread: new Set(),
		placed: new Map(),
		beneath: new Map()
	};
}

/** The date in a name that tells how dates in the file are to be read: a year alone does not. */
function exactDate(name: string): string | null {
	const { date, isExact } = datesInName(name);
	return isExact ? date : null;
}
