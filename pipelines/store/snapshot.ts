import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Rollup } from '../contract/rollup.ts';
import type { Text } from '../contract/text.ts';
import { countRollupFailures } from './check-rollups.ts';
import { contentsOf, identify } from './identity.ts';
import { buildMarts } from './marts.ts';
import { buildMeta } from './meta.ts';
import { buildPeriods } from './periods.ts';
import type { Secrets } from './pseudonyms.ts';
import { createRecordKeys } from './record-keys.ts';
import { buildReference } from './reference-tables.ts';
import { buildRollups, loadRollups } from './rollups.ts';
import { buildStaging, type NewRows, type StagingPlan } from './staging.ts';
import { countUnknownReferences } from './unknown-references.ts';
import { countRepeatedKeys, verifySnapshot, type Failures } from './verify.ts';

/** A file of the run, as `meta.files` keeps it. */
export interface FileRecord {
	readonly file: number;
	readonly delivery: number;
	/** What people may be shown of its name. */
	readonly name: string;
	readonly nameKey: string;
	readonly sha256: string;
	readonly dataset: string;
	readonly encoding: string;
	readonly delimiter: string;
	readonly headerRow: number;
	readonly referenceDate: string;
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
	readonly sample: boolean;
	/** Columns and shares of missing cells, as JSON. */
	readonly shape: string;
	readonly correction: boolean;
	readonly readUnder: string;
	/** As JSON. */
	readonly options: string;
	/** The run that first took it: its rejects are in the folder of that name. */
	readonly run: string;
	readonly at: string;
}

/** A warning as `meta.warnings` keeps it: never with what a file says. */
export interface WarningRecord {
	readonly rule: string;
	readonly text: Text;
	readonly count: number;
}

export interface Built {
	readonly id: string;
	/** Rows that name what is not there, by file: told of all new files, kept of those that are taken. */
	readonly unknownReferences: SnapshotPlan['warnings'];
}

export interface SnapshotPlan extends StagingPlan {
	readonly run: string;
	readonly now: Date;
	readonly datasets: readonly Dataset[];
	readonly secrets: Secrets;
	readonly newRows: ReadonlyMap<string, NewRows & { readonly faults: string }>;
	readonly files: readonly FileRecord[];
	/** By file. */
	readonly warnings: ReadonlyMap<number, readonly WarningRecord[]>;
}

/**
 * Builds and verifies a whole snapshot in the connection's database. The one before is attached as
 * `previous` where there is one, and `work.pseudonyms` is filled.
 * @throws VerificationError
 */
export async function buildSnapshot(
	connection: DuckDBConnection,
	plan: SnapshotPlan
): Promise<Built> {
	const { datasets, reference, newRows } = plan;
	for (const schema of ['staging', 'reference', 'marts', 'meta']) {
		await connection.run(`create schema ${schema}`);
	}
	await createRecordKeys(connection, plan.secrets.recordKeys);
	await buildReference(connection, reference, datasets);
	for (const dataset of datasets) {
		await buildStaging(connection, dataset, plan, newRows.get(dataset.id) ?? null);
	}
	const contents = await contentsOf(connection, datasets);
	const repeatedKeys = await countRepeatedKeys(connection, datasets);
	const unknownReferences = new Map<number, readonly WarningRecord[]>();
	for (const dataset of datasets) {
		const rows = newRows.get(dataset.id);
		if (!rows) continue;
		const found = await countUnknownReferences(connection, datasets, dataset, rows.good);
		for (const [file, own] of found) unknownReferences.set(file, own);
	}
	await buildMarts(connection);
	const rollups = await loadRollups();
	await buildRollups(connection, rollups);
	const warnings = new Map(
		plan.files.map(({ file }) => [
			file,
			[...(plan.warnings.get(file) ?? []), ...(unknownReferences.get(file) ?? [])]
		])
	);
	await buildMeta(connection, { ...plan, warnings });
	await buildPeriods(connection, datasets);
	const id = await identify(connection, plan, contents);
	const failures = { repeatedKeys, rollups: await checkRollups(connection, rollups) };
	await verifySnapshot(connection, datasets, failures);
	return { id, unknownReferences };
}

/** How many totals of rollups differ from those of the rows, by dataset. */
async function checkRollups(
	connection: DuckDBConnection,
	rollups: readonly Rollup[]
): Promise<Failures['rollups']> {
	const failures = new Map<string, number>();
	for (const mart of new Set(rollups.map(({ of }) => of))) {
		const [first, ...others] = rollups.filter(({ of }) => of === mart);
		if (!first) continue;
		const found = await countRollupFailures(connection, [first, ...others]);
		failures.set(first.dataset, (failures.get(first.dataset) ?? 0) + found);
	}
	return failures;
}
