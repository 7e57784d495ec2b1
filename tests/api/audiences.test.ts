import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { somePersons } from '../support/rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store, { audience: 'internal' });
const rows = '/api/v1/datasets/artisans/rows';
const dataset = '/api/v1/datasets/artisans';

beforeAll(async () => {
	await publishSnapshot(store, { artisans: somePersons });
});
afterAll(() => warehouse.close());

it('one server answers one request as internal and the next as public', async () => {
	expect((await api.request(rows)).status).toBe(200);
	expect((await api.request(rows, {}, { audience: 'public' })).status).toBe(403);
	expect((await api.request(rows, {}, { audience: 'internal' })).status).toBe(200);
});

it('the tag of an answer is of its audience: what one kept is not called the same for the other', async () => {
	const tag = (await api.request(dataset)).headers.get('etag') ?? '';
	const headers = { 'if-none-match': tag };
	expect((await api.request(dataset, { headers })).status).toBe(304);
	expect((await api.request(dataset, { headers }, { audience: 'public' })).status).toBe(200);
});
