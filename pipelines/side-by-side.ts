import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** What gives connections to a database. */
export type Connects = Pick<DuckDBInstance, 'connect'>;

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
