import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { snapshotFile } from '../../pipelines/store/follow.ts';
import { createApi } from '../../src/lib/server/api/app.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { warehouse } = openApi(store);
const older = '20250630-120000-0123abcd';
const newer = '20250701-120000-4567cdef';
let today = new Date('2025-07-01T08:00:00Z');
const api = createApi({
	...{ warehouse, audience: 'internal', store, startedAt: today, now: () => today }
});

beforeAll(async () => {
	await publishSnapshot(store, someSector, { id: older });
	await publishSnapshot(store, someSector, { id: newer });
});
afterAll(() => warehouse.close());

const ask = (path: string, tag = '') =>
	api.request(`/api/v1/${path}`, { headers: { 'if-none-match': tag } });

it('what counts to a day has another tag the day after', async () => {
	const tag = (await ask('pages/follow-up')).headers.get('etag') ?? '';
	expect((await ask('pages/follow-up', tag)).status).toBe(304);
	today = new Date('2025-07-02T08:00:00Z');
	expect((await ask('pages/follow-up', tag)).status).toBe(200);
});

it('what was pruned is gone, also for whoever has it', async () => {
	const paths = [
		`snapshots/${older}`,
		`snapshots/${older}/changes?to=${newer}`,
		`pages/snapshots/${older}..${newer}`
	];
	const tags = await Promise.all(
		paths.map(async (path) => (await ask(path)).headers.get('etag') ?? '')
	);
	for (const [at, path] of paths.entries()) expect((await ask(path, tags[at])).status).toBe(304);
	rmSync(snapshotFile(store, older));
	for (const [at, path] of paths.entries()) expect((await ask(path, tags[at])).status).toBe(404);
});
