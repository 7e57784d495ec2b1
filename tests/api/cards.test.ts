import { afterAll, beforeAll, expect, it } from 'vitest';
import { readKpi } from '../../src/lib/server/boards/figure/kpi.ts';
import { openDesk } from '../support/desk.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { person } from '../support/rows.ts';

const store = temporaryStore();
const { warehouse } = openApi(store);

/** Two of Fès before June 2024 and two since: 2 a year, where 16 wanted at the end of 2025 need 9.3. */
beforeAll(async () => {
	await publishSnapshot(
		store,
		{
			artisans: [
				person(1, { registered_on: '2023-05-01' }),
				person(2, { registered_on: '2023-05-01' }),
				person(3, { registered_on: '2025-01-10' }),
				person(4, { registered_on: '2025-02-10', province: '03.061' })
			]
		},
		{
			targets: [
				{ indicator: 'registered-artisans', year: '2025', province: '03.231', target: '16' },
				{ indicator: 'registered-artisans', year: '2025', province: '', target: '3' }
			]
		}
	);
});
afterAll(() => warehouse.close());

async function card(id: string, filters = {}) {
	const desk = await openDesk(warehouse, 'fr');
	return readKpi(desk, desk.indicator(id), { filters });
}

it('a card shows the status that the API judges, of the territory chosen', async () => {
	expect(await card('registered-artisans')).toMatchObject({
		value: 4,
		base: 2,
		target: 3,
		status: 'reached'
	});
	expect(await card('registered-artisans', { province: '03.231' })).toMatchObject({
		value: 3,
		target: 16,
		status: 'stalled'
	});
});

it('a share of a target is wanted whole, and what has no data has no status', async () => {
	const share = await card('registration-target-achievement', { province: '03.231' });
	expect(share).toMatchObject({ value: 3 / 16, target: 1, status: 'stalled' });
	expect(await card('fairs-held')).toMatchObject({ value: null, status: 'no-data' });
});

it('what a page compares with is no question of the status', async () => {
	expect((await card('registered-artisans', { compare: 'previous' })).status).toBe('reached');
});
