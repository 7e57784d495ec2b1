import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../pipelines/environment.ts';
import { Building } from '../../pipelines/store/building.ts';
import { countRollupFailures } from '../../pipelines/store/check-rollups.ts';
import { readPointer, snapshotFile } from '../../pipelines/store/follow.ts';
import { buildRollups, loadRollups } from '../../pipelines/store/rollups.ts';
import { medianOf } from './machine.ts';

/**
 * What rollups add to an ingest: built and checked again, one after the other, in a copy of what was
 * published that keeps no log, as the file of an ingest. In the ingest they share the cores with other
 * tables, so this is the most that they take.
 */
export async function benchRollups(data: string, folder: string, ingest: number): Promise<void> {
	const store = join(data, 'store');
	const id = readPointer(store);
	if (id === null) throw new Error(`nothing is published in ${store}`);
	const copy = join(folder, 'published.duckdb');
	const rollups = await loadRollups();
	copyFileSync(snapshotFile(store, id), copy);
	const building = await Building.open(copy, readEnvironment({ MIRSAD_DATA: data }), folder);
	const connection = await building.connect();
	const times: number[] = [];
	for (let turn = 0; turn < 4; turn += 1) {
		await connection.run('drop schema rollups cascade; drop table meta.rollups');
		const start = performance.now();
		await buildRollups(connection, rollups);
		for (const mart of new Set(rollups.map(({ of }) => of))) {
			const [first, ...others] = rollups.filter(({ of }) => of === mart);
			if (first) await countRollupFailures(connection, [first, ...others]);
		}
		// The first turn reads marts from the file, which an ingest has just written and still holds.
		if (turn > 0) times.push((performance.now() - start) / 1000);
	}
	connection.closeSync();
	building.closeSync();
	rmSync(copy);
	const own = medianOf(times);
	console.log(
		`rollups: ${rollups.length} built and checked alone in ${own.toFixed(2)} s, ` +
			`${((own / ingest) * 100).toFixed(1)} % of the ingest (wanted: 10 % or less)`
	);
}
