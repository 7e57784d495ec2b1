import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractionMonth } from './calendar.ts';
import { coverageRows, createInsured } from './coverage.ts';
import { drawFrom } from './random.ts';
import { createRegister } from './register.ts';
import { readNumber } from './sql.ts';

const scale = 0.1;
const draw = drawFrom(7);
let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:');
	connection = await instance.connect();
	const communes = join(import.meta.dirname, '..', '..', 'data', 'reference', 'communes.csv');
	await connection.run(
		`create table communes as select * from read_csv('${communes}', all_varchar = true)`
	);
	await createRegister(connection, { scale, draw });
	await createInsured(connection, { draw });
	const months = Array.from({ length: extractionMonth + 1 }, (_, month) => month);
	await connection.run(
		`create table coverage as ${months
			.map((month) => `select ${month} as m, * from (${coverageRows(month, draw)})`)
			.join(' union all ')}`
	);
});

afterAll(() => {
	connection.closeSync();
	instance.closeSync();
});

const count = (condition: string) =>
	readNumber(connection, `select count(*) from coverage where ${condition}`);

/** Rows that differ in a forbidden way from the person's row of the month before. */
const countSteps = (condition: string) =>
	readNumber(
		connection,
		`select count(*) from coverage a join coverage b on a.nia = b.nia and b.m = a.m + 1
		where ${condition}`
	);

const exits = "('salaried', 'amo_tadamon', 'retired', 'deceased')";

it('has one row per person and month', async () => {
	const pairs = await readNumber(
		connection,
		'select count(*) from (select distinct nia, m from coverage)'
	);
	expect(await count('true')).toBe(pairs);
	expect(await count('state is null')).toBe(0);
});

it('gives states a course: nobody loses a number, and who has left stays out', async () => {
	expect(await countSteps('a.cnss_no is not null and b.cnss_no is null')).toBe(0);
	expect(await countSteps(`a.state in ${exits} and b.state <> a.state`)).toBe(0);
	expect(await countSteps("a.state = 'rights_closed' and b.state = 'identified'")).toBe(0);
	const changes = await countSteps(`b.m = ${extractionMonth} and a.state <> b.state`);
	expect(changes / (await count(`m = ${extractionMonth}`))).toBeLessThan(0.15);
});

it('asks for a contribution only from persons with a number who have not left', async () => {
	expect(await count('due_mad is not null and cnss_no is null')).toBe(0);
	expect(await count(`due_mad is not null and state in ${exits}`)).toBe(0);
	expect(await count('paid_mad is not null and due_mad is null')).toBe(0);
	expect(await count('arrears_mad < 0')).toBe(0);
	expect(await count('cnss_registered_on > last_day(month)')).toBe(0);
});

it.each([
	['cnss_no is not null', 0.7, 0.8],
	["state = 'rights_open'", 0.28, 0.38],
	["state = 'qualifying'", 0.015, 0.04]
])('ends with %s for the known share of persons', async (condition, low, high) => {
	const all = await count(`m = ${extractionMonth}`);
	const share = (await count(`m = ${extractionMonth} and ${condition}`)) / all;
	expect(share).toBeGreaterThan(low);
	expect(share).toBeLessThan(high);
});
