import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { meknes, someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const ask = asking(api);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

it('facilities are those opened by D, in service or under works', async () => {
	expect(await ask.value('facilities')).toBe(2);
	expect(await ask.value('facilities', { to: '2024-12' })).toBe(1);
	expect(await ask.value('facilities', { site_type: 'dar_saniaa' })).toBe(1);
	expect(await ask.value('facilities', { to: '1999-12' })).toBe('missing');
});

it('units are those of the last surveys, missing without any', async () => {
	expect(await ask.value('units')).toBe(110);
	expect(await ask.values('units', { grain: 'month' })).toEqual({
		'2025-03': 100,
		'2025-04': 'missing',
		'2025-05': 'missing',
		'2025-06': 110
	});
	expect(await ask.value('units', { site: 'S2' })).toBe(10);
});

it('rates of use leave out what is not known', async () => {
	expect(await ask.terms('trading-rate')).toEqual([36, 45]);
	expect(await ask.terms('trading-rate', { to: '2025-03' })).toEqual([40, 80]);
	expect(await ask.terms('trading-rate', { site: 'S2' })).toBe('not-applicable');
	expect(await ask.terms('trading-rate', { to: '2025-02' })).toBe('missing');
	expect(await ask.terms('allocation-rate')).toEqual([45, 50]);
	expect(await ask.terms('allocation-rate', { milieu: 'rural' })).toBe('not-applicable');
	expect(await ask.terms('allocation-rate', { to: '2025-02' })).toBe('missing');
	expect(await ask.terms('fee-collection-rate')).toEqual([1400, 2000]);
	expect(await ask.terms('fee-collection-rate', { to: '2025-03' })).toEqual([500, 1000]);
	expect(await ask.terms('fee-collection-rate', { site: 'S2' })).toBe('not-applicable');
	expect(await ask.terms('fee-collection-rate', { to: '2025-02' })).toBe('missing');
});

it('facility-visitors sum over surveys', async () => {
	expect(await ask.value('facility-visitors')).toBe(17);
	// No site was surveyed in April.
	const april = { from: '2025-04', to: '2025-04' };
	expect(await ask.value('facility-visitors', april)).toBe('missing');
	expect(await ask.values('facility-visitors', { grain: 'month', from: '2025-03' })).toEqual({
		...{ '2025-03': 10, '2025-04': 'missing', '2025-05': 'missing', '2025-06': 7 }
	});
	expect(await ask.value('facility-visitors', { from: '2025-04', site: 'S1' })).toBe('missing');
	expect(await ask.value('facility-visitors', { to: '2025-02' })).toBe('missing');
});

it('works-progress weighs the last report of each project by its cost', async () => {
	expect(await ask.terms('works-progress')).toEqual([1500, 2000]);
	expect(await ask.terms('works-progress', { to: '2025-03' })).toEqual([100, 1000]);
	expect(await ask.terms('works-progress', { province: meknes })).toEqual([1000, 1000]);
	expect(await ask.terms('works-progress', { province: meknes, from: '2025-05' })).toBe(
		'not-applicable'
	);
	expect(await ask.terms('works-progress', { to: '2025-02' })).toBe('missing');
});

it('figures of fairs held go by their last day', async () => {
	expect(await ask.values('exhibition-days', { grain: 'year' })).toEqual({ 2024: 12, 2025: 10 });
	expect(await ask.value('exhibition-days', { from: '2024-07', to: '2024-09' })).toBe(0);
	expect(await ask.value('exhibition-days', { fair: 'A' })).toBe(5);
	expect(await ask.value('exhibitor-participations')).toBe(60);
	expect(await ask.value('exhibitor-participations', { fair_level: 'local' })).toBe(10);
	expect(await ask.value('exhibitor-participations', { to: '2023-12' })).toBe('missing');
	expect(await ask.terms('stand-fill-rate')).toEqual([50, 65]);
	expect(await ask.terms('stand-fill-rate', { from: '2025-01' })).toEqual([20, 25]);
	expect(await ask.terms('stand-fill-rate', { fair_level: 'local' })).toBe('not-applicable');
	expect(await ask.terms('stand-fill-rate', { province: meknes })).toBe('missing');
	expect(await ask.value('fair-visitors')).toBe(1500);
	expect(await ask.value('fair-visitors', { fair: 'B' })).toBe('missing');
	expect(await ask.value('fair-visitors', { province: meknes })).toBe(0);
	expect(await ask.terms('sales-per-exhibitor')).toEqual([1400.5, 20]);
	expect(await ask.terms('sales-per-exhibitor', { fair: 'A' })).toEqual([1000.5, 10]);
	expect(await ask.terms('sales-per-exhibitor', { fair_level: 'local' })).toBe('not-applicable');
	expect(await ask.terms('sales-per-exhibitor', { province: meknes })).toBe('missing');
});

it('fairs-programme-rate goes by the day planned', async () => {
	expect(await ask.terms('fairs-programme-rate')).toEqual([3, 4]);
	expect(await ask.terms('fairs-programme-rate', { province: meknes })).toEqual([0, 1]);
	expect(await ask.terms('fairs-programme-rate', { fair_level: 'national' })).toBe('missing');
	expect(await ask.terms('fairs-programme-rate', { to: '2023-12' })).toBe('missing');
});

it('distinct-exhibitors count each person once, whatever the periods', async () => {
	expect(await ask.value('distinct-exhibitors')).toBe(2);
	expect(await ask.values('distinct-exhibitors', { grain: 'year' })).toEqual({ 2024: 1, 2025: 2 });
	expect(await ask.value('distinct-exhibitors', { fair: 'B' })).toBe(1);
	expect(await ask.value('distinct-exhibitors', { fair: 'C' })).toBe(0);
	expect(await ask.value('distinct-exhibitors', { to: '2023-12' })).toBe('missing');
});

it('distinct-exhibitors are missing, not 0, before participations were received', async () => {
	const later = temporaryStore();
	const opened = openApi(later);
	// A fair was held in March 2024, of whose exhibitors nothing is known.
	const received = someSector.fair_participations?.filter(({ fair_ref: fair }) => fair !== 'E');
	await publishSnapshot(
		later,
		{ ...someSector, fair_participations: received ?? [] },
		{ id: '20250630-130000-0123abcd' }
	);
	const asked = asking(opened.api);
	expect(await asked.values('fairs-held', { grain: 'year' })).toMatchObject({ 2024: 1 });
	expect(await asked.value('distinct-exhibitors', { to: '2024-12' })).toBe('missing');
	expect(await asked.values('distinct-exhibitors', { grain: 'year' })).toEqual({ 2025: 2 });
	opened.warehouse.close();
});

it('craft-exports are those of the last month, compared with the same one', async () => {
	expect(await ask.row('craft-exports', { compare: 'year' })).toMatchObject({
		value: 25,
		compare: 12
	});
	const years = await ask.rows('craft-exports', { grain: 'year', compare: 'year' });
	expect(years.map(({ value, compare }) => [value, compare])).toEqual([
		[15, null],
		[25, 12]
	]);
	expect(
		await ask.values('craft-exports', { by: 'product_family', product_family: 'leather' })
	).toEqual({ leather: 5 });
	expect(await ask.value('craft-exports', { city: 'Fès' })).toBe(20);
	expect(await ask.value('craft-exports', { from: '2024-08', to: '2024-08' })).toBe('missing');
});
