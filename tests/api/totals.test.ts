import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { someMonths, somePersons } from '../support/rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	await publishSnapshot(store, { artisans: somePersons, coverage: someMonths });
});
afterAll(() => warehouse.close());

async function values(search: string, audience: 'internal' | 'public' = 'internal') {
	const path = `/api/v1/indicators/cnss-registration-rate/values?${search}`;
	const response = await api.request(path, {}, { audience });
	expect(response.status).toBe(200);
	return ((await response.json()) as Answer).rows;
}
const by = 'by=province,sex,milieu&grain=year';

it.each(['internal', 'public'] as const)(
	'totals of three dimensions are the figures that are asked for without them, for the %s',
	async (audience) => {
		const all = await values(`${by}&totals=yes`, audience);
		const splits = ['period', 'province', 'sex', 'milieu'] as const;
		const without = (...dimensions: (typeof splits)[number][]) =>
			all
				.filter((row) => splits.every((id) => (row[id] === 'total') === dimensions.includes(id)))
				.map((row) =>
					Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== 'total'))
				);
		expect(without()).toEqual(await values(by, audience));
		expect(without('sex')).toEqual(await values('by=province,milieu&grain=year', audience));
		expect(without('province', 'sex')).toEqual(await values('by=milieu&grain=year', audience));
		expect(without('province', 'sex', 'milieu')).toEqual(await values('grain=year', audience));
		expect(without('period', 'milieu')).toEqual(await values('by=province,sex', audience));
		expect(without(...splits)).toEqual(await values('', audience));
	}
);

it('are named in a file in the language asked', async () => {
	const path = '/api/v1/indicators/cnss-registration-rate/values.csv';
	const response = await api.request(`${path}?by=sex&grain=year&totals=yes&labels=labels&lang=fr`);
	const { data } = Papa.parse<Record<string, string>>(await response.text(), {
		header: true,
		skipEmptyLines: true
	});
	expect(response.headers.get('x-mirsad-rows')).toBe(String(data.length));
	expect(data.map(({ sex }) => sex)).toContain('Ensemble');
});

it('are asked for by one word', async () => {
	const path = '/api/v1/indicators/cnss-registration-rate/values?by=sex&totals=no';
	expect((await api.request(path)).status).toBe(400);
});
