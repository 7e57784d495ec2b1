import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { timestampOf } from './meta.ts';
import type { SnapshotPlan } from './snapshot.ts';
import { deliveryColumn } from './staging.ts';

/** What tells the rows of each dataset, whatever their order and the deliveries that brought them. */
export async function contentsOf(
	connection: DuckDBConnection,
	datasets: readonly Dataset[]
): Promise<Map<string, string>> {
	const each = datasets.map(
		({ id }) =>
			`select ${quoteText(id)}, concat_ws(' ', count(*), bit_xor(hash(t))) from (select * exclude (${deliveryColumn}) from staging.${quoteIdentifier(id)}) t`
	);
	const reader = await connection.runAndReadAll(each.join(' union all '));
	return new Map(reader.getRows() as [string, string][]);
}

/**
 * Gives the snapshot its id, in `meta.snapshot`: `YYYYMMDD-HHMMSS-<8 hex of its content>`.
 * @param contents what `contentsOf` says.
 */
export async function identify(
	connection: DuckDBConnection,
	plan: SnapshotPlan,
	contents: ReadonlyMap<string, string>
): Promise<string> {
	const contracts = versionOf(plan.datasets);
	const reference = referenceVersion(plan.reference);
	const hash = createHash('sha256');
	hash.update(
		JSON.stringify([contracts, reference, [...contents].sort(([a], [b]) => (a < b ? -1 : 1))])
	);
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
			contracts,
			reference
		}
	);
	return id;
}

/** Changes with the reference files that a snapshot holds; aliases, and names of indicators, only matter to reading. */
export function referenceVersion({ aliases: _, indicators: __, ...held }: Reference): string {
	return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 8);
}

/** Changes with what a dataset's files are read by: its contract, and the spellings of the lists. */
export function readingVersion(dataset: Dataset, reference: Reference): string {
	const { aliases, provinces, communes, branches, committees } = reference;
	const spellings = [provinces, communes, branches, committees].map((rows) =>
		rows.map(({ id, province, name_ar, name_fr, name_en }) => [
			id,
			province,
			name_ar,
			name_fr,
			name_en
		])
	);
	const aimsAt = Object.values(dataset.columns).some(
		(column) => column.type === 'list' && column.of === 'indicators'
	);
	const named = aimsAt ? [[...(reference.indicators ?? [])].sort()] : [];
	const read = JSON.stringify([dataset, spellings, aliases, ...named], asWritten);
	return createHash('sha256').update(read).digest('hex').slice(0, 16);
}

/** Changes whenever a contract does. */
function versionOf(datasets: readonly Dataset[]): string {
	return createHash('sha256').update(JSON.stringify(datasets, asWritten)).digest('hex').slice(0, 8);
}

/** A contract without what depends on the day of loading, and without what loads nothing. */
function asWritten(key: string, value: unknown): unknown {
	return key === 'between' || key === 'told' ? undefined : value;
}
