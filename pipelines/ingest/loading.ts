import { userInfo } from 'node:os';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import type { Reference } from '../reference.ts';
import type { Building } from '../store/building.ts';
import { DamagedSnapshot, isWhole, type Previous } from '../store/previous.ts';
import { buildPseudonyms, keyOf, type Secrets } from '../store/pseudonyms.ts';
import { pruneSnapshots, publishSnapshot, snapshotsKept } from '../store/publish.ts';
import { buildSnapshot, type Built, type SnapshotPlan } from '../store/snapshot.ts';
import { identifiersSql } from '../store/staging.ts';
import type { Acceptance } from './accept.ts';
import { archiveFiles } from './archive.ts';
import type { CheckedDataset } from './check-files.ts';
import { fileRecords } from './file-records.ts';
import type { IngestOptions, Run } from './ingest.ts';
import type { ReadRun } from './read-run.ts';
import { afterwards } from './storage-faults.ts';

/** What a run works with. */
export interface Loading {
	readonly environment: Environment;
	readonly options: IngestOptions;
	readonly run: Run;
	readonly instance: Building;
	/** The file that it builds. */
	readonly target: string;
	readonly connection: DuckDBConnection;
	readonly datasets: ReadonlyMap<string, Dataset>;
	readonly reference: Reference;
	readonly previous: Previous | null;
	readonly secrets: Secrets;
	readonly warn: (text: Text) => void;
}

/** The columns of the rows in force; none where the snapshot does not tell deliveries. */
export function heldColumns(previous: Previous | null): SnapshotPlan['previous'] {
	return previous && !previous.isOld ? previous.columns : new Map<string, ReadonlySet<string>>();
}

/** Makes pseudonyms of all identifiers in the new rows, by which they are held against what is in force. */
export async function makePseudonyms(
	{ connection, secrets }: Pick<Loading, 'connection' | 'secrets'>,
	checked: readonly CheckedDataset[]
): Promise<void> {
	const identifiers = checked.flatMap((one) => identifiersSql(one.dataset, one.checked.good));
	const texts = identifiers.length
		? `select distinct text from (${identifiers.join(' union all ')})`
		: 'select null::varchar as text';
	await buildPseudonyms(connection, texts, secrets.pseudonyms);
}

export function nameKeyOf({ secrets }: Pick<Loading, 'secrets'>, name: string): string {
	return keyOf(secrets.pseudonyms, name.replace(/^.*\//, '').replace(/\.gz$/i, ''));
}

/** Who runs this. */
export function userName(): string {
	try {
		return userInfo().username;
	} catch {
		// A container's user may have no name.
		return String(process.getuid?.() ?? '');
	}
}

/** The plan of a snapshot of what a run comes to. */
export function planOf(
	{ options, run, datasets, reference, previous, secrets }: Loading,
	checked: readonly CheckedDataset[],
	{ ledger, reread, placed }: Acceptance,
	warnings: SnapshotPlan['warnings']
): SnapshotPlan {
	const newRows = checked.flatMap(({ dataset, checked: { good, faults }, arrivals }) => {
		const files = placed.get(dataset.id);
		if (!files) return [];
		return [
			[dataset.id, { good, faults, files, hasOthers: files.size < arrivals.length }] as const
		];
	});
	return {
		run: run.run,
		now: options.now,
		secrets,
		datasets: [...datasets.values()],
		reference,
		ledger,
		reread,
		previous: heldColumns(previous),
		newRows: new Map(newRows),
		files: fileRecords(checked, placed, ledger),
		warnings
	};
}

/** Builds a snapshot; what is damaged of the one before is told as that. */
export async function build(
	{ environment, connection, previous }: Loading,
	plan: SnapshotPlan
): Promise<Built> {
	try {
		return await buildSnapshot(connection, plan);
	} catch (error) {
		if (previous === null || (await isStillWhole(environment, previous.id))) throw error;
		throw new DamagedSnapshot(previous.id, error);
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

/** Archives the files that are taken and makes the built snapshot the published one. */
export async function publish(
	{ environment, options, instance, connection, target, previous, warn }: Loading,
	{ outcomes }: Pick<ReadRun, 'outcomes'>,
	{ placed }: Acceptance,
	id: string
): Promise<void> {
	const { store } = environment;
	const { onStep = () => undefined } = options;
	onStep('built');
	const taken = new Set([...placed.values()].flatMap((files) => [...files.keys()]));
	const files = outcomes.filter(({ file }) => taken.has(file));
	await archiveFiles(store, files);
	onStep('archived');
	await connection.run('checkpoint');
	connection.closeSync();
	instance.closeSync();
	onStep('closed');
	publishSnapshot(store, target, id, onStep);
	const kept = { current: id, last: previous?.id ?? null };
	afterwards(() => pruneSnapshots(store, kept, snapshotsKept, options.now), warn);
}
