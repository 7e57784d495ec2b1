import { ageBandOf } from '$pipelines/contract/age-bands.ts';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import { publishedColumns } from '$pipelines/contract/published.ts';
import type { RowColumn, Through } from '../datasets/row-columns.ts';
import { identifier } from '../warehouse/statement.ts';

/** What rows are read from: the dataset, `own`, with those that the columns used come through. */
export function tablesOf(
	dataset: Dataset,
	used: readonly RowColumn[],
	held: ReadonlyMap<string, ReadonlySet<string>>
): string {
	const throughs = new Map(
		used.flatMap(({ through }) => (through ? [[through.column, through] as const] : []))
	);
	const joins = [...throughs.values()].map((through) => {
		const { column, key } = through;
		const alias = aliasOf(through);
		return `left join ${relationOf(through.dataset, held.get(through.dataset.id))} as ${alias} on ${alias}.${identifier(key)} = own.${identifier(column)}`;
	});
	return [`${relationOf(dataset, held.get(dataset.id))} as own`, ...joins].join(' ');
}

/**
 * A column in SQL. An age band is that of the row's own year where it has one, as indicators count
 * ages at the end of a period, and of the reference date otherwise.
 */
export function sqlOf({ name, kind, through }: RowColumn, dataset: Dataset, year: string): string {
	const alias = through ? aliasOf(through) : 'own';
	if (kind !== 'age-band') return `${alias}.${identifier(name)}`;
	const born = `${alias}.birth_year`;
	return ageBandOf(through ? yearOf(dataset, year) : year, born);
}

function yearOf({ time, columns }: Dataset, year: string): string {
	const type = time === null ? undefined : columns[time]?.type;
	if (time === null || (type !== 'date' && type !== 'month')) return year;
	return `year(own.${identifier(time)})`;
}

const aliasOf = ({ column }: Through): string => identifier(`of ${column}`);

/**
 * The rows of a dataset of the catalogue, so its names are ours.
 * @param held the columns that the snapshot has; one that is older than the contract lacks some, or all
 */
export function relationOf(dataset: Dataset, held: ReadonlySet<string> | undefined): string {
	const missing = publishedColumns(dataset)
		.filter(({ id, stored }) => stored && !held?.has(id))
		.map(({ id }) => `null::varchar as ${identifier(id)}`);
	if (held === undefined) return `(select ${missing.join(', ')} where false)`;
	const table = `staging.${identifier(dataset.id)}`;
	return missing.length === 0 ? table : `(select *, ${missing.join(', ')} from ${table})`;
}
