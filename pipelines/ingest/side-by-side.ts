import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

const atOnce = 2;

/** Works on items two at a time, each on a connection of its own, in their order; gives the results in that order. */
export async function sideBySide<Item, Result>(
	instance: DuckDBInstance,
	connection: DuckDBConnection,
	items: readonly Item[],
	work: (connection: DuckDBConnection, item: Item, index: number) => Promise<Result>
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	let failed = false;
	const workOn = async (own: DuckDBConnection) => {
		for (let index = next++; index < items.length && !failed; index = next++) {
			try {
				results[index] = await work(own, items[index] as Item, index);
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	};
	const others = await Promise.all(Array.from({ length: atOnce - 1 }, () => instance.connect()));
	try {
		// All must have ended before what they work on is tidied away, whichever of them fails.
		const ends = await Promise.allSettled([connection, ...others].map(workOn));
		for (const end of ends) if (end.status === 'rejected') throw end.reason;
	} finally {
		for (const other of others) other.closeSync();
	}
	return results;
}
