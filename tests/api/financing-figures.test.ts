import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { fes, someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const ask = asking(api);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

it('loan-applications are described by the register', async () => {
	expect(await ask.values('loan-applications', { grain: 'year' })).toEqual({ 2024: 1, 2025: 3 });
	expect(await ask.values('loan-applications', { by: 'bank' })).toEqual({
		'Banque A': 2,
		'Banque B': 2
	});
	expect(await ask.value('loan-applications', { province: 'unknown' })).toBe(1);
	expect(await ask.value('loan-applications', { to: '2024-02' })).toBe('missing');
});

it('loan-approval-rate is of those filed in the period and decided', async () => {
	expect(await ask.terms('loan-approval-rate')).toEqual([2, 3]);
	expect(await ask.terms('loan-approval-rate', { from: '2025-01' })).toEqual([1, 2]);
	expect(await ask.terms('loan-approval-rate', { province: 'unknown' })).toBe('not-applicable');
	expect(await ask.terms('loan-approval-rate', { to: '2024-02' })).toBe('missing');
});

it('loans-disbursed and average-loan go by the day of disbursement', async () => {
	const quarters = { grain: 'quarter', from: '2025-01' };
	expect(await ask.values('loans-disbursed', quarters)).toEqual({ '2025-Q1': 0, '2025-Q2': 3000 });
	expect(await ask.value('loans-disbursed', { sex: 'F' })).toBe(3000);
	expect(await ask.value('loans-disbursed', { to: '2024-02' })).toBe('missing');
	expect(await ask.terms('average-loan')).toEqual([4000, 2]);
	expect(await ask.terms('average-loan', { bank: 'Banque A' })).toEqual([1000, 1]);
	expect(await ask.values('average-loan', quarters)).toEqual({
		'2025-Q1': 'missing',
		'2025-Q2': 3000
	});
});

it('access-to-finance-rate cumulates borrowers over who is registered at D', async () => {
	expect(await ask.terms('access-to-finance-rate')).toEqual([2, 4]);
	expect(await ask.terms('access-to-finance-rate', { to: '2024-12' })).toEqual([1, 4]);
	expect(await ask.values('access-to-finance-rate', { grain: 'year' })).toEqual({
		2024: 0.25,
		2025: 0.5
	});
	expect(await ask.terms('access-to-finance-rate', { branch: 'S3' })).toEqual([0, 1]);
	expect(await ask.terms('access-to-finance-rate', { branch: 'P9' })).toBe('missing');
});

it('portfolio-at-risk is as of the file, at no other date', async () => {
	expect(await ask.terms('portfolio-at-risk')).toEqual([600, 2000]);
	expect(await ask.terms('portfolio-at-risk', { bank: 'Banque B' })).toEqual([0, 1400]);
	expect(await ask.terms('portfolio-at-risk', { to: '2024-12' })).toBe('missing');
	expect((await ask.row('portfolio-at-risk', { compare: 'year' })).compare).toBeNull();
	const refused = await api.request('/api/v1/indicators/portfolio-at-risk/values?grain=year');
	expect(refused.status).toBe(400);
});

it('bank-account-rate is over those for whom it is known', async () => {
	expect(await ask.terms('bank-account-rate')).toEqual([2, 3]);
	expect(await ask.terms('bank-account-rate', { province: fes })).toEqual([1, 2]);
	expect(await ask.terms('bank-account-rate', { branch: 'S3' })).toBe('not-applicable');
	expect(await ask.terms('bank-account-rate', { to: '2023-12' })).toBe('missing');
});

it('figures that need an export which never came are missing', async () => {
	const other = temporaryStore();
	const lonely = openApi(other);
	await publishSnapshot(
		other,
		{
			artisans: someSector.artisans ?? [],
			fairs: someSector.fairs ?? []
		},
		{ id: '20250630-120000-00000001' }
	);
	const alone = asking(lonely.api);
	for (const id of ['access-to-finance-rate', 'distinct-exhibitors', 'time-to-coverage', 'units']) {
		const [row] = await alone.rows(id, { grain: 'none' });
		expect(row?.value ?? null, id).toBeNull();
	}
	lonely.warehouse.close();
});
