import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlTypeOf } from '../check/types.ts';
import type { Dataset } from '../contract/dataset.ts';
import { publishedColumns, publishedKey, type PublishedColumn } from '../contract/published.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { periodColumn, topsOf, whole, type Holders, type Ledger } from './ledger.ts';

/** The files of a run that one dataset gets. */
export interface NewRows {
	/** View of typed rows with their `file`; see `Checked.good`. */
	readonly good: string;
	/** What each file that is taken is part of; rows of other files are left out. */
	readonly files: ReadonlyMap<number, PlacedFile>;
	/** True when the view has rows of files that are not taken. */
	readonly hasOthers: boolean;
}

export interface PlacedFile {
	readonly delivery: number;
	readonly correction: boolean;
	/** The parts of the dataset that it has rows for. */
	readonly parts: readonly string[];
}

/** What the tables of rows are built from. */
export interface StagingPlan {
	readonly reference: Reference;
	readonly ledger: Ledger;
	/** Deliveries that are read again: of what the previous snapshot holds nothing is taken. */
	readonly reread: ReadonlySet<number>;
	/** The columns of each dataset that the previous snapshot holds. */
	readonly previous: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A plan from nothing, for empty tables. */
export function emptyPlan(reference: Reference): StagingPlan {
	return { reference, ledger: [], reread: new Set(), previous: new Map() };
}

export function storedColumns(dataset: Dataset): PublishedColumn[] {
	return publishedColumns(dataset).filter(({ stored }) => stored);
}

/** The column that tells which delivery a row is of. */
export const deliveryColumn = 'delivery';

/** The identifiers, under any name, that a dataset's new rows need pseudonyms for. */
export function identifiersSql(dataset: Dataset, good: string): string[] {
	return storedColumns(dataset)
		.filter(({ kind }) => kind === 'pseudonym')
		.map(({ from }) => `select ${quoteIdentifier(from)} as text from ${good}`);
}

/** Which parts of a dataset deliveries have rows for in the previous snapshot, and how many. */
export async function readHeld(
	connection: DuckDBConnection,
	dataset: Dataset
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
	const period = periodColumn(dataset);
	const part = period === null ? quoteText(whole) : quoteIdentifier(period);
	const reader = await connection.runAndReadAll(
		`select part::varchar, delivery, rows::double from (
			select ${part} as part, ${deliveryColumn}, count(*) as rows from previous.staging.${quoteIdentifier(dataset.id)} group by all
		)`
	);
	const held = new Map<string, Map<number, number>>();
	for (const [part, delivery, rows] of reader.getRows() as [string, number, number][]) {
		held.set(part, (held.get(part) ?? new Map<number, number>()).set(delivery, rows));
	}
	return held;
}

/**
 * Builds `staging.<dataset>`: of the rows that the previous snapshot holds and the new ones, those that
 * count by the order of the ledger.
 */
export async function buildStaging(
	connection: DuckDBConnection,
	dataset: Dataset,
	plan: StagingPlan,
	rows: NewRows | null
): Promise<void> {
	const sql = await stagingSql(connection, dataset, plan, rows);
	await connection.run(`create table staging.${quoteIdentifier(dataset.id)} as ${sql}`);
}

/** The rows that count, as SQL. */
export async function stagingSql(
	connection: DuckDBConnection,
	dataset: Dataset,
	plan: StagingPlan,
	rows: NewRows | null
): Promise<string> {
	const old = previousSql(dataset, plan);
	if (!rows) return old ?? emptySql(dataset, plan.reference);
	const fresh = freshSql(dataset, plan.reference, rows);
	const key = publishedKey(dataset).map(quoteIdentifier).join(', ');
	if (dataset.load.mode === 'upsert') {
		const places = placesSql(plan.ledger, rows);
		return (
			`select r.* exclude (file) from (${fresh}${old ? ` union all by name select *, 0 as file from (${old})` : ''}) r ` +
			`join ${places} on p.delivery = r.delivery ` +
			`qualify row_number() over (partition by ${key} order by p.place desc, r.file desc) = 1`
		);
	}
	const view = `work.fresh_${dataset.id}`;
	await connection.run(`create or replace view ${view} as ${fresh}`);
	const ofNew = holdersOf(
		[...rows.files.values()].flatMap(({ delivery, parts }) =>
			parts.map((part) => [part, delivery] as const)
		)
	);
	const ofOld = holdersOf(
		old
			? [...(await readHeld(connection, dataset))].flatMap(([part, ids]) =>
					[...ids.keys()].filter((id) => !plan.reread.has(id)).map((id) => [part, id] as const)
				)
			: []
	);
	const tops = topsOf(plan.ledger, holdersOf([...pairsOf(ofNew), ...pairsOf(ofOld)]));
	const counted = (relation: string, own: Holders) =>
		ofTops(dataset, plan.reference, relation, lostIn(own, tops));
	const corrections = [...rows.files].flatMap(([file, { correction }]) =>
		correction ? [file] : []
	);
	const isCorrection = `file in (${corrections.join(', ')})`;
	const parts = counted(
		corrections.length ? `(from ${view} where not ${isCorrection})` : view,
		ofNew
	);
	const all =
		`select * exclude (file) from ${parts}` +
		(old ? ` union all by name from ${counted(`(${old})`, ofOld)}` : '');
	if (corrections.length === 0) return all;
	const corrected = counted(`(from ${view} where ${isCorrection})`, ofNew);
	return (
		`select * exclude (file) from ${corrected} qualify row_number() over (partition by ${key} order by file desc) = 1 ` +
		`union all by name select * from (${all}) anti join ${corrected} using (${key})`
	);
}

function pairsOf(holders: Holders): (readonly [string, number])[] {
	return [...holders].flatMap(([part, ids]) => [...ids].map((id) => [part, id] as const));
}

function holdersOf(pairs: readonly (readonly [string, number])[]): Holders {
	const holders = new Map<string, Set<number>>();
	for (const [part, id] of pairs) holders.set(part, (holders.get(part) ?? new Set()).add(id));
	return holders;
}

type Pairs = readonly (readonly [part: string, delivery: number])[];

function lostIn(held: Holders, tops: ReadonlyMap<string, number>): Pairs {
	return pairsOf(held).filter(([part, id]) => tops.get(part) !== id);
}

/** A relation without the rows that do not count: where all do, no condition is put that would make joins from them. */
function ofTops(dataset: Dataset, reference: Reference, relation: string, lost: Pairs): string {
	const [first] = lost;
	if (!first) return relation;
	const period = periodColumn(dataset);
	if (period === null) {
		return `(from ${relation} where delivery not in (${lost.map(([, id]) => id).join(', ')}))`;
	}
	const column = dataset.columns[period];
	const pairs = lost.map(([part, id]) => `(${quoteText(part)}, ${id})`).join(', ');
	return (
		`(select r.* from ${relation} r anti join (values ${pairs}) l(part, delivery) ` +
		`on l.part::${column ? sqlTypeOf(column, reference) : 'VARCHAR'} = r.${quoteIdentifier(period)} and l.delivery = r.delivery)`
	);
}

/** The place of every delivery that rows may be of. */
function placesSql(ledger: Ledger, { files }: NewRows): string {
	const known = new Set([...files.values()].map(({ delivery }) => delivery));
	const values = ledger.flatMap(({ id, rows }, place) =>
		rows > 0 || known.has(id) ? [`(${id}, ${place})`] : []
	);
	return `(values ${values.join(', ')}) as p(delivery, place)`;
}

/** The new rows that are taken, under the published names, with `file` and `delivery`. */
export function freshSql(
	dataset: Dataset,
	reference: Reference,
	{ good, files, hasOthers }: NewRows
): string {
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
	const taken = hasOthers ? ` where g.file in (${[...files.keys()].join(', ')})` : '';
	return (
		`select g.file, ${deliveryOf(files)}::integer as ${deliveryColumn}, ${columns.join(', ')} ` +
		`from ${good} g${joins.join('')}${taken}`
	);
}

/** SQL that tells the delivery of a file by its number. */
function deliveryOf(files: ReadonlyMap<number, PlacedFile>): string {
	const first = Math.min(...files.keys());
	const list = Array.from({ length: Math.max(...files.keys()) - first + 1 }, (_, index) =>
		String(files.get(first + index)?.delivery ?? 'null')
	);
	return new Set(list).size === 1
		? (list[0] ?? 'null')
		: `([${list.join(', ')}])[g.file - ${first - 1}]`;
}

/**
 * What the previous snapshot holds of deliveries that still count. Columns that it lacks are null; its
 * enums are read again as text, since lists may have grown.
 */
export function previousSql(
	dataset: Dataset,
	{ reference, ledger, reread, previous }: StagingPlan
): string | null {
	const held = previous.get(dataset.id);
	if (!held) return null;
	const columns = storedColumns(dataset).map((published) => {
		const name = quoteIdentifier(published.id);
		const type = publishedType(published, reference);
		if (!held.has(published.id)) return `null::${type} as ${name}`;
		return `${type.startsWith('ENUM') ? `${name}::varchar::${type}` : `${name}::${type}`} as ${name}`;
	});
	const kept = ledger.filter(
		({ id, dataset: of, rows }) => of === dataset.id && rows > 0 && !reread.has(id)
	);
	if (kept.length === 0) return null;
	const table = `previous.staging.${quoteIdentifier(dataset.id)}`;
	if (!held.has(deliveryColumn)) {
		const last = kept.at(-1)?.id ?? 0;
		return `select ${last}::integer as ${deliveryColumn}, ${columns.join(', ')} from ${table}`;
	}
	return (
		`select ${deliveryColumn}, ${columns.join(', ')} from ${table} ` +
		`where ${deliveryColumn} in (${kept.map(({ id }) => id).join(', ')})`
	);
}

function emptySql(dataset: Dataset, reference: Reference): string {
	const columns = storedColumns(dataset).map(
		(published) =>
			`null::${publishedType(published, reference)} as ${quoteIdentifier(published.id)}`
	);
	return `select null::integer as ${deliveryColumn}, ${columns.join(', ')} limit 0`;
}

function publishedType({ kind, column }: PublishedColumn, reference: Reference): string {
	if (kind === 'pseudonym') return 'UBIGINT';
	if (kind === 'birth-year') return 'SMALLINT';
	return sqlTypeOf(column, reference);
}
