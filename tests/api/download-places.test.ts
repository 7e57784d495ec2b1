import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RefusalBody } from '../../src/lib/server/refusals/refusal.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { somePersons } from '../support/rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const path = '/api/v1/datasets/artisans/rows.csv?lang=en';

beforeAll(async () => {
	await publishSnapshot(store, { artisans: somePersons });
});
afterAll(() => warehouse.close());

const ask = (client: string) => Promise.resolve(api.request(path, {}, { client }));

/** A download under way, of which nothing is read. */
async function begin(client: string): Promise<Response> {
	const response = await ask(client);
	expect(response.status).toBe(200);
	return response;
}

it('one client downloads two at a time, two more wait, further ones are refused before anything is sent', async () => {
	const under = [await begin('a'), await begin('a')];
	// Which of the three comes last is theirs.
	const more = [ask('a'), ask('a'), ask('a')];
	const refused = await Promise.race(more);
	expect(refused.status).toBe(429);
	expect(refused.headers.get('retry-after')).toBe('5');
	expect(refused.headers.get('content-disposition')).toBeNull();
	expect((await refused.json()) as RefusalBody).toMatchObject({
		ok: false,
		code: 'too-many-requests'
	});
	const others = [await begin('b'), await begin('b')];
	for (const response of [...under, ...others]) await response.body?.cancel();
	const texts = await Promise.all(
		more.map(async (pending) => {
			const response = await pending;
			return response === refused ? 'refused' : response.text();
		})
	);
	expect(texts.filter((text) => text.includes('artisan'))).toHaveLength(2);
});

it('downloads that wait keep nobody from asking', async () => {
	const under = await Promise.all(['a', 'a', 'b', 'b'].map(begin));
	const waiting = [...'ccddeeffgghhiijjk'].map(ask);
	expect((await Promise.race(waiting)).status).toBe(503);
	expect((await api.request('/api/v1/datasets', {}, { client: 'z' })).status).toBe(200);
	for (const response of under) await response.body?.cancel();
	await Promise.all(waiting.map(async (pending) => (await pending).text()));
});

it('a visitor who leaves before there is an answer is no error in the log', async () => {
	const log = vi.spyOn(console, 'error');
	const gone = new AbortController();
	gone.abort();
	await api.request(path, { signal: gone.signal });
	expect(log).not.toHaveBeenCalled();
	log.mockRestore();
});
