import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { someSector } from '../support/sector-rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	await publishSnapshot(store, someSector);
});
afterAll(() => warehouse.close());

describe.each(indicators)('$id', (indicator) => {
	const splits = [
		'',
		...indicator.dimensions,
		...indicator.dimensions.flatMap((a) =>
			indicator.dimensions.filter((b) => a < b).map((b) => `${a},${b}`)
		)
	];

	it.each(indicator.grains)('is answered by every split with grain %s', async (grain) => {
		for (const by of splits) {
			// Some months of a large split are enough to know that it runs.
			const from: Record<string, string> = by.includes(',') ? { from: '2024-11' } : {};
			const compare = by.length % 2 === 0 ? 'previous' : 'year';
			const query = new URLSearchParams({ grain, compare, ...from, ...(by ? { by } : {}) });
			const response = await api.request(`/api/v1/indicators/${indicator.id}/values?${query}`);
			const body = (await response.json()) as Answer;
			if (!body.ok || body.rows.length === 0) expect.fail(`${query}: ${JSON.stringify(body)}`);
		}
	});

	it('takes each dimension as a filter', async () => {
		for (const dimension of indicator.dimensions) {
			const response = await api.request(
				`/api/v1/indicators/${indicator.id}/values?grain=none&${dimension}=unknown`
			);
			expect(response.status, dimension).toBe(200);
		}
	});

	it('is named, defined and warned about in three languages', () => {
		const { name, definition, pitfalls, basis, numeratorMeaning } = indicator;
		for (const text of [name, definition, pitfalls, basis, numeratorMeaning]) {
			expect(text.ar).toMatch(/[\u0600-\u06ff]/);
			expect(text.fr.trim()).not.toBe('');
			expect(text.en.trim()).not.toBe('');
		}
	});
});
