import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import coverage from '../datasets/coverage.ts';
import artisans from '../datasets/artisans.ts';
import type { Dataset } from '../contract/dataset.ts';
import { countRepeatedKeys } from './verify.ts';

/** @param columns of the key, with their types. @param rows as SQL values. */
async function repeatedIn(dataset: Dataset, columns: string, rows: readonly string[]) {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run('create schema staging');
	await connection.run(`create table staging.${dataset.id} (${columns})`);
	await connection.run(`insert into staging.${dataset.id} values ${rows.join(', ')}`);
	const repeated = await countRepeatedKeys(connection, [dataset]);
	connection.closeSync();
	instance.closeSync();
	return repeated.get(dataset.id);
}

it('a month of an artisan counts once, sixty months later it is another one', async () => {
	const columns = 'artisan ubigint, month date';
	const rows = [
		"(1, '2022-02-01')",
		"(1, '2022-03-01')",
		"(1, '2027-02-01')",
		"(1, '2027-03-01')",
		"(2, '2022-02-01')"
	];
	expect(await repeatedIn(coverage, columns, rows)).toBe(0);
	const more = ["(1, '2022-03-01')", "(2, '2022-02-01')", "(2, '2022-02-01')"];
	expect(await repeatedIn(coverage, columns, [...rows, ...more])).toBe(3);
});

it('an artisan is in the register once', async () => {
	expect(await repeatedIn(artisans, 'artisan ubigint', ['(1)', '(2)'])).toBe(0);
	expect(await repeatedIn(artisans, 'artisan ubigint', ['(1)', '(2)', '(1)', '(1)'])).toBe(2);
});
