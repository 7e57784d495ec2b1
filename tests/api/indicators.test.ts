import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import type { DimensionId } from '../../src/lib/server/dimensions/dimension.ts';
import type { Grain, Indicator } from '../../src/lib/server/indicators/definition.ts';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { periodsOf } from '../../src/lib/server/query/periods.ts';
import type { Question } from '../../src/lib/server/query/question.ts';
import { spanOf } from '../../src/lib/server/query/span.ts';
import { readSums } from '../../src/lib/server/query/sums.ts';
import type { Snapshot } from '../../src/lib/server/warehouse/snapshot.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { thinned } from '../support/full.ts';
import { someSector } from '../support/sector-rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
let snapshot: Snapshot;

beforeAll(async () => {
	await publishSnapshot(store, someSector);
	snapshot = await warehouse.hold();
});
afterAll(() => {
	snapshot.release();
	warehouse.close();
});

/** Every figure of a breakdown, as the compiler and DuckDB have it, before any row is made of it. */
async function readFigures(indicator: Indicator, by: readonly DimensionId[], grain: Grain) {
	const question: Question = { by, grain, from: null, to: null, compare: null, filters: {} };
	const span = spanOf(indicator, snapshot.facts);
	const periods = periodsOf(question, span);
	const waiting = new AbortController();
	return (await readSums(snapshot, indicator, question, periods, span, waiting)).cells;
}

describe.each(indicators.map((indicator, place) => ({ ...indicator, place })))(
	'$id',
	({ place, ...indicator }) => {
		const { dimensions } = indicator;
		const pairs = dimensions.flatMap((a) => dimensions.filter((b) => a < b).map((b) => [a, b]));

		it.each(indicator.grains)('is answered by every breakdown with grain %s', async (grain) => {
			const offset = place + indicator.grains.indexOf(grain);
			for (const by of thinned(['', ...dimensions], 2, offset)) {
				const compare = by.length % 2 === 0 ? 'previous' : 'year';
				const query = new URLSearchParams({ grain, compare, ...(by ? { by } : {}) });
				const response = await api.request(`/api/v1/indicators/${indicator.id}/values?${query}`);
				const body = (await response.json()) as Answer;
				if (!body.ok || body.rows.length === 0) expect.fail(`${query}: ${JSON.stringify(body)}`);
			}
		});

		it.each(indicator.grains)(
			'is computed by every two breakdowns with grain %s',
			async (grain) => {
				const offset = place + indicator.grains.indexOf(grain);
				for (const by of thinned(pairs, 16, offset)) {
					expect((await readFigures(indicator, by, grain)).size, by.join()).toBeGreaterThan(0);
				}
			}
		);

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
	}
);
