import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '../contract/catalogue.ts';
import { readReference } from '../reference.ts';
import { buildMarts } from './marts.ts';
import { createRecordKeys } from './record-keys.ts';
import { buildReference } from './reference-tables.ts';
import { buildStaging, emptyPlan } from './staging.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:');
	connection = await instance.connect();
	await connection.run(
		"create schema staging; create schema reference; create schema marts; attach ':memory:' as work"
	);
	await createRecordKeys(connection, Buffer.alloc(32, 1));
	const datasets = [...(await loadCatalogue()).values()];
	const reference = readReference([join(import.meta.dirname, '../../data/reference')]);
	await buildReference(connection, reference, datasets);
	for (const dataset of datasets) {
		await buildStaging(connection, dataset, emptyPlan(reference), null);
	}
});
afterAll(() => {
	connection.closeSync();
	instance.closeSync();
});

it('marts are built after those that they name, in any order of their files', async () => {
	await connection.run(`
		insert into staging.artisans (artisan, kind, registered_on)
			select n, 'artisan', date '2023-01-01' from range(1, 9) r(n);
		insert into staging.coverage (artisan, month, state, paid_mad)
			select n, date '2024-11-01' + to_months((n % 5)::integer), 'contributing', n % 2 from range(3, 12) r(n)`);
	await buildMarts(connection);
	const reader = await connection.runAndReadAll(
		'select count(*)::integer from marts.coverage_months'
	);
	expect(reader.getRows()).toEqual([[43]]);
});
