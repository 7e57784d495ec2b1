import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { buildPseudonyms } from './pseudonyms.ts';
import { extentSql } from './extents.ts';
import { buildReference } from './reference-tables.ts';
import { buildRollups, loadRollups } from './rollups.ts';
import { buildStaging, identifiersSql, type NewRows, type PreviousColumns } from './staging.ts';
import { countUnknownReferences } from './unknown-references.ts';
import { verifySnapshot } from './verify.ts';

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
	readonly secret: Buffer;
	/** File of the snapshot that is published now. */
	readonly previous: string | null;
	readonly newRows: ReadonlyMap<string, NewRows & { readonly faults: string }>;
	readonly files: readonly FileRecord[];
	readonly warnings: ReadonlyMap<number, readonly WarningRecord[]>;
	readonly now: Date;
}

const martsFolder = join(import.meta.dirname, '..', 'marts');

/**
 * Builds and verifies a whole snapshot in the connection's database.
 * @returns its id, `YYYYMMDD-HHMMSS-<8 hex of its content>`, and all warnings of its new files.
 * @throws VerificationError
 */
export async function buildSnapshot(
	connection: DuckDBConnection,
	plan: SnapshotPlan
): Promise<Built> {
	for (const schema of ['staging', 'reference', 'marts', 'meta']) {
		await connection.run(`create schema ${schema}`);
	}
	if (plan.previous) {
		await connection.run(`attach ${quoteText(plan.previous)} as previous (read_only)`);
	}
	await buildReference(connection, plan.reference, plan.datasets);
	const identifiers = plan.datasets.flatMap((dataset) => {
		const rows = plan.newRows.get(dataset.id);
		return rows ? identifiersSql(dataset, rows.good) : [];
	});
	const texts = identifiers.length
		? `select distinct text from (${identifiers.join(' union all ')})`
		: 'select null::varchar as text';
	await buildPseudonyms(connection, texts, plan.secret);
	const held = plan.previous ? await previousColumns(connection) : new Map<string, Set<string>>();
	for (const dataset of plan.datasets) {
		await buildStaging(
			connection,
			dataset,
			plan.reference,
			plan.newRows.get(dataset.id) ?? null,
			held
		);
	}
	const warnings = new Map(plan.warnings);
	for (const dataset of plan.datasets) {
		const rows = plan.newRows.get(dataset.id);
		if (!rows) continue;
		const found = await countUnknownReferences(connection, plan.datasets, dataset, rows.good);
		for (const [file, own] of found) warnings.set(file, [...(warnings.get(file) ?? []), ...own]);
	}
	await buildMarts(connection);
	await buildMeta(connection, { ...plan, warnings });
	const rollups = await loadRollups();
	await buildRollups(connection, rollups);
	const id = await identify(connection, plan);
	await verifySnapshot(connection, plan.datasets, rollups);
	if (plan.previous) await connection.run('detach previous');
	return { id, warnings };
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

/** Runs every `marts/<noun>.sql`: a new file there is a new mart. */
async function buildMarts(connection: DuckDBConnection): Promise<void> {
	for (const name of readdirSync(martsFolder)
		.filter((file) => file.endsWith('.sql'))
		.sort()) {
		const sql = readFileSync(join(martsFolder, name), 'utf8');
		await connection.run(`create table marts.${quoteIdentifier(name.slice(0, -4))} as ${sql}`);
	}
}

async function buildMeta(connection: DuckDBConnection, plan: SnapshotPlan): Promise<void> {
	await connection.run(
		`create table meta.files (file integer, name varchar, sha256 varchar, dataset varchar, encoding varchar, delimiter varchar,
			header_row integer, reference_date date, read bigint, loaded bigint, rejected bigint, ignored bigint, status varchar,
			sample boolean, run varchar, loaded_at timestamp, shape varchar)`
	);
	await connection.run(
		'create table meta.rejects (file integer, record bigint, column_name varchar, rule varchar)'
	);
	await connection.run(
		'create table meta.warnings (file integer, rule varchar, text_ar varchar, text_fr varchar, text_en varchar, count bigint)'
	);
	if (plan.previous) {
		await connection.run('insert into meta.files by name select * from previous.meta.files');
		await connection.run('insert into meta.rejects by name select * from previous.meta.rejects');
		await connection.run('insert into meta.warnings by name select * from previous.meta.warnings');
	}
	await appendFiles(connection, plan);
	const rejects = [...plan.newRows.values()].map(
		({ faults }) =>
			`select file, record, column_name, rule from ${faults} where outcome = 'rejected'`
	);
	if (rejects.length)
		await connection.run(`insert into meta.rejects ${rejects.join(' union all ')}`);
	const extents = plan.datasets.map(
		(dataset) => `${extentSql(dataset, plan.datasets)} having count(*) > 0`
	);
	await connection.run(
		`create table meta.datasets as
		with extents as (${extents.join(' union all ')}),
		dated as (select dataset, max(reference_date) as reference_date, bool_or(sample) as sample from meta.files group by dataset)
		select extents.dataset, extents.first_date, coalesce(dated.reference_date, extents.last_date) as reference_date,
			extents.rows, coalesce(dated.sample, false) as sample
		from extents left join dated using (dataset)`
	);
}

async function appendFiles(connection: DuckDBConnection, plan: SnapshotPlan): Promise<void> {
	const run = { run: plan.run, now: timestampOf(plan.now) };
	await insertRows(
		connection,
		`meta.files`,
		`$file, $name, $sha256, $dataset, $encoding, $delimiter, $headerRow, $referenceDate::date,
			$read, $loaded, $rejected, $ignored, 'loaded', $sample, $run, $now::timestamp, $shape`,
		plan.files.map((file) => ({ ...file, ...run }))
	);
	await insertRows(
		connection,
		'meta.warnings',
		'$file, $rule, $ar, $fr, $en, $count',
		plan.files.flatMap(({ file }) =>
			(plan.warnings.get(file) ?? []).map(({ rule, text, count }) => {
				return { file, rule, ...text, count };
			})
		)
	);
}

type Values = Readonly<Record<string, string | number | boolean>>;

/** Inserts rows in one statement; each brings values for the names in `row`. */
async function insertRows(
	connection: DuckDBConnection,
	table: string,
	row: string,
	rows: readonly Values[]
): Promise<void> {
	if (rows.length === 0) return;
	const values = Object.fromEntries(
		rows.flatMap((own, index) =>
			Object.entries(own).map(([name, value]) => [`${name}_${index}`, value])
		)
	);
	const lists = rows.map((_, index) => `(${row.replaceAll(/\$(\w+)/g, `$$$1_${index}`)})`);
	await connection.run(`insert into ${table} values ${lists.join(', ')}`, values);
}

function timestampOf(date: Date): string {
	return date.toISOString().slice(0, 19).replace('T', ' ');
}

async function identify(connection: DuckDBConnection, plan: SnapshotPlan): Promise<string> {
	const hash = createHash('sha256');
	const tables = await connection.runAndReadAll(
		`select schema_name, table_name from duckdb_tables() where database_name = current_database()
			and schema_name in ('staging', 'reference') order by all`
	);
	for (const [schema, table] of tables.getRows() as [string, string][]) {
		const reader = await connection.runAndReadAll(
			`select count(*)::varchar, coalesce(bit_xor(hash(t)), 0)::varchar from ${schema}.${quoteIdentifier(table)} t`
		);
		hash.update(JSON.stringify([schema, table, ...(reader.getRows()[0] ?? [])]));
	}
	const [date = '', time = ''] = timestampOf(plan.now).split(' ');
	const stamp = `${date.replaceAll('-', '')}-${time.replaceAll(':', '')}`;
	const id = `${stamp}-${hash.digest('hex').slice(0, 8)}`;
	await connection.run(
		`create table meta.snapshot as select $id as id, $now::timestamp as created_at, $run as run, $contracts as contract_version, $reference as reference_version,
			(select coalesce(bool_or(sample), false) from meta.datasets) as sample`,
		{
			id,
			now: timestampOf(plan.now),
			run: plan.run,
			contracts: versionOf(plan.datasets),
			reference: referenceVersion(plan.reference)
		}
	);
	return id;
}

/** Changes with the reference files that a snapshot holds; aliases only matter to reading. */
export function referenceVersion({ aliases: _, ...held }: Reference): string {
	return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 8);
}

/** Changes whenever a contract does. */
function versionOf(datasets: readonly Dataset[]): string {
	return createHash('sha256').update(JSON.stringify(datasets)).digest('hex').slice(0, 8);
}
