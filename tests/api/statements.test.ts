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
	['themes/register', 63],
	['themes/coverage', 31],
	['themes/financing', 38],
	['themes/training', 44],
	['themes/endangered-crafts', 21],
	['themes/infrastructure', 30],
	['themes/fairs', 44],
	['themes/governance', 21],
	['overview', 39],
	['indicators/cnss-registration-rate', 6],
	['datasets/fairs', 2],
	['datasets', 0],
	['indicators', 0]
])('the page %s is made with %i statements at most', async (page, most) => {
	expect((await api.request(`/api/v1/pages/${page}`)).status).toBe(200);
	expect(read.mock.calls.length).toBeLessThanOrEqual(most);
});
