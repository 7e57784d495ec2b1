import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '../contract/catalogue.ts';
import { readReference } from '../reference.ts';
import { runTasks } from '../side-by-side.ts';
import { martTasks } from './marts.ts';
import { createRecordKeys } from './record-keys.ts';
import { buildReference } from './reference-tables.ts';
import { stagingTasks } from './staging.ts';

const wanted = ['marts.register', 'marts.coverage_histories', 'marts.coverage_months'];

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:');
	connection = await instance.connect();
	await connection.run("create schema staging; create schema reference; attach ':memory:' as work");
	await createRecordKeys(connection, Buffer.alloc(32, 1));
	const datasets = [...(await loadCatalogue()).values()];
	const reference = readReference([join(import.meta.dirname, '../../data/reference')]);
	await buildReference(connection, reference, datasets);
	for (const dataset of datasets) {
		for (const { work } of stagingTasks(dataset, reference, null, new Map(), 1))
			await work(connection);
	}
});
afterAll(() => {
	connection.closeSync();
	instance.closeSync();
});

async function coverageMonths(atOnce: number): Promise<unknown[]> {
	await connection.run('drop schema if exists marts cascade; create schema marts');
	const tasks = martTasks(atOnce).filter(({ name }) => wanted.some((mart) => name.includes(mart)));
	const names = new Set(tasks.map(({ name }) => name));
	await runTasks(
		instance,
		connection,
		tasks.map(({ after = [], ...task }) => ({
			...task,
			after: after.filter((name) => names.has(name))
		})),
		atOnce
	);
	return (await connection.runAndReadAll('from marts.coverage_months order by all')).getRowsJson();
}

it('a mart that has no row is the same table filled by two statements', async () => {
	expect(await coverageMonths(2)).toEqual([]);
});

it('a mart filled by two statements has the rows that it has of one', async () => {
	await connection.run(`
		insert into staging.artisans (artisan, kind, registered_on)
			select n, 'artisan', date '2023-01-01' from range(1, 9) r(n);
		insert into staging.coverage (artisan, month, state, paid_mad)
			select n, date '2024-11-01' + to_months((n % 5)::integer), 'contributing', n % 2 from range(3, 12) r(n)`);
	const whole = await coverageMonths(1);
	expect(whole).toHaveLength(43);
	expect(await coverageMonths(2)).toEqual(whole);
});
