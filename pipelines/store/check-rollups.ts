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
	await connection.run(
		`create or replace temp table totals_of_rows as
		select ${[...columns, ...totalsOf(first, false, types)].join(', ')} from marts.${first.of} group by all`
	);
	let failures = 0;
	for (const rollup of rollups) {
		const totals = `select ${[...shared, ...months, ...totalsOf(rollup, true, types)].join(', ')} from rollups.${rollup.id} group by all`;
		const reader = await connection.runAndReadAll(
			`select count(*) from (
				(from totals_of_rows except (${totals})) union all ((${totals}) except from totals_of_rows)
			)`
		);
		failures += Number(reader.getRows()[0]?.[0]);
	}
	await connection.run('drop table totals_of_rows');
	return failures;
}
