import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { fes, meknes, someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const ask = asking(api);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

it('deregistrations are of the period', async () => {
	expect(await ask.values('deregistrations', { grain: 'year', from: '2023-01' })).toEqual({
		2023: 'missing',
		2024: 0,
		2025: 1
	});
	expect(await ask.value('deregistrations', { sex: 'F' })).toBe(0);
});

it('an answer divides by up to three dimensions at once, their parts making the whole', async () => {
	const path = '/api/v1/indicators/registered-artisans/values';
	const read = async (query: string) => {
		const { rows } = (await (await api.request(`${path}?${query}`)).json()) as {
			rows: { value: number }[];
		};
		return rows;
	};
	const [whole] = await read('');
	const parts = await read('by=province,sex,milieu');
	expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(whole?.value);
	expect(Object.keys(parts[0] ?? {}).slice(0, 3)).toEqual(['province', 'sex', 'milieu']);
	expect((await api.request(`${path}?by=province,sex,milieu,kind`)).status).toBe(400);
});

describe('register-growth', () => {
	it('is the difference with a year before over the stock of then', async () => {
		// 30 June 2025: persons 1, 2, 3 and 5. 30 June 2024: 1, 2, 4 and 5.
		expect(await ask.terms('register-growth')).toEqual([0, 4]);
		expect(await ask.terms('register-growth', { province: fes })).toEqual([-1, 4]);
		expect(await ask.terms('register-growth', { province: meknes })).toBe('not-applicable');
		expect(await ask.terms('register-growth', { branch: 'P9' })).toBe('missing');
	});

	it('is missing where the year before is', async () => {
		const years = await ask.values('register-growth', { grain: 'year' });
		expect(years).toEqual({ 2024: 'missing', 2025: 0 });
		const quarters = await ask.values('register-growth', { grain: 'quarter', from: '2025-01' });
		// 31 March and 30 June 2025, with as many as a year before.
		expect(quarters).toEqual({ '2025-Q1': 0, '2025-Q2': 0 });
	});

	it('takes the age of D for both', async () => {
		// Born in 1960, person 2 is 65 in 2025; a year before they counted as 65 too.
		expect(await ask.terms('register-growth', { age_band: '65+' })).toEqual([0, 1]);
	});
});

it('professional-cards-issued are of the period', async () => {
	expect(await ask.values('professional-cards-issued', { grain: 'year' })).toEqual({
		2024: 1,
		2025: 1
	});
	expect(await ask.value('professional-cards-issued', { kind: 'artisan' })).toBe(1);
	expect(await ask.value('professional-cards-issued', { to: '2023-12' })).toBe('missing');
});

it('shares of the register are over persons', async () => {
	expect(await ask.terms('masters-share')).toEqual([1, 4]);
	expect(await ask.terms('masters-share', { province: meknes })).toEqual([0, 1]);
	expect(await ask.terms('masters-share', { branch: 'P9' })).toBe('missing');
	expect(await ask.terms('masters-share', { to: '2023-12' })).toBe('missing');
	expect(await ask.terms('art-production-share')).toEqual([3, 4]);
	expect(await ask.terms('art-production-share', { sex: 'unknown' })).toEqual([0, 1]);
	expect(await ask.terms('art-production-share', { to: '2023-12' })).toBe('missing');
	expect(await ask.terms('register-completeness')).toEqual([3, 4]);
	expect(await ask.terms('register-completeness', { branch: 'S3' })).toEqual([0, 1]);
	expect(await ask.terms('register-completeness', { branch: 'P9' })).toBe('missing');
});

it('youth-share takes the year of D', async () => {
	// Born in 1990: 34 in 2024, 35 in 2025.
	const years = await ask.rows('youth-share', { grain: 'year' });
	expect(years.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
		[2, 3],
		[0, 3]
	]);
	expect(await ask.terms('youth-share', { to: '2024-12' })).toEqual([2, 3]);
	expect(await ask.terms('youth-share', { sex: 'F', to: '2024-12' })).toEqual([0, 1]);
	expect(await ask.terms('youth-share', { branch: 'S3' })).toBe('not-applicable');
	expect(await ask.terms('youth-share', { branch: 'P9' })).toBe('missing');
});

it('entities and their members are counted apart from persons', async () => {
	expect(await ask.values('registered-entities', { by: 'kind' })).toEqual({
		cooperative: 2,
		enterprise: 1
	});
	expect(await ask.value('registered-entities', { province: meknes, kind: 'enterprise' })).toBe(1);
	expect(await ask.value('registered-entities', { to: '2023-12' })).toBe('missing');
	expect(await ask.value('cooperative-members')).toBe(12);
	expect(await ask.value('cooperative-members', { province: meknes })).toBe('missing');
	expect(await ask.value('cooperative-members', { milieu: 'rural' })).toBe(0);
});
