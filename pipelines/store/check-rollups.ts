import type { DuckDBConnection } from '@duckdb/node-api';
import type { Rollup } from '../contract/rollup.ts';
import { monthOf, totalsOf, typesOf } from './rollups.ts';

/** How many totals of the rollups of one mart differ from those of its rows. */
export async function countRollupFailures(
	connection: DuckDBConnection,
	rollups: readonly [Rollup, ...Rollup[]]
): Promise<number> {
	const [first] = rollups;
	const types = await typesOf(connection, first.of);
	// One reading of the rows serves all rollups: by what all of them keep.
	const shared = first.keeps.filter((name) => rollups.every(({ keeps }) => keeps.includes(name)));
	const months = (first.months ?? []).filter((name) =>
		rollups.every(({ months }) => months?.includes(name))
	);
	const columns = [...shared, ...months.map((name) => `${monthOf(name)} as ${name}`)];
	const differences = rollups.map((rollup) => {
		const totals = `select ${[...shared, ...months, ...totalsOf(rollup, true, types)].join(', ')} from rollups.${rollup.id} group by all`;
		return `(from totals_of_rows except (${totals})) union all ((${totals}) except from totals_of_rows)`;
	});
	const reader = await connection.runAndReadAll(
		`with totals_of_rows as materialized (
			select ${[...columns, ...totalsOf(first, false, types)].join(', ')} from marts.${first.of} group by all
		)
		select count(*)::integer from (${differences.join(' union all ')})`
	);
	return reader.value(0, 0) as number;
}
