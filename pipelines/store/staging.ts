import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlTypeOf } from '../check/types.ts';
import type { Dataset } from '../contract/dataset.ts';
import { publishedColumns, publishedKey, type PublishedColumn } from '../contract/published.ts';
import type { Reference } from '../reference.ts';
import type { Task } from '../side-by-side.ts';
import { quoteIdentifier } from '../sql.ts';
import { halvesTasks } from './halves.ts';

/** The rows of a run that one dataset gets. */
export interface NewRows {
	/** View of typed rows with `file, delivery`; see `Checked.good`. */
	readonly good: string;
	/** How many rows that view has. */
	readonly rows: number;
	/** Deliveries that are corrected rejects: added by key, whatever the load mode. */
	readonly corrections: readonly number[];
}

/** The columns of each dataset that the previous snapshot holds. */
export type PreviousColumns = ReadonlyMap<string, ReadonlySet<string>>;

export function storedColumns(dataset: Dataset): PublishedColumn[] {
	return publishedColumns(dataset).filter(({ stored }) => stored);
}

/** The identifiers, under any name, that a dataset's new rows need pseudonyms for. */
export function identifiersSql(dataset: Dataset, good: string): string[] {
	return storedColumns(dataset)
		.filter(({ kind }) => kind === 'pseudonym')
		.map(({ from }) => `select ${quoteIdentifier(from)} as text from ${good}`);
}

/** More new rows than this are put into their table by two statements. */
const many = 500_000;

/**
 * The tasks that build `staging.<dataset>`: what the previous snapshot holds, changed by the new rows as
 * the contract's load mode says.
 */
export function stagingTasks(
	dataset: Dataset,
	reference: Reference,
	rows: NewRows | null,
	previous: PreviousColumns,
	atOnce: number
): Task[] {
	const task = { name: `staging.${dataset.id}`, after: ['pseudonyms'] };
	const table = `staging.${quoteIdentifier(dataset.id)}`;
	const { load } = dataset;
	if (atOnce > 1 && rows && rows.rows > many && load.mode === 'replace-period') {
		return halvesTasks({ ...task, table }, async (connection) => ({
			sql: await stagingSql(connection, dataset, reference, rows, previous),
			column: quoteIdentifier(load.column),
			middle: await middlePeriod(connection, dataset)
		}));
	}
	return [
		{
			...task,
			work: async (connection) => {
				const sql = await stagingSql(connection, dataset, reference, rows, previous);
				await connection.run(`create table ${table} as ${sql}`);
			}
		}
	];
}

async function stagingSql(
	connection: DuckDBConnection,
	dataset: Dataset,
	reference: Reference,
	rows: NewRows | null,
	previous: PreviousColumns
): Promise<string> {
	const old = previousSql(dataset, reference, previous);
	if (!rows) return old ?? emptySql(dataset, reference);
	const published = `work.published_${dataset.id}`;
	await connection.run(
		`create view ${published} as ${publishedSql(dataset, reference, rows.good)}`
	);
	const { good, corrections } = rows;
	const isCorrection = `delivery in (${corrections.join(', ')})`;
	// A condition that is always true makes the optimiser expect too few rows, and build joins from them.
	const isMain = corrections.length ? `where coalesce(not (${isCorrection}), true)` : '';
	const main = `select * from ${published} ${isMain}`;
	const merged = await mergedSql(connection, dataset, { main, old, good, isMain });
	const corrected = `select * from ${published} where ${isCorrection}`;
	return corrections.length ? upsertSql(publishedKey(dataset), corrected, merged) : merged;
}

/** The period that has as many new rows before it as after. */
async function middlePeriod(connection: DuckDBConnection, { id }: Dataset): Promise<string | null> {
	const reader = await connection.runAndReadAll(
		`select min(period)::varchar from (
			select period, sum(rows) over (order by period) * 2 >= sum(rows) over () as is_past from ${latestTable(id)}
		) where is_past`
	);
	return reader.value(0, 0) as string | null;
}

/** The delivery that each period is taken from, and its new rows. */
function latestTable(id: string): string {
	return `work.latest_${id}`;
}

interface Merge {
	readonly main: string;
	readonly old: string | null;
	readonly good: string;
	/** Where clause for rows that are no corrections. */
	readonly isMain: string;
}

async function mergedSql(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ main, old, good, isMain }: Merge
): Promise<string> {
	const { load } = dataset;
	if (load.mode === 'upsert') return upsertSql(publishedKey(dataset), main, old);
	const period = load.mode === 'replace-period' ? quoteIdentifier(load.column) : `'all'`;
	const latest = latestTable(dataset.id);
	await connection.run(
		`create table ${latest} as select ${period} as period, count(*) as rows, max(delivery) as delivery, min(delivery) as first ` +
			`from ${good} ${isMain} group by period`
	);
	const found = await connection.runAndReadAll(
		`select 1 from ${latest} where first <> delivery limit 1`
	);
	const isLatest = `semi join ${latest} l on l.period = ${period} and l.delivery = m.delivery`;
	return (
		`select * exclude (delivery) from (${main}) m ${found.currentRowCount ? isLatest : ''}` +
		(old
			? ` union all select o.* from (${old}) o anti join ${latest} l on l.period = ${period}`
			: '')
	);
}

/** The last row of each key, then the old rows whose key is not among them. */
function upsertSql(key: readonly string[], rows: string, old: string | null): string {
	const names = key.map(quoteIdentifier).join(', ');
	return (
		`select * exclude (delivery) from (${rows}) qualify row_number() over (partition by ${names} order by delivery desc) = 1` +
		(old ? ` union all select * from (${old}) anti join (${rows}) using (${names})` : '')
	);
}

function publishedSql(dataset: Dataset, reference: Reference, good: string): string {
	const joins: string[] = [];
	const columns = storedColumns(dataset).map((published) => {
		const from = `g.${quoteIdentifier(published.from)}`;
		const name = quoteIdentifier(published.id);
		if (published.kind === 'pseudonym') {
			const p = quoteIdentifier(`p_${published.id}`);
			joins.push(` left join work.pseudonyms ${p} on ${p}.text = ${from}`);
			return `${p}.pseudonym as ${name}`;
		}
		return published.kind === 'birth-year'
			? `year(${from})::smallint as ${name}`
			: `${from}::${publishedType(published, reference)} as ${name}`;
	});
	return `select g.delivery, ${columns.join(', ')} from ${good} g${joins.join('')}`;
}

/** Columns that the previous snapshot lacks are null; its enums are read again as text, since lists may have grown. */
function previousSql(
	dataset: Dataset,
	reference: Reference,
	previous: PreviousColumns
): string | null {
	const held = previous.get(dataset.id);
	if (!held) return null;
	const columns = storedColumns(dataset).map((published) => {
		const name = quoteIdentifier(published.id);
		const type = publishedType(published, reference);
		if (!held.has(published.id)) return `null::${type} as ${name}`;
		return `${type.startsWith('ENUM') ? `${name}::varchar::${type}` : `${name}::${type}`} as ${name}`;
	});
	return `select ${columns.join(', ')} from previous.staging.${quoteIdentifier(dataset.id)}`;
}

function emptySql(dataset: Dataset, reference: Reference): string {
	const columns = storedColumns(dataset).map(
		(published) =>
			`null::${publishedType(published, reference)} as ${quoteIdentifier(published.id)}`
	);
	return `select ${columns.join(', ')} limit 0`;
}

function publishedType({ kind, column }: PublishedColumn, reference: Reference): string {
	if (kind === 'pseudonym') return 'UBIGINT';
	if (kind === 'birth-year') return 'SMALLINT';
	return sqlTypeOf(column, reference);
}
