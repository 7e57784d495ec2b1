import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Snapshot } from '../../src/lib/server/warehouse/snapshot.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const read = vi.spyOn(Snapshot.prototype, 'read');

beforeAll(() => publishSnapshot(store, someSector));
beforeEach(() => {
	read.mockClear();
});
afterAll(() => warehouse.close());

// Of a snapshot of which nothing was asked before; later ones find what earlier ones asked.
it.each([
	['themes/register', 37],
	['themes/coverage', 19],
	['themes/financing', 31],
	['themes/training', 29],
	['themes/endangered-crafts', 21],
	['themes/infrastructure', 24],
	['themes/fairs', 26],
	['themes/governance', 16],
	['overview', 26],
	['places', 14],
	['places/03.231', 60],
	['groups/rural-women', 21],
	['indicators/cnss-registration-rate', 3],
	['datasets/fairs', 2],
	['datasets', 0],
	['indicators', 0]
])('the page %s is made with %i statements at most', async (page, most) => {
	expect((await api.request(`/api/v1/pages/${page}`)).status).toBe(200);
	expect(read.mock.calls.length).toBeLessThanOrEqual(most);
});
