import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import type { Reference } from '../reference.ts';
import type { Rollup } from '../contract/rollup.ts';
import { runTasks, type Task, type Connects } from '../side-by-side.ts';
import { quoteText } from '../sql.ts';
import { countRollupFailures } from './check-rollups.ts';
import { contentOf, identify } from './identity.ts';
import { martTasks } from './marts.ts';
import { buildMeta } from './meta.ts';
import { buildPseudonyms, type Secrets } from './pseudonyms.ts';
import { createRecordKeys } from './record-keys.ts';
import { buildReference } from './reference-tables.ts';
import { createRollups, loadRollups, rollupTasks } from './rollups.ts';
import { identifiersSql, stagingTasks, type NewRows, type PreviousColumns } from './staging.ts';
import { countUnknownReferences } from './unknown-references.ts';
import { countRepeatedKeys, verifySnapshot, type Failures } from './verify.ts';

/** A file of the run, as `meta.files` keeps it. */
export interface FileRecord {
	readonly file: number;
	readonly name: string;
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
}

/** A warning as `meta.warnings` keeps it. */
export interface WarningRecord {
	readonly rule: string;
	readonly text: Text;
	readonly count: number;
}

export interface Built {
	readonly id: string;
	readonly warnings: SnapshotPlan['warnings'];
}

export interface SnapshotPlan {
	readonly run: string;
	readonly datasets: readonly Dataset[];
	readonly reference: Reference;
	readonly secrets: Secrets;
	/** File of the snapshot that is published now. */
	readonly previous: string | null;
	readonly newRows: ReadonlyMap<string, NewRows & { readonly faults: string }>;
	readonly files: readonly FileRecord[];
	readonly warnings: ReadonlyMap<number, readonly WarningRecord[]>;
	readonly now: Date;
	/** Statements side by side. */
	readonly atOnce: number;
}

/**
 * Builds and verifies a whole snapshot in the connection's database.
 * @returns its id and all warnings of its new files.
 * @throws VerificationError
 */
export async function buildSnapshot(
	instance: Connects,
	connection: DuckDBConnection,
	plan: SnapshotPlan
): Promise<Built> {
	for (const schema of ['staging', 'reference', 'marts', 'meta']) {
		await connection.run(`create schema ${schema}`);
	}
	if (plan.previous) {
		await connection.run(`attach ${quoteText(plan.previous)} as previous (read_only)`);
	}
	await createRecordKeys(connection, plan.secrets.recordKeys);
	await createRollups(connection);
	const held = plan.previous ? await previousColumns(connection) : new Map<string, Set<string>>();
	const rollups = await loadRollups();
	const warnings = new Map(plan.warnings);
	const contents = new Map<string, string>();
	const failures: Failures = { repeatedKeys: new Map(), rollups: new Map() };
	const tasks = [
		pseudonymsTask(plan),
		referenceTask(plan),
		...allStagingTasks(plan, held),
		...martTasks(plan.atOnce),
		...rollupTasks(rollups),
		...unknownReferenceTasks(plan, warnings),
		...lookTasks(plan.datasets, contents, failures),
		...rollupCheckTasks(rollups, failures)
	];
	await runTasks(instance, connection, tasks, plan.atOnce);
	await buildMeta(connection, { ...plan, warnings });
	const id = await identify(connection, plan, contents);
	await verifySnapshot(connection, plan.datasets, failures);
	if (plan.previous) await connection.run('detach previous');
	return { id, warnings };
}

function pseudonymsTask({ datasets, newRows, secrets }: SnapshotPlan): Task {
	const identifiers = datasets.flatMap((dataset) => {
		const rows = newRows.get(dataset.id);
		return rows ? identifiersSql(dataset, rows.good) : [];
	});
	const texts = identifiers.length
		? `select distinct text from (${identifiers.join(' union all ')})`
		: 'select null::varchar as text';
	return {
		name: 'pseudonyms',
		work: (connection) => buildPseudonyms(connection, texts, secrets.pseudonyms)
	};
}

function referenceTask({ reference, datasets }: SnapshotPlan): Task {
	return {
		name: 'reference',
		work: (connection) => buildReference(connection, reference, datasets)
	};
}

/** The largest first: its marts are what the others do not wait for. */
function allStagingTasks(
	{ datasets, reference, newRows, atOnce }: SnapshotPlan,
	held: PreviousColumns
): Task[] {
	const rowsOf = ({ id }: Dataset) => newRows.get(id)?.rows ?? 0;
	return [...datasets]
		.sort((a, b) => rowsOf(b) - rowsOf(a))
		.flatMap((dataset) =>
			stagingTasks(dataset, reference, newRows.get(dataset.id) ?? null, held, atOnce)
		);
}

function unknownReferenceTasks(
	{ datasets, newRows }: SnapshotPlan,
	warnings: Map<number, readonly WarningRecord[]>
): Task[] {
	return datasets.flatMap((dataset): Task[] => {
		const rows = newRows.get(dataset.id);
		if (!rows) return [];
		return [
			{
				name: `unknown references of ${dataset.id}`,
				after: datasets.map(({ id }) => `staging.${id}`),
				work: async (connection) => {
					const found = await countUnknownReferences(connection, datasets, dataset, rows.good);
					for (const [file, own] of found) {
						warnings.set(file, [...(warnings.get(file) ?? []), ...own]);
					}
				}
			}
		];
	});
}

function lookTasks(
	datasets: readonly Dataset[],
	contents: Map<string, string>,
	{ repeatedKeys }: Failures
): Task[] {
	return datasets.map((dataset) => ({
		name: `look at ${dataset.id}`,
		after: [`staging.${dataset.id}`],
		work: async (connection) => {
			contents.set(dataset.id, await contentOf(connection, dataset));
			repeatedKeys.set(dataset.id, await countRepeatedKeys(connection, dataset));
		}
	}));
}

function rollupCheckTasks(rollups: readonly Rollup[], failures: Failures): Task[] {
	const firsts = rollups.filter(
		({ of }, index) => rollups.findIndex((one) => one.of === of) === index
	);
	return firsts.map((first): Task => {
		const { of, dataset } = first;
		const others = rollups.filter((rollup) => rollup.of === of && rollup !== first);
		return {
			name: `check rollups of ${of}`,
			after: [first, ...others].map(({ id }) => `rollups.${id}`),
			work: async (connection) => {
				const found = await countRollupFailures(connection, [first, ...others]);
				failures.rollups.set(dataset, (failures.rollups.get(dataset) ?? 0) + found);
			}
		};
	});
}

async function previousColumns(connection: DuckDBConnection): Promise<PreviousColumns> {
	const reader = await connection.runAndReadAll(
		`select table_name, column_name from duckdb_columns() where database_name = 'previous' and schema_name = 'staging'`
	);
	const held = new Map<string, Set<string>>();
	for (const [table, column] of reader.getRows() as [string, string][]) {
		held.set(table, (held.get(table) ?? new Set()).add(column));
	}
	return held;
}
