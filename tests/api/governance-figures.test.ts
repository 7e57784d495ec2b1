import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const ask = asking(api);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

it('sessions-held are ordinary ones, by the day they met', async () => {
	expect(await ask.values('sessions-held', { grain: 'year' })).toEqual({ 2024: 0, 2025: 2 });
	expect(await ask.value('sessions-held', { from: '2025-04' })).toBe(1);
	expect(await ask.value('sessions-held', { to: '2024-11' })).toBe('missing');
});

it('attendance-rate is over members in office', async () => {
	expect(await ask.terms('attendance-rate')).toEqual([100, 242]);
	expect(await ask.terms('attendance-rate', { session: 'F' })).toEqual([60, 80]);
	expect(await ask.terms('attendance-rate', { session: 'J' })).toBe('missing');
	expect(await ask.terms('attendance-rate', { session: 'P' })).toBe('missing');
	expect(await ask.terms('attendance-rate', { from: '2025-03', to: '2025-03' })).toBe('missing');
});

it('agreements are listed from their first approval, drafts at any time', async () => {
	expect(await ask.values('agreements-by-stage', { grain: 'year' })).toEqual({ 2024: 2, 2025: 4 });
	expect(await ask.value('agreements-by-stage', { stage: 'draft', to: '2024-12' })).toBe(1);
	expect(await ask.value('agreements-by-stage', { theme: 'vaep' })).toBe(0);
	expect(await ask.value('agreements-by-stage', { to: '2023-12' })).toBe('missing');
	expect(await ask.terms('agreement-execution-rate')).toEqual([3, 4]);
	expect(await ask.terms('agreement-execution-rate', { theme: 'financing' })).toEqual([3, 4]);
	expect(await ask.terms('agreement-execution-rate', { theme: 'fairs' })).toBe('not-applicable');
	expect(await ask.terms('agreement-execution-rate', { to: '2024-12' })).toBe('missing');
	expect(await ask.terms('partner-funding-rate')).toEqual([10, 100]);
	expect(await ask.terms('partner-funding-rate', { to: '2025-03' })).toEqual([10, 50]);
	expect(await ask.terms('partner-funding-rate', { theme: 'training' })).toBe('missing');
});

it('recommendations are done when closed by D, and overdue until then', async () => {
	const months = await ask.rows('recommendation-implementation-rate', {
		grain: 'month',
		from: '2025-04'
	});
	expect(months.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
		[0, 2],
		[1, 2],
		[1, 3]
	]);
	expect(await ask.terms('recommendation-implementation-rate', { committee: 'fairs' })).toEqual([
		0, 1
	]);
	expect(await ask.terms('recommendation-implementation-rate', { theme: 'vaep' })).toBe('missing');
	expect(await ask.value('overdue-recommendations')).toBe(1);
	expect(await ask.value('overdue-recommendations', { to: '2025-05-10' })).toBe(1);
	// Due on 31 May, R2 is not late on that day; R1 was closed on the 15th.
	expect(await ask.values('overdue-recommendations', { grain: 'month', from: '2025-04' })).toEqual({
		'2025-04': 0,
		'2025-05': 0,
		'2025-06': 1
	});
	expect(await ask.value('overdue-recommendations', { session: 'J' })).toBe(0);
	expect(await ask.value('overdue-recommendations', { to: '2025-01' })).toBe('missing');
});

it('committee-meetings-held are over those planned', async () => {
	expect(await ask.terms('committee-meetings-held')).toEqual([2, 3]);
	expect(await ask.terms('committee-meetings-held', { committee: 'finance' })).toEqual([1, 2]);
	expect(await ask.terms('committee-meetings-held', { committee: 'fairs' })).toBe('missing');
	expect(await ask.terms('committee-meetings-held', { from: '2025-05' })).toBe('missing');
});
