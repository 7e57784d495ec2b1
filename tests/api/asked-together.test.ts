import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import { answerQuestion } from '../../src/lib/server/query/answer-question.ts';
import { readQuestion } from '../../src/lib/server/query/read-question.ts';
import { Snapshot } from '../../src/lib/server/warehouse/snapshot.ts';
import { manyPersons } from '../support/many-persons.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { someSector } from '../support/sector-rows.ts';

const store = temporaryStore();
const together = openApi(store);
const alone = openApi(store);

beforeAll(() => publishSnapshot(store, someSector, { sql: manyPersons }));
afterAll(() => {
	together.warehouse.close();
	alone.warehouse.close();
});

async function answers(
	warehouse: typeof together.warehouse,
	query: Record<string, string>,
	isTogether: boolean
) {
	return warehouse.using(undefined, async (snapshot) => {
		const asked = indicators.filter(
			({ grains, dimensions }) =>
				grains.some((grain) => grain === query.grain) &&
				Object.keys(query).every(
					(name) =>
						['grain', 'by', 'compare', 'from'].includes(name) ||
						dimensions.some((id) => id === name)
				) &&
				(!query.by || dimensions.some((id) => id === query.by))
		);
		const ask = (indicator: (typeof indicators)[number]) =>
			answerQuestion(
				{ snapshot, audience: 'internal' },
				indicator,
				readQuestion(indicator, query, snapshot.facts)
			);
		if (isTogether) return Promise.all(asked.map(ask));
		const one = [];
		for (const indicator of asked) one.push(await ask(indicator));
		return one;
	});
}

it.each<Record<string, string>>([
	{ grain: 'none', compare: 'year' },
	{ grain: 'month', from: '2024-06' },
	{ grain: 'quarter', by: 'sex' },
	{ grain: 'year', by: 'province', compare: 'previous' },
	{ grain: 'none', milieu: 'rural' },
	{ grain: 'year', by: 'age_band', province: '03.231' }
])(
	'indicators asked in one turn, %o, answer as each alone, with fewer statements',
	async (query) => {
		const read = vi.spyOn(Snapshot.prototype, 'read');
		const own = await answers(together.warehouse, query, true);
		const few = read.mock.calls.length;
		read.mockClear();
		expect(own).toEqual(await answers(alone.warehouse, query, false));
		expect(few).toBeLessThan(read.mock.calls.length);
		read.mockRestore();
	}
);
