import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { fes, meknes, someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const ask = asking(api);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

it('effective-coverage-rate looks at the month and the two before', async () => {
	// In June persons 1, 3 and 5 are eligible; person 1 paid in April.
	expect(await ask.terms('effective-coverage-rate')).toEqual([1, 3]);
	expect(await ask.terms('effective-coverage-rate', { to: '2025-05' })).toEqual([1, 4]);
	expect(await ask.terms('effective-coverage-rate', { province: meknes })).toEqual([0, 1]);
	expect(await ask.terms('effective-coverage-rate', { branch: 'P2' })).toBe('not-applicable');
	expect(await ask.terms('effective-coverage-rate', { to: '2025-03' })).toBe('missing');
});

it('coverage-gap counts the eligible without a number', async () => {
	expect(
		await ask.values('coverage-gap', { by: 'province', province: `${fes},${meknes}` })
	).toEqual({
		[fes]: 1,
		[meknes]: 0
	});
	expect(await ask.value('coverage-gap', { to: '2025-05' })).toBe(2);
	expect(await ask.value('coverage-gap', { to: '2025-03' })).toBe('missing');
});

it('up-to-date-contributor-rate is over known arrears', async () => {
	expect(await ask.terms('up-to-date-contributor-rate')).toEqual([1, 2]);
	expect(await ask.terms('up-to-date-contributor-rate', { province: meknes })).toEqual([1, 1]);
	expect(await ask.terms('up-to-date-contributor-rate', { province: fes })).toBe('not-applicable');
	expect(await ask.terms('up-to-date-contributor-rate', { channel: 'cpu' })).toBe('missing');
});

it('contribution-arrears are those of the last month, missing when none is declared', async () => {
	expect(await ask.values('contribution-arrears', { grain: 'month' })).toEqual({
		'2025-04': 0,
		'2025-05': 135,
		'2025-06': 50
	});
	expect(await ask.values('contribution-arrears', { grain: 'quarter' })).toEqual({ '2025-Q2': 50 });
	expect(await ask.value('contribution-arrears', { province: fes })).toBe('missing');
	expect(await ask.value('contribution-arrears', { province: 'unknown' })).toBe(50);
});

it('covered-people are the insured with open rights and their dependants', async () => {
	expect(await ask.value('covered-people')).toBe(4);
	expect(await ask.value('covered-people', { to: '2025-05' })).toBe(2);
	expect(await ask.value('covered-people', { province: 'unknown' })).toBe(0);
	expect(await ask.value('covered-people', { to: '2025-03' })).toBe('missing');
});

it('time-to-coverage is a median, without those who came to CNSS first', async () => {
	expect(await ask.value('time-to-coverage')).toBe(20);
	expect(await ask.values('time-to-coverage', { grain: 'year' })).toEqual({ 2024: 30, 2025: 10 });
	expect(await ask.value('time-to-coverage', { sex: 'F' })).toBe(10);
	expect(await ask.value('time-to-coverage', { age_band: '35-44' })).toBe(20);
	expect(await ask.value('time-to-coverage', { kind: 'master' })).toBe('missing');
});

it('rights-closure-rate follows who was open in the month before', async () => {
	expect(await ask.values('rights-closure-rate', { grain: 'month' })).toEqual({
		'2025-04': 'missing',
		'2025-05': 1,
		'2025-06': 0.5
	});
	expect(await ask.terms('rights-closure-rate')).toEqual([2, 3]);
	expect(await ask.terms('rights-closure-rate', { province: 'unknown' })).toEqual([1, 1]);
	expect(await ask.terms('rights-closure-rate', { branch: 'P2' })).toBe('missing');
});
