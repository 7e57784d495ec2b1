import { ageBandOf } from '$pipelines/contract/age-bands.ts';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import type { RowColumn, Through } from '../datasets/row-columns.ts';
import { identifier } from '../warehouse/statement.ts';

/** What rows are read from: the dataset, `own`, with those that the columns used come through. */
export function tablesOf(dataset: Dataset, used: readonly RowColumn[]): string {
	const throughs = new Map(
		used.flatMap(({ through }) => (through ? [[through.column, through] as const] : []))
	);
	const joins = [...throughs.values()].map((through) => {
		const { column, key } = through;
		const alias = aliasOf(through);
		return `left join ${tableOf(through.dataset)} as ${alias} on ${alias}.${identifier(key)} = own.${identifier(column)}`;
	});
	return [`${tableOf(dataset)} as own`, ...joins].join(' ');
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

/** A dataset of the catalogue, so its name is ours. */
function tableOf({ id }: Dataset): string {
	return `staging.${identifier(id)}`;
}
