import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { manyPersons } from '../support/many-persons.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	await publishSnapshot(store, {}, { sql: manyPersons });
}, 60_000);
afterAll(() => warehouse.close());

let asked = 0;
/** A question that nobody asked before: another window each time. */
async function question(client: string): Promise<void> {
	const month = asked++;
	const from = `${1900 + (Math.floor(month / 12) % 100)}-${String((month % 12) + 1).padStart(2, '0')}`;
	const path = `/api/v1/indicators/registered-artisans/values?by=province,branch&from=${from}`;
	const response = await api.request(path, {}, { client });
	expect(response.status).toBe(200);
	await response.text();
}

/** The middle of the times that a client waits for an answer. */
async function timed(client: string): Promise<number> {
	const times: number[] = [];
	for (let at = 0; at < 21; at++) {
		const start = performance.now();
		await question(client);
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[10] ?? 0;
}

it('a hundred questions at once of one client leave room for those of another', async () => {
	await timed('b');
	const quiet = await timed('b');
	let going = true;
	const others = Array.from({ length: 100 }, async () => {
		while (going) await question('a');
	});
	const busy = await timed('b');
	going = false;
	await Promise.all(others);
	// Three times, and what other work on the machine may take; without turns it waits for a hundred.
	expect(busy).toBeLessThan(3 * quiet + 20);
});
