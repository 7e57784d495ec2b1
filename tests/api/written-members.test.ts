import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMembers } from '../../src/lib/address/written-members.ts';
import { readThemeBoard } from '../../src/lib/server/boards/theme/theme-board.ts';
import type { DatasetRows } from '../../src/lib/server/query/rows.ts';
import { asking } from '../support/asking.ts';
import { openDesk } from '../support/desk.ts';
import { person } from '../support/rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const mirsad = asking(api);

/** Ten loans of a bank whose name is those of two others, which have three and four. */
const banks = [
	...Array.from({ length: 10 }, () => 'A,B'),
	...Array.from({ length: 3 }, () => 'A'),
	...Array.from({ length: 4 }, () => 'B'),
	'Fonds \\ garantie'
];

beforeAll(() =>
	publishSnapshot(store, {
		artisans: [person(1)],
		loans: banks.map((bank, index) => ({
			application_ref: `L${index}`,
			artisan: '1',
			bank,
			filed_on: '2025-02-01',
			requested_mad: '5000'
		}))
	})
);
afterAll(() => warehouse.close());

describe('a bank whose name is made of those of two others', () => {
	it.each([
		[['A,B'], 10],
		[['A', 'B'], 7],
		[['A,B', 'B'], 14],
		[['Fonds \\ garantie'], 1]
	])('%j has its own loans', async (chosen, loans) => {
		const bank = writeMembers(chosen);
		expect(await mirsad.value('loan-applications', { bank })).toBe(loans);
		const search = new URLSearchParams({ bank });
		const csv = await api.request(`/api/v1/indicators/loan-applications/values.csv?${search}`);
		expect(await csv.text()).toContain(`\n${loans},`);
	});

	it('is written so in rows of the dataset too, where a bare comma is its own', async () => {
		for (const bank of ['A\\,B', 'A,B']) {
			const search = new URLSearchParams({ bank });
			const response = await api.request(`/api/v1/datasets/loans/rows?${search}`);
			expect(((await response.json()) as DatasetRows).total).toBe(10);
		}
	});

	it('is chosen by its bar, left by its chip, and kept by every link and field', async () => {
		const desk = await openDesk(warehouse, 'fr');
		const board = await readThemeBoard(desk, 'financing', new URLSearchParams('by=bank'));
		const bar = board.table?.model.rows.find(({ cells }) => cells[0]?.raw === 'A,B');
		const href = new URL(bar?.cells[0]?.href ?? '', 'http://mirsad.test');
		expect(href.searchParams.get('bank')).toBe('A\\,B');

		const chosen = await readThemeBoard(desk, 'financing', href.searchParams);
		expect(chosen.headline.value).toBe(10);
		expect(chosen.active.map(({ label }) => label)).toEqual(['A,B']);
		expect(chosen.active[0]?.without).toBe('/fr/themes/financing?by=bank');
		const pick = chosen.filters.picks.find(({ name }) => name === 'bank');
		expect(pick?.chosen).toEqual(['A\\,B']);
		expect(pick?.options).toContainEqual({ value: 'A\\,B', label: 'A,B' });
		for (const query of [
			chosen.headline.query,
			...chosen.charts.flatMap(({ downloads }) => downloads.map(({ href }) => href))
		]) {
			expect(new URL(query, 'http://mirsad.test').searchParams.get('bank')).toBe('A\\,B');
		}
		const answer = await api.request(chosen.headline.query);
		expect(await answer.json()).toMatchObject({ rows: [{ value: 10 }] });
	});
});
