import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { periodColumn, topsOf, whole, type Holders, type Ledger } from '../store/ledger.ts';
import { previousSql, type PlacedFile, type StagingPlan } from '../store/staging.ts';
import type { Candidate } from './candidates.ts';
import type { CheckedDataset } from './check-files.ts';
import { compareRows, judgeColumns, judgeComparison, judgePersons, type Guard } from './guards.ts';

/** What is in force, as far as it is decided. */
export interface Decided extends Pick<StagingPlan, 'reference' | 'previous' | 'ledger' | 'reread'> {
	/** The deliveries of the dataset that a candidate would count over. */
	readonly lower: Ledger;
	readonly holders: Holders;
	readonly placed: ReadonlyMap<string, ReadonlyMap<number, PlacedFile>>;
}

/** The view of all new rows of a dataset as they would be published. */
export function viewOf({ id }: Pick<Dataset, 'id'>): string {
	return `work.published_${id}`;
}

/** The parts of a dataset that a candidate has rows for. */
export function partsOf({ delivery }: Candidate): readonly string[] {
	return delivery.periods ?? [whole];
}

/** Compares a candidate with exactly what it would take the place of; the first guard that speaks. */
export async function guardOf(
	connection: DuckDBConnection,
	{ dataset }: CheckedDataset,
	candidate: Candidate,
	decided: Decided
): Promise<Guard | null> {
	const { arrivals } = candidate;
	const files = arrivals.map(({ source }) => source.file).join(', ');
	const after = `(from ${viewOf(dataset)} where file in (${files}))`;
	if (dataset.load.mode !== 'upsert') {
		const own = arrivals.flatMap(({ source }) => source.layout.match.columns);
		const last = decided.lower.at(-1)?.files.flatMap(({ columns }) => columns) ?? [];
		const has = own.filter((name) => name !== null);
		const gone = judgeColumns(dataset, [...new Set(last)], has);
		if (gone) return gone;
	}
	const before = replacedRows(dataset, candidate, decided);
	if (before !== null) {
		for (const comparison of await compareRows(connection, dataset, before, after)) {
			const guard = judgeComparison(dataset, comparison);
			if (guard) return guard;
		}
	}
	const register = registerRows(decided);
	return register === null || dataset.id === 'artisans'
		? null
		: await judgePersons(connection, dataset, after, register);
}

/** Relation of the rows that a candidate would take the place of; null when there are none. */
function replacedRows(
	dataset: Dataset,
	candidate: Candidate,
	{ reference, previous, lower, holders, reread, placed }: Decided
): string | null {
	const old = previousSql(dataset, { reference, previous, ledger: lower, reread });
	if (dataset.load.mode === 'upsert') return old === null ? null : `(${old})`;
	const tops = topsOf(lower, holders);
	const column = periodColumn(dataset);
	const isNew = new Set(
		[...(placed.get(dataset.id)?.values() ?? [])].map(({ delivery }) => delivery)
	);
	const pieces = partsOf(candidate).flatMap((part) => {
		const id = tops.get(part);
		if (id === undefined) return [];
		const source = isNew.has(id) ? viewOf(dataset) : old === null ? null : `(${old})`;
		if (source === null) return [];
		const isPart =
			column === null ? '' : ` and ${quoteIdentifier(column)}::varchar = ${quoteText(part)}`;
		return [`select * from ${source} where delivery = ${id}${isPart}`];
	});
	return pieces.length ? `(${pieces.join(' union all by name ')})` : null;
}

/** Relation of the persons known to the register; null when there is none. */
function registerRows({ previous, ledger, placed }: Decided): string | null {
	const isHeld = ledger.some(({ dataset, rows }) => dataset === 'artisans' && rows > 0);
	const taken = [...(placed.get('artisans')?.keys() ?? [])];
	const tables = [
		...(previous.has('artisans') && isHeld
			? ['select artisan from previous.staging.artisans']
			: []),
		...(taken.length
			? [`select artisan from ${viewOf({ id: 'artisans' })} where file in (${taken.join(', ')})`]
			: [])
	];
	return tables.length ? `(${tables.join(' union all ')})` : null;
}
