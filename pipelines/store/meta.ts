import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier } from '../sql.ts';
import { extentSql } from './extents.ts';
import type { SnapshotPlan } from './snapshot.ts';
import { deliveryColumn } from './staging.ts';

/** Writes `meta.files`, `meta.deliveries`, `meta.rejects`, `meta.warnings` and `meta.datasets`. `staging` must be built. */
export async function buildMeta(connection: DuckDBConnection, plan: SnapshotPlan): Promise<void> {
	await connection.run(
		`create table meta.files (file integer, delivery integer, name varchar, name_key varchar, sha256 varchar, dataset varchar,
			encoding varchar, delimiter varchar, header_row integer, reference_date date, read bigint, loaded bigint, rejected bigint,
			ignored bigint, status varchar, sample boolean, run varchar, loaded_at timestamp, shape varchar, correction boolean,
			read_under varchar, options varchar)`
	);
	await connection.run(
		'create table meta.rejects (file integer, record bigint, column_name varchar, rule varchar)'
	);
	await connection.run(
		'create table meta.warnings (file integer, rule varchar, text_ar varchar, text_fr varchar, text_en varchar, count bigint)'
	);
	const kept = plan.ledger
		.filter(({ id }) => !plan.reread.has(id))
		.flatMap(({ files }) => files.map(({ file }) => file))
		.filter((file) => !plan.files.some((one) => one.file === file));
	if (kept.length) {
		for (const table of ['files', 'rejects', 'warnings']) {
			await connection.run(
				`insert into meta.${table} by name select * from previous.meta.${table} where file in (${kept.join(', ')})`
			);
		}
	}
	await nameDeliveries(connection, plan);
	await appendFiles(connection, plan);
	await writeDeliveries(connection, plan);
	const rejects = [...plan.newRows.values()].map(
		({ faults, files }) =>
			`select file, record, column_name, rule from ${faults} where outcome = 'rejected' and file in (${[...files.keys()].join(', ')})`
	);
	if (rejects.length)
		await connection.run(`insert into meta.rejects ${rejects.join(' union all ')}`);
	const extents = plan.datasets.map(
		(dataset) => `${extentSql(dataset, plan.datasets)} having count(*) > 0`
	);
	await connection.run(
		`create table meta.datasets as
		with extents as (${extents.join(' union all ')}),
		dated as (
			select f.dataset, max(reference_date) as reference_date, bool_or(sample) as sample
			from meta.files f join meta.deliveries d using (delivery) where d.rows > 0 group by f.dataset
		)
		select extents.dataset, extents.first_date, coalesce(dated.reference_date, extents.last_date) as reference_date,
			extents.rows, coalesce(dated.sample, false) as sample
		from extents left join dated using (dataset)`
	);
}

/** Files of a store that did not keep deliveries are those of the ledger. */
async function nameDeliveries(
	connection: DuckDBConnection,
	{ ledger }: SnapshotPlan
): Promise<void> {
	const old = await connection.runAndReadAll('select file from meta.files where delivery is null');
	const files = new Set(old.getRows().map(([file]) => file));
	for (const { id, files: own } of ledger) {
		for (const { file, options } of own) {
			if (!files.has(file)) continue;
			await connection.run(
				`update meta.files set delivery = $id, name_key = '', correction = false, read_under = '', options = $options where file = $file`,
				{ id, file, options: JSON.stringify(options) }
			);
		}
	}
}

async function writeDeliveries(connection: DuckDBConnection, plan: SnapshotPlan): Promise<void> {
	const tables = plan.datasets.map(
		({ id }) =>
			`select ${deliveryColumn}, count(*) as rows from staging.${quoteIdentifier(id)} group by all`
	);
	await connection.run(
		`create table meta.deliveries (delivery integer, dataset varchar, place integer, declared date, periods varchar,
			run varchar, who varchar, loaded_at timestamp, rows bigint)`
	);
	await insertRows(
		connection,
		'meta.deliveries',
		'$id, $dataset, $place, $declared::date, $periods, $run, $who, $at::timestamp, 0',
		plan.ledger.map(({ id, dataset, declared, periods, run, who, at }, place) => {
			return {
				id,
				dataset,
				place,
				declared,
				periods: periods && JSON.stringify(periods),
				run,
				who,
				at
			};
		})
	);
	await connection.run(
		`update meta.deliveries d set rows = s.rows from (${tables.join(' union all ')}) s where s.delivery = d.delivery`
	);
}

async function appendFiles(connection: DuckDBConnection, plan: SnapshotPlan): Promise<void> {
	await insertRows(
		connection,
		`meta.files`,
		`$file, $delivery, $name, $nameKey, $sha256, $dataset, $encoding, $delimiter, $headerRow, $referenceDate::date,
			$read, $loaded, $rejected, $ignored, 'loaded', $sample, $run, $at::timestamp, $shape, $correction, $readUnder, $options`,
		plan.files.map((file) => ({ ...file }))
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

type Values = Readonly<Record<string, string | number | boolean | null>>;

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

/** A moment as DuckDB reads it, to the second. */
export function timestampOf(date: Date): string {
	return date.toISOString().slice(0, 19).replace('T', ' ');
}
