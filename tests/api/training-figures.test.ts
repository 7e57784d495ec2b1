import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { fes, meknes, someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const ask = asking(api);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

it('stocks of training are those of the last training year of the period', async () => {
	expect(await ask.value('training-places')).toBe(80);
	expect(await ask.values('training-places', { grain: 'year', to: '2025-12' })).toEqual({
		2023: 40,
		2024: 80,
		2025: 'missing'
	});
	expect(await ask.value('training-places', { mode: 'apprenticeship' })).toBe(30);
	expect(await ask.values('trainees-enrolled', { by: 'establishment' })).toEqual({
		E1: 45,
		E2: 33
	});
	expect(await ask.value('trainees-enrolled', { to: '2023-12' })).toBe(40);
	expect(await ask.value('trainees-enrolled', { to: '2022-12' })).toBe('missing');
	const refused = await api.request('/api/v1/indicators/graduates/values?grain=month');
	expect(refused.status).toBe(400);
});

it('training-fill-rate adds up before it divides', async () => {
	expect(await ask.terms('training-fill-rate')).toEqual([78, 80]);
	expect(await ask.terms('training-fill-rate', { province: meknes })).toEqual([33, 30]);
	expect(await ask.terms('training-fill-rate', { branch: 'P9' })).toBe('missing');
});

it('graduates and their rates sum over training years', async () => {
	expect(await ask.value('graduates')).toBe(45);
	expect(await ask.values('graduates', { grain: 'year' })).toEqual({ 2023: 15, 2024: 30 });
	expect(await ask.value('graduates', { branch: 'P2', compare: 'year' })).toBe(12);
	expect(await ask.value('graduates', { from: '2025-01', to: '2025-12' })).toBe('missing');
	expect(await ask.terms('completion-rate')).toEqual([27, 36]);
	expect(await ask.terms('completion-rate', { from: '2024-01' })).toEqual([12, 16]);
	expect(await ask.terms('completion-rate', { from: '2024-01', establishment: 'E1' })).toBe(
		'not-applicable'
	);
	expect(await ask.terms('completion-rate', { branch: 'P9' })).toBe('missing');
	expect(await ask.terms('insertion-rate')).toEqual([10, 15]);
	expect(await ask.terms('insertion-rate', { milieu: 'rural' })).toEqual([2, 5]);
	expect(await ask.terms('insertion-rate', { from: '2024-01', province: fes })).toBe(
		'not-applicable'
	);
	expect(await ask.terms('insertion-rate', { to: '2022-12' })).toBe('missing');
});

it('the validation of experience goes by the day of each step', async () => {
	expect(await ask.values('vaep-candidates', { grain: 'quarter' })).toEqual({
		'2024-Q4': 2,
		'2025-Q1': 2,
		'2025-Q2': 0
	});
	expect(await ask.values('vaep-candidates', { by: 'campaign' })).toEqual({ C1: 3, C2: 1 });
	expect(await ask.value('vaep-candidates', { to: '2024-09' })).toBe('missing');
	expect(await ask.terms('vaep-admissibility-rate')).toEqual([2, 3]);
	expect(await ask.terms('vaep-admissibility-rate', { campaign: 'C2' })).toBe('not-applicable');
	expect(await ask.terms('vaep-admissibility-rate', { to: '2024-09' })).toBe('missing');
	expect(await ask.terms('vaep-certification-rate')).toEqual([2, 3]);
	expect(await ask.terms('vaep-certification-rate', { province: fes })).toEqual([1, 2]);
	expect(await ask.terms('vaep-certification-rate', { to: '2024-12' })).toBe('missing');
	// 121 days, from 1 October to 30 January, and 30.
	expect(await ask.value('vaep-lead-time')).toBe(75.5);
	expect(await ask.value('vaep-lead-time', { campaign: 'C2' })).toBe(30);
	expect(await ask.value('vaep-lead-time', { from: '2025-04' })).toBe('missing');
});

it('endangered crafts are inventoried by D, and described as of the file', async () => {
	expect(await ask.values('crafts-inventoried', { grain: 'year' })).toEqual({ 2024: 1, 2025: 2 });
	expect(await ask.value('crafts-inventoried', { craft: 'K3' })).toBe(0);
	expect(await ask.value('crafts-inventoried', { to: '2023-12' })).toBe('missing');
	expect(await ask.value('active-bearers')).toBe(4);
	expect(await ask.value('active-bearers', { province: fes })).toBe(1);
	expect(await ask.value('active-bearers', { craft: 'K3' })).toBe('missing');
	expect(await ask.value('active-bearers', { to: '2024-12' })).toBe('missing');
	expect(await ask.terms('safeguard-budget-execution')).toEqual([120, 300]);
	expect(await ask.terms('safeguard-budget-execution', { craft: 'K1' })).toEqual([40, 100]);
	expect(await ask.terms('safeguard-budget-execution', { craft: 'K2' })).toBe('not-applicable');
	expect(await ask.terms('safeguard-budget-execution', { to: '2024-12' })).toBe('missing');
});

it('transmission follows who started in the period', async () => {
	expect(await ask.values('transmission-learners', { grain: 'year' })).toEqual({
		2024: 3,
		2025: 1
	});
	expect(await ask.value('transmission-learners', { sex: 'M' })).toBe(1);
	expect(await ask.value('transmission-learners', { to: '2023-12' })).toBe('missing');
	expect(await ask.terms('transmission-completion-rate')).toEqual([2, 3]);
	expect(await ask.terms('transmission-completion-rate', { sex: 'M' })).toEqual([1, 1]);
	expect(await ask.terms('transmission-completion-rate', { from: '2025-01' })).toBe(
		'not-applicable'
	);
	expect(await ask.terms('transmission-completion-rate', { to: '2023-12' })).toBe('missing');
	expect(await ask.terms('craft-retention-rate')).toEqual([1, 1]);
	expect(await ask.terms('craft-retention-rate', { sex: 'M' })).toBe('not-applicable');
	expect(await ask.terms('craft-retention-rate', { from: '2025-01' })).toBe('not-applicable');
});
