import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drain, oneAhead, runTasks, sideBySide, type Task } from './side-by-side.ts';

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

/** Tasks that note when they begin and end; one named `bad` fails. */
function noting(plan: readonly [name: string, ...after: string[]][]): [Task[], string[]] {
	const notes: string[] = [];
	const tasks = plan.map(([name, ...after]): Task => {
		return {
			name,
			after,
			work: async (own) => {
				notes.push(`${name} begins`);
				if (name === 'bad') throw new Error('bad');
				await own.run('select 1');
				notes.push(`${name} ends`);
			}
		};
	});
	return [tasks, notes];
}

it('one at a time they run in their order, but for what has to wait', async () => {
	const [tasks, notes] = noting([['mart', 'staging'], ['staging'], ['rollup', 'mart']]);
	await runTasks(instance, connection, tasks, 1);
	expect(notes.filter((note) => note.endsWith('ends'))).toEqual([
		'staging ends',
		'mart ends',
		'rollup ends'
	]);
});

it('two at a time, none begins before what it waits for has ended', async () => {
	const [tasks, notes] = noting([['a'], ['b'], ['c', 'a', 'b'], ['d', 'a']]);
	await runTasks(instance, connection, tasks);
	expect(notes.slice(0, 2)).toEqual(['a begins', 'b begins']);
	for (const first of ['a', 'b']) {
		expect(notes.indexOf('c begins')).toBeGreaterThan(notes.indexOf(`${first} ends`));
	}
	expect(notes).toHaveLength(8);
});

it('after a failure nothing begins, and what runs ends first', async () => {
	const [tasks, notes] = noting([['bad'], ['beside'], ['later']]);
	await expect(runTasks(instance, connection, tasks)).rejects.toThrow('bad');
	expect(notes).toContain('beside ends');
	expect(notes).not.toContain('later begins');
});

it('a name that is no task, and a circle, are faults of the program', async () => {
	const [stray] = noting([['mart', 'stagign']]);
	await expect(runTasks(instance, connection, stray)).rejects.toThrow('no such task: stagign');
	const [circle] = noting([
		['a', 'b'],
		['b', 'a']
	]);
	await expect(runTasks(instance, connection, circle)).rejects.toThrow('wait for each other: a, b');
});

it('results come in the order of the items, and nothing waits where there is none', async () => {
	const doubled = await sideBySide(
		instance,
		connection,
		[3, 1, 2],
		(item) => item,
		(own, item) =>
			own.runAndReadAll(`select ${item} * 2`).then((reader) => reader.getRows()[0]?.[0])
	);
	expect(doubled).toEqual([6, 2, 4]);
	expect(
		await sideBySide(
			instance,
			connection,
			[],
			() => 0,
			() => Promise.resolve(1)
		)
	).toEqual([]);
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
