import type { DuckDBConnection } from '@duckdb/node-api';
import { extentSql } from './extents.ts';
import type { SnapshotPlan } from './snapshot.ts';

/** Writes `meta.files`, `meta.rejects`, `meta.warnings` and `meta.datasets`. `staging` must be built. */
export async function buildMeta(connection: DuckDBConnection, plan: SnapshotPlan): Promise<void> {
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

/** A moment as DuckDB reads it, to the second. */
export function timestampOf(date: Date): string {
	return date.toISOString().slice(0, 19).replace('T', ' ');
}
