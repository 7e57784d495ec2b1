import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerRow } from '../../src/lib/server/query/answer.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { someFairs, someMonths, somePersons, someSites, someSurveys } from '../support/rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

const fes = '03.231';
const meknes = '03.061';

beforeAll(async () => {
	await publishSnapshot(
		store,
		{
			artisans: somePersons,
			coverage: someMonths,
			fairs: someFairs,
			sites: someSites,
			occupancy: someSurveys
		},
		{
			targets: [
				{ indicator: 'registered-artisans', year: '2025', province: fes, target: '10' },
				{ indicator: 'registered-artisans', year: '2025', province: meknes, target: '2' },
				{ indicator: 'occupancy-rate', year: '2025', province: '', target: '0.8' }
			]
		}
	);
});
afterAll(() => warehouse.close());

async function answer(indicator: string, query: Record<string, string> = {}): Promise<Answer> {
	const search = new URLSearchParams(query);
	const response = await api.request(`/api/v1/indicators/${indicator}/values?${search}`);
	expect(response.status).toBe(200);
	return (await response.json()) as Answer;
}

async function rows(indicator: string, query: Record<string, string> = {}): Promise<AnswerRow[]> {
	return [...(await answer(indicator, query)).rows];
}

async function row(indicator: string, query: Record<string, string> = {}): Promise<AnswerRow> {
	const [first, ...more] = await rows(indicator, query);
	if (!first || more.length > 0) throw new Error(`${more.length + 1} rows, not one`);
	return first;
}

describe('registered-artisans', () => {
	it('counts persons at D, neither entities nor those who left', async () => {
		const whole = await answer('registered-artisans');
		expect(whole).toMatchObject({ as_of: '2025-06-30', unit: 'persons', query: { grain: 'none' } });
		expect(whole.rows).toEqual([
			{ value: 4, numerator: null, denominator: null, flag: null, small: true, compare: null }
		]);
	});

	it('is a stock at the end of each period: whoever left on its last day is gone', async () => {
		const months = await rows('registered-artisans', {
			grain: 'month',
			from: '2024-01',
			to: '2025-02'
		});
		expect(months.map(({ value }) => value)).toEqual([3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4]);
	});

	it('lists every province, and unknown members where they occur', async () => {
		const provinces = await rows('registered-artisans', { by: 'province' });
		expect(provinces).toHaveLength(9);
		expect(provinces.slice(0, 3).map(({ province, value }) => [province, value])).toEqual([
			[fes, 3],
			[meknes, 1],
			['03.561', 0]
		]);
		const sexes = await rows('registered-artisans', { by: 'sex' });
		expect(sexes.map(({ sex, value }) => [sex, value])).toEqual([
			['F', 2],
			['M', 1],
			['unknown', 1]
		]);
	});

	it('gives the age of the year of D', async () => {
		const old = await rows('registered-artisans', {
			by: 'age_band',
			grain: 'year',
			age_band: '55-64,65+',
			from: '2024-01',
			to: '2025-12'
		});
		expect(old.map(({ period, age_band, value }) => [period, age_band, value])).toEqual([
			['2024', '55-64', 1],
			['2024', '65+', 0],
			['2025', '55-64', 0],
			['2025', '65+', 1]
		]);
	});

	it('filters, by unknown too', async () => {
		expect((await row('registered-artisans', { milieu: 'urban,unknown' })).value).toBe(3);
		expect((await row('registered-artisans', { milieu: 'unknown' })).value).toBe(1);
		expect((await row('registered-artisans', { kind: 'master', sex: 'F' })).value).toBe(1);
	});

	it('is missing before the first day of data, and after the last', async () => {
		const years = await rows('registered-artisans', {
			grain: 'year',
			from: '2023-01',
			to: '2026-12'
		});
		expect(years.map(({ period, value, flag }) => [period, value, flag])).toEqual([
			['2023', null, 'missing'],
			['2024', 4, null],
			['2025', 4, 'provisional'],
			['2026', null, 'missing']
		]);
		expect(await row('registered-artisans', { to: '2023-12' })).toMatchObject({
			value: null,
			flag: 'missing'
		});
	});

	it('is provisional with grain none only when asked past the reference date', async () => {
		expect((await row('registered-artisans', { to: '2025-06-30' })).flag).toBeNull();
		expect((await row('registered-artisans', { to: '2025-07' })).flag).toBe('provisional');
	});

	it('is complete at the end of a year of which only the last months are asked', async () => {
		const asked = { grain: 'year', from: '2024-06', to: '2024-12' };
		expect(await row('registered-artisans', asked)).toMatchObject({ value: 4, flag: null });
		// What happened before June is cut off; what holds in December is not.
		expect((await row('new-registrations', asked)).flag).toBe('provisional');
	});

	it('compares what was not received with nothing', async () => {
		const asked = { grain: 'quarter', from: '2025-07', to: '2025-09', compare: 'previous' };
		for (const indicator of ['registered-artisans', 'new-registrations']) {
			expect(await row(indicator, asked)).toMatchObject({ flag: 'missing', compare: null });
		}
	});

	it('compares like for like with the year before, and with the target of a territory', async () => {
		const [year] = await rows('registered-artisans', {
			grain: 'year',
			from: '2025-01',
			compare: 'year'
		});
		// At 30 June 2024, as the year 2025 is known up to 30 June: persons 1, 2, 4 and 5.
		expect(year).toMatchObject({ period: '2025', value: 4, compare: 4, flag: 'provisional' });
		const provinces = await rows('registered-artisans', { by: 'province', compare: 'target' });
		expect(provinces.slice(0, 3).map(({ compare }) => compare)).toEqual([10, 2, null]);
		const both = { province: `${fes},${meknes}`, compare: 'target' };
		expect((await row('registered-artisans', both)).compare).toBe(12);
		expect((await row('registered-artisans', { compare: 'target' })).compare).toBeNull();
		expect((await row('registered-artisans', { ...both, sex: 'F' })).compare).toBeNull();
	});
});

describe('new-registrations', () => {
	it('counts who registered in the period, zero where nobody did', async () => {
		const quarters = await rows('new-registrations', { grain: 'quarter', compare: 'previous' });
		expect(quarters.map(({ period, value, compare }) => [period, value, compare])).toEqual([
			['2024-Q1', 4, null],
			['2024-Q2', 0, 4],
			['2024-Q3', 0, 0],
			['2024-Q4', 0, 0],
			['2025-Q1', 1, 0],
			['2025-Q2', 0, 1]
		]);
	});

	it('counts the days asked, both included, and says when they cut a period short', async () => {
		expect((await row('new-registrations', { from: '2024-01-15', to: '2024-03-01' })).value).toBe(
			4
		);
		expect((await row('new-registrations', { from: '2024-01-16', to: '2024-02-29' })).value).toBe(
			0
		);
		const [cut] = await rows('new-registrations', {
			grain: 'month',
			from: '2024-03-02',
			to: '2024-04-30'
		});
		expect(cut).toMatchObject({ period: '2024-03', value: 0, flag: 'provisional' });
	});

	it('compares a window with the same one a year before', async () => {
		const window = { from: '2025-01', to: '2025-03', compare: 'year' };
		expect(await row('new-registrations', window)).toMatchObject({ value: 1, compare: 4 });
	});
});

describe('registration-target-achievement', () => {
	it('is missing without a target, never a partial sum', async () => {
		const provinces = await rows('registration-target-achievement', { by: 'province' });
		expect(provinces[0]).toMatchObject({ value: 0.3, numerator: 3, denominator: 10 });
		expect(provinces[2]).toMatchObject({ value: null, denominator: null, flag: 'missing' });
		expect(await row('registration-target-achievement')).toMatchObject({
			value: null,
			flag: 'missing'
		});
	});

	it('adds up before it divides', async () => {
		const two = await row('registration-target-achievement', { province: `${fes},${meknes}` });
		expect(two).toMatchObject({ value: 4 / 12, numerator: 4, denominator: 12 });
	});
});

it('artisan-density is per 10,000 inhabitants of the province and milieu', async () => {
	const cells = await rows('artisan-density', { by: 'milieu', province: fes });
	expect(
		cells.map(({ milieu, numerator, denominator }) => [milieu, numerator, denominator])
	).toEqual([
		['urban', 20_000, 1_231_023],
		['rural', 0, 25_149],
		['unknown', 10_000, 0]
	]);
	expect(cells[0]?.value).toBeCloseTo(20_000 / 1_231_023, 12);
	expect(cells[1]?.value).toBe(0);
	expect(cells[2]).toMatchObject({ value: null, flag: 'not-applicable' });
	const fromAll = await row('artisan-density', { province: fes });
	expect(fromAll).toMatchObject({ numerator: 30_000, denominator: 1_256_172 });
});

describe('womens-share', () => {
	it('is over persons of known sex', async () => {
		expect(await row('womens-share')).toMatchObject({
			value: 2 / 3,
			numerator: 2,
			denominator: 3
		});
	});

	it('tells an empty denominator from no rows', async () => {
		expect(await row('womens-share', { branch: 'S3' })).toMatchObject({
			value: null,
			denominator: 0,
			flag: 'not-applicable'
		});
		expect(await row('womens-share', { branch: 'P9' })).toMatchObject({
			value: null,
			flag: 'missing'
		});
	});
});

it('rural-share is over persons of known milieu', async () => {
	const provinces = await rows('rural-share', { by: 'province', province: `${fes},${meknes}` });
	expect(provinces).toMatchObject([
		{ province: fes, value: 0, denominator: 2 },
		{ province: meknes, value: 1, denominator: 1 }
	]);
	expect(await row('rural-share', { branch: 'S3' })).toMatchObject({ flag: 'not-applicable' });
});

describe('cnss-registration-rate', () => {
	it('is over the eligible of the last month, those without a row among them', async () => {
		const months = await rows('cnss-registration-rate', { grain: 'month' });
		expect(months).toMatchObject([
			{ period: '2025-05', value: 1 / 4, numerator: 1, denominator: 4 },
			{ period: '2025-06', value: 2 / 3, numerator: 2, denominator: 3, flag: null }
		]);
		const [quarter] = await rows('cnss-registration-rate', { grain: 'quarter' });
		expect(quarter).toMatchObject({ period: '2025-Q2', value: 2 / 3 });
	});

	it('filters by the register, and knows its missing months', async () => {
		expect(await row('cnss-registration-rate', { sex: 'F' })).toMatchObject({
			numerator: 1,
			denominator: 1
		});
		const [april] = await rows('cnss-registration-rate', {
			grain: 'month',
			from: '2025-04',
			to: '2025-04'
		});
		expect(april).toMatchObject({ value: null, flag: 'missing' });
		expect(await row('cnss-registration-rate', { branch: 'P2' })).toMatchObject({
			numerator: 0,
			denominator: 0,
			flag: 'not-applicable'
		});
	});
});

it('open-rights-rate keeps persons whom the register does not know', async () => {
	expect(await row('open-rights-rate')).toMatchObject({ numerator: 2, denominator: 3 });
	const provinces = await rows('open-rights-rate', { by: 'province' });
	expect(provinces.filter(({ denominator }) => denominator !== null)).toMatchObject([
		{ province: fes, value: 1 },
		{ province: meknes, value: 0 },
		{ province: 'unknown', value: 1, denominator: 1 }
	]);
	expect(await row('open-rights-rate', { channel: 'cpu' })).toMatchObject({ flag: 'missing' });
});

it('contribution-collection-rate sums over the months of the period', async () => {
	const [may, june] = await rows('contribution-collection-rate', { grain: 'month' });
	expect(may).toMatchObject({ value: 0, numerator: 0, denominator: 135 });
	expect(june).toMatchObject({ numerator: 337.5, denominator: 405 });
	expect((await row('contribution-collection-rate')).value).toBe(0.625);
	expect(await row('contribution-collection-rate', { branch: 'P2' })).toMatchObject({
		value: null,
		flag: 'not-applicable'
	});
	expect(await row('contribution-collection-rate', { province: meknes })).toMatchObject({
		value: 0.5
	});
});

it('fairs-held counts editions that ended in the period', async () => {
	const quarters = await rows('fairs-held', { grain: 'quarter', compare: 'year' });
	expect(quarters.map(({ period, value, compare }) => [period, value, compare])).toEqual([
		['2024-Q1', 1, null],
		['2024-Q2', 0, null],
		['2024-Q3', 0, null],
		['2024-Q4', 0, null],
		['2025-Q1', 2, 1],
		['2025-Q2', 1, 0]
	]);
	expect((await row('fairs-held', { fair_level: 'local' })).value).toBe(1);
});

describe('fair-sales', () => {
	it('is zero without a fair, and missing when no fair declared', async () => {
		const quarters = await rows('fair-sales', { grain: 'quarter' });
		expect(quarters.map(({ period, value, flag }) => [period, value, flag])).toEqual([
			['2024-Q1', 400, null],
			['2024-Q2', 0, null],
			['2024-Q3', 0, null],
			['2024-Q4', 0, null],
			['2025-Q1', 1000.5, null],
			['2025-Q2', null, 'missing']
		]);
	});

	it('sums the declared ones, by fair too', async () => {
		expect((await row('fair-sales', { from: '2025-01' })).value).toBe(1000.5);
		const fairs = await rows('fair-sales', { by: 'fair', province: fes });
		expect(fairs.map(({ fair, value }) => [fair, value])).toEqual([
			['E', 400],
			['A', 1000.5],
			['B', null],
			['D', 0]
		]);
	});
});

describe('occupancy-rate', () => {
	it('takes the last survey of each facility, leaves out works, and adds up before it divides', async () => {
		const [whole] = await rows('occupancy-rate', { grain: 'year', compare: 'target' });
		expect(whole).toMatchObject({ numerator: 41, denominator: 60, compare: 0.8 });
		expect(whole?.value).toBeCloseTo(41 / 60, 12);
	});

	it('does not carry a survey on into a period without one', async () => {
		const sites = await rows('occupancy-rate', { grain: 'quarter', by: 'site' });
		expect(sites.map(({ period, site, value, flag }) => [period, site, value, flag])).toEqual([
			['2025-Q1', 'S1', 0.3, null],
			['2025-Q1', 'S2', null, 'missing'],
			['2025-Q2', 'S1', 0.8, null],
			['2025-Q2', 'S2', 0.1, null]
		]);
		expect((await row('occupancy-rate', { site_type: 'dar_saniaa' })).value).toBe(0.1);
	});
});
