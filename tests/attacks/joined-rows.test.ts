import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../../src/lib/server/datasets/catalogue.ts';
import { joinedColumns } from '../../src/lib/server/datasets/row-columns.ts';
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

describe('the public', () => {
	const asPublic = (path: string) =>
		api.request(`/api/v1/datasets/${path}`, {}, { audience: 'public' });

	it('reads what a row names where it may read it alone', async () => {
		const response = await asPublic('occupancy/rows?columns=site_ref,province&province=03.231');
		expect(response.status).toBe(200);
		const { rows: found } = (await response.json()) as DatasetRows;
		expect(new Set(found.map(({ province }) => province))).toEqual(new Set(['03.231']));
	});

	it.each(datasets.filter(({ aboutPersons }) => aboutPersons))(
		'reads no row of $id, joined or not, by no way of asking',
		async (dataset) => {
			const names = joinedColumns(dataset).map(({ id }) => id);
			const asked = ['columns=*', ...names.flatMap((id) => [`sort=${id}`, `${id}=unknown`])];
			for (const path of [`counts?by=${names[0]}`, `counts.csv?across=${names[0]}`, 'summary']) {
				expect((await asPublic(`${dataset.id}/${path}`)).status).toBe(403);
			}
			for (const search of asked) {
				for (const file of ['rows', 'rows.csv', 'rows.parquet']) {
					expect((await asPublic(`${dataset.id}/${file}?${search}`)).status).toBe(403);
				}
			}
		}
	);

	it('meets no discreet and no personal column through a reference', () => {
		for (const dataset of datasets) {
			for (const { column, dataset: of } of joinedColumns(dataset)) {
				expect(column.personal).toBeUndefined();
				expect(of.aboutPersons && !dataset.aboutPersons).toBe(false);
				expect(column.discreet).toBeUndefined();
			}
		}
	});
});
