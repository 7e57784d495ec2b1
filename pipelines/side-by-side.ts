import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** What gives connections to a database. */
export type Connects = Pick<DuckDBInstance, 'connect'>;

/** A piece of work on a connection that nobody else uses meanwhile. */
export interface Task {
	readonly name: string;
	/** Names of the tasks that must have ended before. */
	readonly after?: readonly string[];
	readonly work: (connection: DuckDBConnection) => Promise<void>;
}

/**
 * Runs tasks, so many at a time: the first in their order whose turn has come. DuckDB's threads wait
 * for each other within a statement; two statements side by side do not.
 * @throws what the first task that failed threw, when all that run have ended.
 */
export async function runTasks(
	instance: Connects,
	connection: DuckDBConnection,
	tasks: readonly Task[],
	atOnce = 2
): Promise<void> {
	const names = new Set(tasks.map(({ name }) => name));
	const missing = tasks.flatMap(({ after = [] }) => after.filter((name) => !names.has(name)));
	if (missing.length) throw new Error(`no such task: ${missing.join(', ')}`);
	const waiting = new Set(tasks);
	const ended = new Set<string>();
	const running = new Set<Promise<void>>();
	const failures: unknown[] = [];
	const others = await Promise.all(Array.from({ length: atOnce - 1 }, () => instance.connect()));
	const idle = [connection, ...others];

	const takeReady = () => {
		if (failures.length || idle.length === 0) return null;
		const ready = [...waiting].find(({ after = [] }) => after.every((name) => ended.has(name)));
		if (ready) waiting.delete(ready);
		return ready ?? null;
	};
	const start = (task: Task) => {
		const own = idle.pop() as DuckDBConnection;
		const ending = task
			.work(own)
			.then(
				() => void ended.add(task.name),
				(error: unknown) => void failures.push(error)
			)
			.finally(() => {
				running.delete(ending);
				idle.push(own);
			});
		running.add(ending);
	};
	try {
		for (;;) {
			for (let task = takeReady(); task; task = takeReady()) start(task);
			if (running.size === 0) break;
			await Promise.race(running);
		}
	} finally {
		for (const other of others) other.closeSync();
	}
	if (failures.length) throw failures[0];
	if (waiting.size)
		throw new Error(
			`tasks wait for each other: ${[...waiting].map(({ name }) => name).join(', ')}`
		);
}

/**
 * Works on items two at a time, the largest first, so that no connection is left alone with one at the
 * end; gives the results in the order of the items.
 */
export async function sideBySide<Item, Result>(
	instance: Connects,
	connection: DuckDBConnection,
	items: readonly Item[],
	sizeOf: (item: Item) => number,
	work: (connection: DuckDBConnection, item: Item, index: number) => Promise<Result>
): Promise<Result[]> {
	const results: Result[] = [];
	const tasks = items
		.map((item, index) => ({
			name: String(index),
			size: sizeOf(item),
			work: async (own: DuckDBConnection) => {
				results[index] = await work(own, item, index);
			}
		}))
		.sort((a, b) => b.size - a.size);
	await runTasks(instance, connection, tasks);
	return results;
}

/**
 * Works through what comes, two at a time: the next one is asked for when a connection is free.
 * @throws what was thrown first, when all that was begun has ended.
 */
export async function drain<Item>(
	instance: Connects,
	connection: DuckDBConnection,
	items: AsyncGenerator<Item>,
	work: (connection: DuckDBConnection, item: Item) => Promise<void>
): Promise<void> {
	const other = await instance.connect();
	const failures: unknown[] = [];
	const lane = async (own: DuckDBConnection) => {
		try {
			for await (const item of items) await work(own, item);
		} catch (error) {
			failures.push(error);
		}
	};
	try {
		await Promise.all([lane(connection), lane(other)]);
	} finally {
		other.closeSync();
	}
	if (failures.length) throw failures[0];
}

/** Gives what another generator does, and has it go on with the next item while the last is worked on. */
export async function* oneAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
	try {
		for (let next = items.next(); ;) {
			const result = await next;
			if (result.done) return;
			next = items.next();
			// Whoever asks for it is told; nobody may.
			next.catch(() => undefined);
			yield result.value;
		}
	} finally {
		await items.return(undefined);
	}
}
