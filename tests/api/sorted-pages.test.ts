import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatasetBoard } from '../../src/lib/server/boards/dataset/dataset-board.ts';
import type { DatasetRows } from '../../src/lib/server/query/rows.ts';
import { openDesk } from '../support/desk.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const types = ['activity_zone', 'complex', 'dar_saniaa', 'draz', 'ensemble', 'fondouk', 'tannery'];

beforeAll(() =>
	publishSnapshot(store, {
		sites: types.map((type, index) => ({
			...{ site_ref: `S${index}`, name_fr: `Site ${index}`, type, status: 'in_service' },
			...{ province: '03.231', milieu: 'urban' }
		}))
	})
);
afterAll(() => warehouse.close());

async function cells(language: 'ar' | 'fr' | 'en', sort: string): Promise<string[]> {
	const desk = await openDesk(warehouse, language);
	const search = new URLSearchParams({ sort, columns: 'type' });
	const { rows } = await readDatasetBoard(desk, 'sites', search);
	return (rows?.table.rows ?? []).map(({ cells }) => cells[0]?.text ?? '');
}

describe.each(['ar', 'fr', 'en'] as const)('a page sorted by a column of codes, %s', (language) => {
	it('is in the order of the labels that it shows, and back', async () => {
		const shown = await cells(language, 'type');
		expect(shown).toEqual(shown.toSorted(new Intl.Collator(language).compare));
		expect(await cells(language, '-type')).toEqual(shown.toReversed());
	});
});

it('puts French sites in alphabetical order, where codes would begin with zones', async () => {
	const shown = await cells('fr', 'type');
	expect(shown[0]).toBe("Complexe d'artisanat");
	expect(shown.at(-1)).toBe("Zone d'activités artisanales");
	const response = await api.request('/api/v1/datasets/sites/rows?sort=type&columns=type');
	const { rows } = (await response.json()) as DatasetRows;
	expect(rows[0]?.type).toBe('activity_zone');
});
