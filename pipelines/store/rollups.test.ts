import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Rollup } from '../contract/rollup.ts';
import { countRollupFailures } from './check-rollups.ts';
import { buildRollups, totalsOf } from './rollups.ts';

const sales = {
	of: 'sales',
	dataset: 'fairs',
	conditions: { free: 'price_mad = 0' },
	sums: ['price_mad'],
	largest: ['price_mad'],
	counts: { paid: 'price_mad <> 0' }
};
const rollups: [Rollup, Rollup] = [
	{ ...sales, id: 'fine', keeps: ['town', 'sold'], months: ['day'] },
	{ ...sales, id: 'coarse', keeps: ['town'] }
];

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:');
	connection = await instance.connect();
	await connection.run('create schema marts; create schema meta');
	await connection.run(`
		create table marts.sales as from (values
			('Fès', true, date '2025-06-03', 10.50::decimal(18, 2), 4000000000::uinteger),
			('Fès', true, date '2025-06-28', 0.00, 7),
			('Fès', false, date '2025-07-01', null, 9),
			(null, true, date '2025-06-03', 5.25, 300000000)
		) v(town, sold, day, price_mad, record_key)`);
	await buildRollups(connection, rollups);
});
afterAll(() => {
	connection.closeSync();
	instance.closeSync();
});
beforeEach(() => connection.run('begin'));

async function rowsOf(sql: string): Promise<unknown[]> {
	return (await connection.runAndReadAll(sql)).getRowsJson();
}

it('keeps what it says, months and conditions included, and adds the rest up', async () => {
	expect(await rowsOf('from rollups.fine order by all')).toEqual([
		['Fès', false, null, '2025-07-01', '1', 9, null, null, '0'],
		['Fès', true, false, '2025-06-01', '1', 4000000000, '10.50', '10.50', '1'],
		['Fès', true, true, '2025-06-01', '1', 7, '0.00', '0.00', '0'],
		[null, true, false, '2025-06-01', '1', 300000000, '5.25', '5.25', '1']
	]);
	expect(await rowsOf('select town, rows, price_mad from rollups.coarse order by all')).toEqual([
		['Fès', '1', '0.00'],
		['Fès', '1', '10.50'],
		['Fès', '1', null],
		[null, '1', '5.25']
	]);
	await connection.run('rollback');
});

it('adds record keys up modulo 2³²', async () => {
	const [total] = totalsOf(rollups[1], true, new Map()).filter((sql) => sql.endsWith(' as keys'));
	expect(await rowsOf(`select ${total} from rollups.fine`)).toEqual([[4_300_000_016 % 2 ** 32]]);
	await connection.run('rollback');
});

it.each([
	['nothing', 'select 1', 0],
	['a sum', 'update rollups.coarse set price_mad = 10.51 where price_mad = 10.50', 2],
	['a row', `delete from rollups.fine where town is null`, 1],
	['a key', 'update rollups.coarse set keys = 1 where town is null', 2],
	['a largest number', 'update rollups.fine set largest_price_mad = 1 where town is null', 2],
	['a number of rows', `update rollups.fine set rows = 2 where town is null`, 2]
])('finds that %s was changed', async (_, change, failures) => {
	await connection.run(change);
	expect(await countRollupFailures(connection, rollups)).toBe(failures);
	await connection.run('rollback');
});
