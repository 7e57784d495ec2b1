import { createTaken } from '../check/plain-rows.ts';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier } from '../sql.ts';
import { readingVersion } from '../store/identity.ts';
import type { Ledger } from '../store/ledger.ts';
import { stagingSql } from '../store/staging.ts';
import { accept, type Acceptance } from './accept.ts';
import { checkAll, type CheckedDataset } from './check-files.ts';
import { ledgerFileOf } from './file-records.ts';
import {
	build,
	makePseudonyms,
	nameKeyOf,
	planOf,
	publish,
	userName,
	type Loading
} from './loading.ts';
import { readRun, type ReadRun } from './read-run.ts';
import { endWith, published, type IngestResult } from './report.ts';
import { gatherWarnings, keptWarnings } from './warnings.ts';

/**
 * Makes deliveries of the archive of a store that was made before they were kept: its files are read again
 * in the order in which they came. A dataset of which a file cannot be read any more, or that would lose
 * rows, keeps the rows that it has, as of its last file.
 */
export async function takeOver(loading: Loading): Promise<IngestResult> {
	const { environment, connection, datasets, reference, previous, options } = loading;
	if (!previous) throw new Error('there is no store to take over');
	await createTaken(connection, [...datasets.values()], reference);
	const readUnder = (dataset: Dataset) => readingVersion(dataset, reference);
	const { store } = environment;
	const read = await readRun({ ...loading, store, readUnder }, previous.ledger);
	const runs = [...new Set(previous.ledger.map(({ run }) => run))];
	const checked = await checkAll(connection, read.outcomes, {
		reference,
		ledger: [],
		hasPrevious: false,
		originOf: () => null,
		turnOf: (file) => runs.indexOf(read.rereads.get(file)?.origin.file.run ?? ''),
		nameKeyOf: (name) => nameKeyOf(loading, name),
		asOf: null,
		today: options.now.toISOString().slice(0, 10)
	});
	await makePseudonyms(loading, checked);
	const accepted = await accept(connection, checked, {
		reference,
		previous: new Map(),
		ledger: [],
		stamp: { run: '', who: userName(), at: '' },
		refused: [],
		options: { acceptRejects: true, acceptChanges: true, isInOrder: true },
		ledgerFileOf: (arrival, own) => wasFileOf(loading, read, arrival, own)
	});
	const kept = await keptDatasets(loading, read, checked, accepted);
	const isKept = ({ dataset }: { dataset: string }) => kept.has(dataset);
	// Numbers of deliveries that are kept as they are must not be those of others.
	const least = Math.max(0, ...accepted.ledger.map(({ id }) => id));
	const ledger: Ledger = [
		...previous.ledger.filter(isKept).map((one) => ({ ...one, id: one.id + least })),
		...accepted.ledger.filter((one) => !isKept(one))
	];
	const placed = new Map([...accepted.placed].filter(([dataset]) => !kept.has(dataset)));
	const warnings = keptWarnings(gatherWarnings(read.outcomes, checked, new Map()), checked);
	const decided: Acceptance = { ...accepted, ledger, placed, verdicts: new Map() };
	const plan = { ...planOf(loading, checked, decided, warnings), previous: previous.columns };
	const { id } = await build(loading, plan);
	await publish(loading, read, decided, id);
	return endWith(0, 'published', published(id)[options.language], id);
}

/** A file of the old store as the ledger keeps it: what was known of it stays. */
function wasFileOf(
	loading: Loading,
	{ rereads }: ReadRun,
	arrival: Parameters<typeof ledgerFileOf>[0],
	{ dataset, shapes }: CheckedDataset
) {
	const { file, name } = arrival.source;
	const was = rereads.get(file)?.origin.file;
	return ledgerFileOf(arrival, {
		dataset,
		shape: shapes.get(file) ?? { columns: [], missing: {} },
		referenceDate: was?.referenceDate ?? '',
		nameKey: nameKeyOf(loading, name),
		readUnder: readingVersion(loading.datasets.get(dataset.id) ?? dataset, loading.reference),
		options: { dataset: dataset.id, encoding: null, asOf: null, named: was?.referenceDate ?? null },
		isSample: was?.sample ?? false,
		run: was?.run ?? '',
		at: was?.at ?? ''
	});
}

/** The datasets that cannot be made again from their files as they are published. */
async function keptDatasets(
	loading: Loading,
	{ lost }: ReadRun,
	checked: readonly CheckedDataset[],
	accepted: Acceptance
): Promise<Set<string>> {
	const { connection, previous } = loading;
	const kept = new Set(lost.map(({ origin }) => origin.delivery.dataset));
	const plan = planOf(loading, checked, accepted, new Map());
	for (const dataset of loading.datasets.values()) {
		const rows = plan.newRows.get(dataset.id) ?? null;
		if (!previous?.columns.has(dataset.id) || kept.has(dataset.id)) continue;
		const sql = rows ? await stagingSql(connection, dataset, plan, rows) : 'select 1 limit 0';
		const reader = await connection.runAndReadAll(
			`select (select count(*) from (${sql})) < (select count(*) from previous.staging.${quoteIdentifier(dataset.id)})`
		);
		if (reader.value(0, 0) === true) kept.add(dataset.id);
	}
	return kept;
}
