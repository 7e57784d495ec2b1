import type { DuckDBConnection } from '@duckdb/node-api';
import type { Rollup } from '../contract/rollup.ts';
import { monthOf, totalsOf, typesOf } from './rollups.ts';

/** How many totals of rollups differ from those of the rows, by dataset. */
export async function countRollupFailures(
	connection: DuckDBConnection,
	rollups: readonly Rollup[]
): Promise<ReadonlyMap<string, number>> {
	const failures = new Map<string, number>();
	const types = await typesOf(connection);
	for (const first of rollups) {
		const list = rollups.filter(({ of }) => of === first.of);
		if (list[0] !== first) continue;
		// One reading of the rows serves all rollups of a mart: by what all of them keep.
		const shared = first.keeps.filter((name) => list.every(({ keeps }) => keeps.includes(name)));
		const months = (first.months ?? []).filter((name) =>
			list.every(({ months }) => months?.includes(name))
		);
		const columns = [...shared, ...months.map((name) => `${monthOf(name)} as ${name}`)];
		await connection.run(
			`create or replace temp table totals_of_rows as
			select ${[...columns, ...totalsOf(first, false, types)].join(', ')} from marts.${first.of} group by all`
		);
		for (const rollup of list) {
			const totals = `select ${[...shared, ...months, ...totalsOf(rollup, true, types)].join(', ')} from rollups.${rollup.id} group by all`;
			const reader = await connection.runAndReadAll(
				`select count(*) from (
					(from totals_of_rows except (${totals})) union all ((${totals}) except from totals_of_rows)
				)`
			);
			const found = Number(reader.getRows()[0]?.[0]);
			failures.set(rollup.dataset, (failures.get(rollup.dataset) ?? 0) + found);
		}
	}
	await connection.run('drop table if exists totals_of_rows');
	return failures;
}
