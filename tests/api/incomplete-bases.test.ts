import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../src/lib/server/analysis/change.ts';
import type { Explanation } from '../../src/lib/server/analysis/explain.ts';
import type { Status } from '../../src/lib/server/analysis/status.ts';
import { readKpi } from '../../src/lib/server/boards/figure/kpi.ts';
import { readNews } from '../../src/lib/server/boards/overview/briefing.ts';
import { asking } from '../support/asking.ts';
import { openDesk } from '../support/desk.ts';
import { person } from '../support/rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const mirsad = asking(api);

const loan = (ref: number, filed: string, province = '1') => ({
	application_ref: `L${ref}`,
	artisan: province,
	bank: 'Banque A',
	filed_on: filed,
	requested_mad: '5000'
});
const months = ['2024-01-05', '2024-02-10', '2024-06-20', '2024-09-01', '2025-02-01', '2025-06-30'];

/** Loans are known since 5 January 2024: since that month began, and not for the half year before. */
beforeAll(() =>
	publishSnapshot(
		store,
		{
			artisans: [person(1), person(2, { province: '03.061' })],
			loans: months.flatMap((day, index) =>
				Array.from({ length: 40 }, (_, at) => loan(index * 100 + at, day, String(1 + (at % 2))))
			)
		},
		{
			targets: [{ indicator: 'loan-applications', year: '2025', province: '', target: '400' }]
		}
	)
);
afterAll(() => warehouse.close());

const read = async <Body>(path: string) =>
	(await (await api.request(`/api/v1/indicators/loan-applications/${path}`)).json()) as Body;

describe('a window that begins before the data', () => {
	it('is provisional, and no base: the row says so', async () => {
		const before = { from: '2023-07', to: '2024-06' };
		expect(await mirsad.row('loan-applications', before)).toMatchObject({
			value: 120,
			flag: 'provisional'
		});
		const asked = { from: '2024-07', to: '2025-06', compare: 'year' };
		expect(await mirsad.row('loan-applications', asked)).toMatchObject({
			...{ value: 120, flag: null },
			...{ compare: null, base_flag: 'base-incomplete' }
		});
		const csv = await api.request(
			`/api/v1/indicators/loan-applications/values.csv?${new URLSearchParams(asked)}`
		);
		expect(await csv.text()).toBe(
			'value,numerator,denominator,flag,compare,base_flag\r\n120,,,,,base-incomplete\r\n'
		);
	});

	it('is whole from the month of the first event on', async () => {
		const asked = { from: '2025-01', to: '2025-06', compare: 'year' };
		const row = await mirsad.row('loan-applications', asked);
		expect(row).toMatchObject({ value: 80, flag: null, compare: 120 });
		expect(row).not.toHaveProperty('base_flag');
		const [first] = await mirsad.rows('loan-applications', { grain: 'month' });
		expect(first).toMatchObject({ period: '2024-01', flag: null });
	});

	it('is nothing at all where it ends before the data', async () => {
		const row = await mirsad.row('loan-applications', { from: '2023-07', to: '2023-12' });
		expect(row).toMatchObject({ value: null, flag: 'missing' });
	});

	it('says why in its explanation', async () => {
		const { period } = await read<Explanation>('explain?from=2023-07&to=2024-06');
		expect(period).toMatchObject({ provisional: true });
		expect(period.reason?.fr).toContain('Les données commencent après le début de la période');
	});
});

describe('what follows from a base that is incomplete', () => {
	it('no difference, and a sentence that says so', async () => {
		const change = await read<Change>('change');
		expect(change).toMatchObject({
			...{ difference: null, relative: null, base_flag: 'base-incomplete', members: [] },
			from: { value: 120, flag: 'provisional' }
		});
		expect(change.sentence.fr).toContain("l'écart ne se calcule pas");
	});

	it('no pace towards a target', async () => {
		const status = await read<Status>('status');
		expect(status).toMatchObject({ base: null, pace: null, base_flag: 'base-incomplete' });
		expect(status.sentence.fr).toContain("ne couvrent pas toute l'année précédente");
	});

	it('no change on the card, and no line of the briefing', async () => {
		const desk = await openDesk(warehouse, 'fr');
		const indicator = desk.indicator('loan-applications');
		const kpi = await readKpi(desk, indicator);
		expect(kpi).toMatchObject({ base: null, baseFlag: 'base-incomplete' });
		expect((await readNews(desk, [indicator], [kpi])).map(({ about }) => about)).toEqual(['', '']);
	});
});

describe('the previous window, without grain', () => {
	it.each([
		['months', { from: '2024-07', to: '2024-12' }, 120],
		['days', { from: '2024-08-31', to: '2024-09-09' }, 0],
		['a half year that has not ended', { from: '2025-05', to: '2025-08' }, 40]
	])('is as long, and just before: %s', async (_, window, before) => {
		const row = await mirsad.row('loan-applications', { ...window, compare: 'previous' });
		expect(row.compare).toBe(before);
	});
});
