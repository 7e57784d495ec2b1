import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { themeIds } from '../../src/lib/i18n/themes.ts';
import { Snapshot } from '../../src/lib/server/warehouse/snapshot.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const read = vi.spyOn(Snapshot.prototype, 'read');

beforeAll(() => publishSnapshot(store, someSector));
beforeEach(() => read.mockClear());
afterAll(() => warehouse.close());

/** Statements that a page is made with, when nothing of it was asked before. */
async function statementsOf(page: string): Promise<number> {
	const response = await api.request(`/api/v1/pages/${page}`);
	expect(response.status).toBe(200);
	return read.mock.calls.length;
}

it.each(themeIds)('the page of the theme %s', async (theme) => {
	const n = await statementsOf(`themes/${theme}`);
	console.log(theme, n);
	expect(n).toBeLessThan(100);
});
it.each(['overview', 'indicators/cnss-registration-rate', 'quality', 'datasets/fairs'])('%s', async (page) => {
	const n = await statementsOf(page);
	console.log(page, n);
	expect(n).toBeLessThan(100);
});
