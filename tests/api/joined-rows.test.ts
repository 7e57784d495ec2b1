import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../../src/lib/server/datasets/catalogue.ts';
import { joinedColumns, ownColumns } from '../../src/lib/server/datasets/row-columns.ts';
import type { DatasetRows } from '../../src/lib/server/query/rows.ts';
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

async function rows(path: string): Promise<DatasetRows> {
	const response = await api.request(`/api/v1/datasets/${path}`);
	expect(response.status).toBe(200);
	return (await response.json()) as DatasetRows;
}

describe('rows of coverage', () => {
	it('are read with who the artisan is; of one who is not in the register nothing is said', async () => {
		const { rows: found } = await rows(
			'coverage/rows?columns=artisan,month,sex,age_band,province,milieu,branch&month=2025-06'
		);
		expect(found.map(({ artisan: _, month: __, ...told }) => told)).toEqual([
			{ sex: 'M', age_band: '35-44', province: '03.231', milieu: 'urban', branch: 'P1' },
			{ sex: 'F', age_band: '65+', province: '03.231', milieu: 'urban', branch: 'P2' },
			{ sex: 'F', age_band: '35-44', province: '03.061', milieu: 'rural', branch: 'P1' },
			{ sex: null, age_band: null, province: null, milieu: null, branch: null }
		]);
	});

	it.each([
		['sex=F', ['2', '3']],
		['sex=unknown', ['9']],
		['province=03.061&milieu=rural', ['3']],
		['age_band=35-44&state=rights_open', ['1']],
		['sort=-province,-month&columns=artisan,province&kind=artisan', ['1', '1', '3']]
	])('are filtered and sorted by %s', async (search, expected) => {
		const { rows: found, total } = await rows(`coverage/rows?${search}`);
		expect(found.map(({ artisan }) => String(Number(artisan)))).toEqual(expected);
		expect(total).toBe(expected.length);
	});

	it('hold their own columns unless others are asked for; `*` is all of them', async () => {
		const { columns } = await rows('coverage/rows');
		expect(columns).not.toContain('province');
		expect((await rows('coverage/rows?columns=*')).columns).toEqual([
			...columns,
			...['kind', 'sex', 'age_band', 'province', 'commune', 'milieu', 'branch']
		]);
	});

	it('are the same rows in a file', async () => {
		const search = 'columns=*&sex=F&sort=branch';
		const json = await rows(`coverage/rows?${search}`);
		const response = await api.request(`/api/v1/datasets/coverage/rows.csv?${search}`);
		expect(response.headers.get('x-mirsad-rows')).toBe(String(json.total));
		const { data } = Papa.parse<Record<string, string>>(await response.text(), {
			header: true,
			skipEmptyLines: true
		});
		expect(data).toEqual(
			json.rows.map((row) =>
				Object.fromEntries(
					Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])
				)
			)
		);
	});
});

it('a participation is of an artisan and of a fair, told apart where both have a column', () => {
	const participations = datasets.find(({ id }) => id === 'fair_participations');
	const columns = participations ? joinedColumns(participations) : [];
	expect(columns.map(({ id }) => id)).toEqual([
		...['kind', 'sex', 'age_band', 'province', 'commune', 'milieu', 'branch'],
		...['title_fr', 'title_ar', 'level', 'planned_start', 'fair_province']
	]);
});

describe.each(datasets)('rows of $id', (dataset) => {
	it('have no two columns of one name, and joined as many rows as alone', async () => {
		const ids = [...ownColumns(dataset), ...joinedColumns(dataset)].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const alone = await rows(`${dataset.id}/rows`);
		const joined = await rows(`${dataset.id}/rows?columns=*`);
		expect(joined.columns).toEqual(ids);
		expect(joined.rows).toHaveLength(alone.rows.length);
		expect(
			joined.rows.map((row) => Object.fromEntries(alone.columns.map((id) => [id, row[id]])))
		).toEqual(alone.rows);
	});
});
