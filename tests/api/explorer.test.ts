import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableFromIPC } from 'apache-arrow';
import Papa from 'papaparse';
import { datasets } from '../../src/lib/server/datasets/catalogue.ts';
import type { DatasetRows } from '../../src/lib/server/query/rows.ts';
import type { Summary } from '../../src/lib/server/query/summary.ts';
import { someMonths, somePersons, someSites, someSurveys } from '../support/rows.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	await publishSnapshot(store, {
		...someSector,
		artisans: somePersons,
		coverage: someMonths,
		sites: someSites,
		occupancy: someSurveys
	});
});
afterAll(() => warehouse.close());

async function json<Body>(path: string): Promise<Body> {
	const response = await api.request(`/api/v1/${path}`);
	expect(response.status).toBe(200);
	return (await response.json()) as Body;
}

describe('a column', () => {
	it.each([
		['sites', 'name_fr=~un', ['S1']],
		['sites', 'name_fr=~SANIAA', ['S2']],
		['sites', 'name_ar=!unknown', ['S1']],
		['sites', 'name_ar=unknown', ['S2']],
		['sites', 'name_fr=~%25', []]
	])('of %s is asked for a part, or whether it has a value: %s', async (id, search, expected) => {
		const { rows } = await json<DatasetRows>(`datasets/${id}/rows?${search}`);
		expect(rows.map(({ site_ref }) => site_ref)).toEqual(expected);
	});

	it('is summed up: who is missing, how many differ, from where to where', async () => {
		const { total, columns } = await json<Summary>(
			'datasets/artisans/summary?columns=sex,birth_year,registered_on&province=03.231'
		);
		expect(total).toBe(5);
		expect(columns).toEqual([
			{
				...{ id: 'sex', missing: 2, distinct: 2, least: null, most: null, mean: null },
				members: [
					{ id: 'M', rows: 2 },
					{ id: 'F', rows: 1 }
				]
			},
			{
				...{ id: 'birth_year', missing: 2, distinct: 2, least: 1960, most: 1990, mean: 1980 },
				members: null
			},
			{
				...{ id: 'registered_on', missing: 0, distinct: 2 },
				...{ least: '2024-01-15', most: '2024-03-01', mean: null, members: null }
			}
		]);
	});

	it('is summed up of rows that an audience may read alone', async () => {
		const asked = '/api/v1/datasets/coverage/summary?columns=sex';
		expect((await api.request(asked, {}, { audience: 'public' })).status).toBe(403);
	});
});

const filters = fc.record(
	{
		sex: fc.constantFrom('F', 'M', 'unknown', 'F,unknown'),
		province: fc.constantFrom('03.231', '03.061', 'unknown', '03.231,unknown'),
		milieu: fc.constantFrom('urban', 'rural', 'unknown'),
		age_band: fc.constantFrom('35-44', '65+', 'unknown'),
		state: fc.constantFrom('rights_open', 'retired,registered', 'rights_closed'),
		month: fc.constantFrom('2025-06', '2025-05..', '..2025-05'),
		due_mad: fc.constantFrom('unknown', '!unknown', '100..', '..10'),
		sort: fc.constantFrom('province', '-due_mad,sex', '-artisan')
	},
	{ requiredKeys: [] }
);

it('whatever is asked, the page, the summary and every format count the same rows', async () => {
	await fc.assert(
		fc.asyncProperty(filters, async (asked) => {
			const search = new URLSearchParams({ columns: '*', ...asked }).toString();
			const path = `datasets/coverage`;
			const { total, rows, columns } = await json<DatasetRows>(`${path}/rows?${search}`);
			expect((await json<Summary>(`${path}/summary?${search}`)).total).toBe(total);
			const page = await json<{ page: { rows: { total: number } } }>(
				`pages/${path}?${new URLSearchParams(asked).toString()}`
			);
			expect(page.page.rows.total).toBe(total);
			const file = async (extension: string) => {
				const response = await api.request(`/api/v1/${path}/rows.${extension}?${search}`);
				expect(response.headers.get('x-mirsad-rows')).toBe(String(total));
				return response;
			};
			const lines = (await (await file('jsonl')).text()).split('\n').filter(Boolean);
			expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
			const csv = await (await file('csv')).text();
			expect(Papa.parse(csv, { skipEmptyLines: true }).data).toHaveLength(total + 1);
			const arrow = tableFromIPC(new Uint8Array(await (await file('arrow')).arrayBuffer()));
			expect([arrow.numRows, arrow.numCols]).toEqual([total, columns.length]);
		}),
		{ numRuns: 25 }
	);
});

it.each(datasets)('every column of $id can be summed up', async ({ id }) => {
	const { columns } = await json<DatasetRows>(`datasets/${id}/rows?columns=*`);
	const summary = await json<Summary>(`datasets/${id}/summary?columns=*`);
	expect(summary.columns.map((column) => column.id)).toEqual(columns);
});

it('the page tells what columns hold when asked', async () => {
	const { page } = await json<{ page: { rows: { summary: { id: string; members: unknown }[] } } }>(
		'pages/datasets/artisans?summary=yes&lang=fr&sex=F'
	);
	expect(page.rows.summary.find(({ id }) => id === 'sex')?.members).toEqual([
		{ id: 'F', label: 'Femme', rows: '2', share: 1, href: '/fr/data/artisans?sex=F&summary=yes' }
	]);
});
