import type { Grain } from '../indicators/definition.ts';
import type { MoreColumns } from './compile.ts';
import { bucketOf } from './source-rows.ts';
import type { Asking } from './table.ts';

/** What is asked of lines beside the figures of a question. */
export interface Wanted extends MoreColumns {
	/** Coarser periods that lines are added up to as well, each with its `grain`. */
	readonly grains?: readonly Grain[];
	/** Lines of fewer are left out. */
	readonly least?: number;
}

/** Lines of the finest periods added up to coarser ones too, and without those of few, where that is wanted. */
export function compileAddedUp(
	sql: string,
	{ question: { by, grain: finest } }: Asking,
	{ grains, least = 0, keys = {}, aggregates = {} }: Wanted
): string {
	const figures = ['numerator', 'denominator', 'rows', ...Object.keys(aggregates)];
	const counts = figures.filter((name) => /^(rows|numerator)/.test(name));
	if (!grains) {
		return least > 0
			? `select * from (${sql}) where greatest(${counts.join(', ')}) >= ${least}`
			: sql;
	}
	const starts = grains.flatMap((grain) =>
		grain === 'none' || grain === finest
			? []
			: [`when '${grain}' then cast(${bucketOf('cast(p as date)', grain)} as varchar)`]
	);
	const start =
		finest === 'none' ? 'null' : `case grain when '${finest}' then p ${starts.join(' ')} end`;
	const columns = [
		'grain',
		`${start} as p`,
		...by.map((_, index) => `d${index}`),
		...figures.map((name) => `sum(${name}) as ${name}`),
		...Object.keys(keys).map((name) => `sum(${name}) % 4294967296 as ${name}`)
	];
	return `
		select ${columns.join(', ')}
		from (${sql}) cross join (values ${grains.map((grain) => `('${grain}')`).join(', ')}) as times(grain)
		group by all
		having greatest(${counts.map((name) => `sum(${name})`).join(', ')}) >= ${least}`;
}
