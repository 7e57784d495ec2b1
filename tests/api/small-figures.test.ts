import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change } from '../../src/lib/server/analysis/change.ts';
import type { Gaps } from '../../src/lib/server/analysis/gaps.ts';
import { readThemeBoard } from '../../src/lib/server/boards/theme/theme-board.ts';
import { asking } from '../support/asking.ts';
import { openDesk } from '../support/desk.ts';
import { person } from '../support/rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const mirsad = asking(api);
const [fes, meknes, taza] = ['03.231', '03.061', '03.561'];

/** Forty persons of Fès, thirty of Meknès and four of Taza, all of whom have become masters. */
const persons = [
	...Array.from({ length: 40 }, (_, at) => ({
		province: fes,
		kind: at < 10 ? 'master' : 'artisan'
	})),
	...Array.from({ length: 30 }, (_, at) => ({
		province: meknes,
		kind: at < 3 ? 'master' : 'artisan'
	})),
	...Array.from({ length: 4 }, () => ({ province: taza, kind: 'master' }))
];

beforeAll(() =>
	publishSnapshot(store, {
		artisans: persons.map(({ province, kind }, at) =>
			person(at + 1, {
				...{ province, kind, commune: null },
				registered_on: at % 2 === 0 || province === taza ? '2023-01-15' : '2025-02-01'
			})
		)
	})
);
afterAll(() => warehouse.close());

async function smallOnes(indicator: string): Promise<(string | undefined)[]> {
	const rows = await mirsad.rows(indicator, { by: 'province' });
	return rows.filter(({ small, value }) => small && value !== 0).map(({ province }) => province);
}

it('a rate on fewer than thirty and a count under five are marked so, for everybody', async () => {
	expect(await smallOnes('masters-share')).toEqual([taza]);
	expect(await smallOnes('registered-artisans')).toEqual([taza]);
	const row = await mirsad.row('registered-artisans', { province: meknes });
	expect(row).not.toHaveProperty('small');
	const csv = await api.request('/api/v1/indicators/masters-share/values.csv?province=03.561');
	expect((await csv.text()).split('\r\n')[0]).toBe(
		'value,numerator,denominator,flag,small,compare'
	);
});

it('is neither the highest of provinces nor named in a sentence', async () => {
	const path = '/api/v1/indicators/masters-share';
	const { province } = (await (await api.request(`${path}/gaps`)).json()) as Gaps;
	expect(province).toMatchObject({
		...{ highest: { member: fes, value: 0.25 }, lowest: { member: meknes, value: 0.1 } },
		ratio: 2.5
	});
	// Populations 1,256,172 and 942,945.
	const [first, second] = [1256172, 942945];
	const mean = (0.25 * first + 0.1 * second) / (first + second);
	const variance = (first * (0.25 - mean) ** 2 + second * (0.1 - mean) ** 2) / (first + second);
	expect(province.coefficient_of_variation).toBeCloseTo(Math.sqrt(variance) / mean, 10);
	expect(province.left_out).toContainEqual(
		expect.objectContaining({ member: taza, reason: 'small' })
	);
	const change = (await (
		await api.request(`${path}/change?by=province&from=2024-06&to=2025-06`)
	).json()) as Change;
	expect(change.members[0]).toMatchObject({ member: taza, small: true });
	expect(change.sentence.fr).not.toContain('Taza');
});

it('is hollow, with its number, in every drawing of its theme and in its tables', async () => {
	const desk = await openDesk(warehouse, 'fr');
	const search = new URLSearchParams('indicator=masters-share&by=province&open=all&table=all');
	const { charts, table } = await readThemeBoard(desk, 'register', search);
	const fewOf = (id: string) => {
		const { drawing } = charts.find((chart) => chart.id === id) ?? {};
		if (drawing?.kind === 'bars') return drawing.bars.find((one) => one.id === taza)?.few;
		if (drawing?.kind === 'map') return drawing.territories.find((one) => one.id === taza)?.few;
		if (drawing?.kind !== 'heat' && drawing?.kind !== 'series') return undefined;
		const lines = drawing.kind === 'heat' ? drawing.rows : drawing.lines;
		const line = lines.find((one) => one.id === taza);
		return line?.few?.[line.values.length - 1];
	};
	for (const id of ['series', 'breakdown', 'map', 'heat']) expect([id, fewOf(id)]).toEqual([id, 4]);
	const cell = table?.model.rows.find(({ cells }) => cells[0]?.raw === taza)?.cells[1];
	expect(cell).toMatchObject({ faint: true, raw: '1' });
	const heat = charts.find(({ id }) => id === 'heat')?.table?.rows;
	const last = heat?.find(({ cells }) => cells[0]?.raw === taza)?.cells.at(-1);
	expect(last).toMatchObject({ faint: true, raw: '1' });
	expect(last?.text).toContain('(n = 4)');
});
