import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { createApi } from '../../src/lib/server/api/app.ts';
import { datasets } from '../../src/lib/server/datasets/catalogue.ts';
import { Warehouse, type WarehouseSettings } from '../../src/lib/server/warehouse/warehouse.ts';
import type { Audience } from '../../pipelines/environment.ts';
import { extentSql } from '../../pipelines/store/extents.ts';
import { buildStaging, emptyPlan } from '../../pipelines/store/staging.ts';
import { buildReference } from '../../pipelines/store/reference-tables.ts';
import { buildMarts } from '../../pipelines/store/marts.ts';
import { buildRollups, loadRollups } from '../../pipelines/store/rollups.ts';
import { createRecordKeys } from '../../pipelines/store/record-keys.ts';
import { snapshotFile } from '../../pipelines/store/follow.ts';
import { readReference, type Reference, type ReferenceRow } from '../../pipelines/reference.ts';

/** Rows of a dataset as `staging` holds them, cells as text; absent columns are null. */
export type StagedRows = readonly Readonly<Record<string, string | null>>[];

export interface Staged {
	readonly [dataset: string]: StagedRows;
}

export interface SnapshotOptions {
	readonly id?: string;
	readonly referenceDate?: string;
	readonly targets?: readonly ReferenceRow[];
	readonly sample?: boolean;
	/** A file that came after the first. */
	readonly file?: string;
	/** SQL run before the marts are built. */
	readonly sql?: string;
}

const committed = readReference([join(import.meta.dirname, '../../data/reference')]);

export function temporaryStore(): string {
	return mkdtempSync(join(tmpdir(), 'mirsad-store-'));
}

/** Publishes a snapshot of given rows in a store, and gives its id. */
export async function publishSnapshot(
	store: string,
	rows: Staged,
	options: SnapshotOptions = {}
): Promise<string> {
	const { id = '20250630-120000-0123abcd', targets = [], referenceDate = '2025-06-30' } = options;
	const instance = await DuckDBInstance.create(snapshotFile(store, id));
	const connection = await instance.connect();
	const reference: Reference = { ...committed, targets };
	for (const schema of ['staging', 'reference', 'marts', 'meta']) {
		await connection.run(`create schema ${schema}`);
	}
	await connection.run("attach ':memory:' as work");
	await createRecordKeys(connection, Buffer.alloc(32, 'record keys'));
	await buildReference(connection, reference, datasets);
	for (const dataset of datasets) {
		await buildStaging(connection, dataset, emptyPlan(reference), null);
		for (const row of rows[dataset.id] ?? []) await insert(connection, dataset.id, row);
	}
	if (options.sql) await connection.run(options.sql);
	await buildMarts(connection);
	await buildRollups(connection, await loadRollups());
	const extents = datasets.map((dataset) => `${extentSql(dataset, datasets)} having count(*) > 0`);
	await connection.run(`
		create table meta.datasets as
		select dataset, first_date, date '${referenceDate}' as reference_date, rows, ${options.sample ?? false} as sample
		from (${extents.join(' union all ')})`);
	await connection.run(`
		create table meta.files (file integer, name varchar, sha256 varchar, dataset varchar,
			encoding varchar, delimiter varchar, header_row integer, reference_date date, read bigint,
			loaded bigint, rejected bigint, ignored bigint, status varchar, sample boolean, run varchar,
			loaded_at timestamp)`);
	await connection.run(`
		insert into meta.files values (1, 'registre.csv', repeat('0', 64), 'artisans', 'utf-8', ';', 1,
			date '${referenceDate}', 12, 10, 1, 1, 'loaded', false, 'run', timestamp '2025-06-30 12:00:00')`);
	if (options.file) {
		await connection.run(
			`insert into meta.files select 2, $1, repeat('1', 64), * exclude (file, name, sha256) from meta.files`,
			[options.file]
		);
	}
	for (const table of [
		'rejects (file integer, record bigint, column_name varchar, rule varchar)',
		'warnings (file integer, rule varchar, text_ar varchar, text_fr varchar, text_en varchar, count bigint)',
		'tests (dataset varchar, test varchar, failures bigint)'
	]) {
		await connection.run(`create table meta.${table}`);
	}
	await connection.run(`
		create table meta.snapshot as
		select '${id}' as id, timestamp '2025-06-30 12:00:00' as created_at, '0badc0de' as contract_version,
			${options.sample ?? false} as sample`);
	connection.closeSync();
	instance.closeSync();
	writeFileSync(join(store, 'current'), id);
	return id;
}

/** The API over a store; the pointer is read on every request. */
export function openApi(
	store: string,
	settings: Partial<WarehouseSettings> & { readonly audience?: Audience } = {}
) {
	const { audience = 'internal', ...limits } = settings;
	const warehouse = new Warehouse({
		store,
		memory: '500MB',
		threads: 2,
		pointerAge: 0,
		...limits
	});
	const startedAt = new Date('2025-07-01T08:00:00Z');
	return {
		warehouse,
		api: createApi({ warehouse, audience, store, startedAt, now: () => startedAt })
	};
}

async function insert(
	connection: DuckDBConnection,
	dataset: string,
	row: Readonly<Record<string, string | null>>
): Promise<void> {
	const names = Object.keys(row);
	const cells = names.map((_, index) => `$${index + 1}`);
	await connection.run(
		`insert into staging."${dataset}" (${names.join(', ')}) values (${cells.join(', ')})`,
		Object.values(row)
	);
}
