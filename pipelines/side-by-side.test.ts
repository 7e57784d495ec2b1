import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drain, oneAhead } from './side-by-side.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:');
	connection = await instance.connect();
});
afterAll(() => {
	connection.closeSync();
	instance.closeSync();
});

/** Gives numbers and notes each one that it begins. */
async function* numbers(notes: string[]): AsyncGenerator<number> {
	for (let number = 1; number <= 4; number++) {
		notes.push(`makes ${number}`);
		yield await Promise.resolve(number);
	}
}

it('what comes is worked through once, all of it', async () => {
	const worked: number[] = [];
	await drain(instance, connection, numbers([]), async (own, number) => {
		await own.run('select 1');
		worked.push(number);
	});
	expect(worked.sort()).toEqual([1, 2, 3, 4]);
});

it('a fault is told when what was begun has ended, and no more is asked for', async () => {
	const notes: string[] = [];
	const draining = drain(instance, connection, numbers(notes), async (own, number) => {
		if (number === 1) throw new Error('bad');
		await own.run('select 1');
		notes.push(`ends ${number}`);
	});
	await expect(draining).rejects.toThrow('bad');
	expect(notes).not.toContain('makes 4');
});

it('the next is made while the last is worked on', async () => {
	const notes: string[] = [];
	for await (const number of oneAhead(numbers(notes))) {
		await Promise.resolve();
		notes.push(`ends ${number}`);
		if (number === 2) break;
	}
	expect(notes).toEqual(['makes 1', 'makes 2', 'ends 1', 'makes 3', 'ends 2']);
});
