import type { Answer } from '../../src/lib/server/query/answer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotations } from '../../src/lib/server/analysis/annotations.ts';
import type { Statuses } from '../../src/lib/server/analysis/status.ts';
import type { Change } from '../../src/lib/server/analysis/change.ts';
import type { Explanation } from '../../src/lib/server/analysis/explain.ts';
import type { Gaps } from '../../src/lib/server/analysis/gaps.ts';
import type { Signals } from '../../src/lib/server/analysis/signals.ts';
import type { Status } from '../../src/lib/server/analysis/status.ts';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { person, someFairs, someMonths, someSites, someSurveys } from '../support/rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

const fes = '03.231';
const meknes = '03.061';
const taza = '03.561';

/** Fès: 12 men of the town then 6 women of it more; Meknès: 10 women, 5 of them of the countryside; Taza loses 2. */
const persons = [
	...many(1, 12, { province: fes, registered_on: '2023-05-01' }),
	...many(20, 6, { province: fes, sex: 'F', registered_on: '2025-03-01' }),
	...many(30, 5, { province: meknes, sex: 'F', registered_on: '2023-05-01' }),
	...many(40, 5, {
		province: meknes,
		sex: 'F',
		milieu: 'rural',
		registered_on: '2025-01-10'
	}),
	...many(50, 2, { province: taza, registered_on: '2023-05-01', deregistered_on: '2025-02-01' })
];

/** Held in the half of 2024 that 2025 does not have yet. */
const autumnFair = {
	...someFairs[0],
	fair_ref: 'Z',
	planned_start: '2024-11-10',
	planned_end: '2024-11-15',
	actual_end: '2024-11-15'
};

beforeAll(async () => {
	await publishSnapshot(
		store,
		{
			artisans: persons,
			coverage: someMonths,
			fairs: [...someFairs, autumnFair],
			sites: someSites,
			occupancy: someSurveys
		},
		{
			targets: [
				{ indicator: 'registered-artisans', year: '2025', province: fes, target: '20' },
				{ indicator: 'registered-artisans', year: '2025', province: '', target: '40' }
			]
		}
	);
});
afterAll(() => warehouse.close());

async function ask<Body>(path: string, status = 200): Promise<Body> {
	const response = await api.request(`/api/v1${path}`);
	const body = (await response.json()) as Body;
	expect(response.status, JSON.stringify(body)).toBe(status);
	return body;
}

describe('change', () => {
	const path = '/indicators/registered-artisans/change';

	it('divides a stock: 19 persons in June 2024, 28 in June 2025', async () => {
		const change = await ask<Change>(`${path}?from=2024-06&to=2025-06&by=province`);
		expect(change).toMatchObject({
			grain: 'month',
			by: 'province',
			method: 'sum',
			from: { period: '2024-06', value: 19 },
			to: { period: '2025-06', value: 28 },
			difference: 9,
			relative: null,
			remainder: 0
		});
		expect(change.members.slice(0, 3)).toMatchObject([
			{ member: fes, from: 12, to: 18, contribution: 6, share: 6 / 9 },
			{ member: meknes, from: 5, to: 10, contribution: 5 },
			{ member: taza, from: 2, to: 0, contribution: -2 }
		]);
		expect(change.sentence.fr).toContain('de 19 (juin 2024) à 28 (juin 2025), soit +9');
		expect(change.sentence.fr).toContain("Fès (+6, soit 67\u202f% de l'écart)");
	});

	it('is that of the headline without from and to: at the reference date, a year before', async () => {
		const change = await ask<Change>(path);
		expect(change).toMatchObject({
			grain: 'none',
			by: 'province',
			from: { to: '2024-06-30', value: 19 },
			to: { to: '2025-06-30', value: 28 }
		});
		const flow = await ask<Change>('/indicators/new-registrations/change');
		expect(flow).toMatchObject({
			from: { from: '2023-07-01', to: '2024-06-30', value: 0 },
			to: { from: '2024-07-01', to: '2025-06-30', value: 11 },
			difference: 11
		});
	});

	it('tells rates from weights for a ratio, and adds up', async () => {
		const change = await ask<Change>(
			'/indicators/womens-share/change?from=2024-06&to=2025-06&by=province'
		);
		// 5 of 19, then 16 of 28.
		expect(change.from).toMatchObject({ numerator: 5, denominator: 19 });
		expect(change.to).toMatchObject({ numerator: 16, denominator: 28 });
		expect(change.method).toBe('within-and-mix');
		const sum = change.members.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
		expect(sum).toBeCloseTo(16 / 28 - 5 / 19, 12);
		expect(change.remainder).toBe(0);
		const own = change.members.find(({ member }) => member === fes);
		// Fès: 0 of 12, then 6 of 18: its rate rises by a third, at the mean weight of 12/19 and 18/28.
		expect(own?.within).toBeCloseTo((6 / 18) * ((12 / 19 + 18 / 28) / 2), 12);
		// the parts are for the analyst's table: a sentence that is read aloud leaves them out
		expect(change.sentence.en).toMatch(/^Women's share: from 26\.3% .* to 57\.1%/);
		expect(change.sentence.en).not.toMatch(/rates themselves|weights/);
	});

	it('says that a median does not divide', async () => {
		const median = indicators.find(({ kind }) => kind === 'median');
		const change = await ask<Change>(`/indicators/${median?.id}/change`);
		expect(change).toMatchObject({ method: 'none', members: [] });
	});

	// 2025 is known up to 30 June: A, B and C against E, and not against E and Z.
	it('sets what there is of an unfinished year against as much of the other', async () => {
		const asked = '/indicators/fairs-held/change?grain=year&from=2024-01&to=2025-01&by=province';
		expect(await ask<Change>(asked)).toMatchObject({
			from: { period: '2024', to: '2024-06-30', value: 1 },
			to: { period: '2025', value: 3 },
			difference: 2,
			remainder: 0
		});
		const whole = '/indicators/fairs-held/change?grain=year&from=2023-01&to=2024-01';
		expect((await ask<Change>(whole)).to).toMatchObject({ to: '2024-12-31', value: 2 });
	});

	it('takes one dimension', async () => {
		await ask(`${path}?by=province,sex`, 400);
		await ask(`${path}?by=nope`, 400);
	});
});

describe('gaps', () => {
	it('are women less men, town less countryside, and provinces apart', async () => {
		const gaps = await ask<Gaps>('/indicators/rural-share/gaps');
		// Women: 5 of 16 rural, men 0 of 12.
		expect(gaps.sex).toMatchObject({ a: { numerator: 5 }, b: { numerator: 0 }, reason: null });
		expect(gaps.sex.points).toBeCloseTo(31.25, 10);
		expect(gaps.milieu).toMatchObject({ difference: null, reason: 'no-dimension' });
		// Fès 0 of 18, Meknès 5 of 10: too few to be ranked; the others have nobody.
		expect(gaps.province).toMatchObject({ highest: null, lowest: null, reason: 'no-value' });
		const few = gaps.province.left_out.filter(({ reason }) => reason === 'small');
		expect(few.map(({ member }) => member).sort()).toEqual([meknes, fes]);
	});

	it('leave nothing to compare within one province', async () => {
		const gaps = await ask<Gaps>(`/indicators/rural-share/gaps?province=${fes}`);
		expect(gaps.province).toMatchObject({ highest: null, reason: 'filtered' });
	});

	it('are of rates only', async () => {
		expect(await ask('/indicators/registered-artisans/gaps', 400)).toMatchObject({
			ok: false,
			code: 'not-a-rate'
		});
	});
});

describe('status', () => {
	it('shows its calculation', async () => {
		const status = await ask<Status>('/indicators/registered-artisans/status');
		// 19 → 28 in a year; 40 by the end of 2025: (40 − 19) over 549 days were required.
		expect(status).toMatchObject({
			value: 28,
			at: '2025-06-30',
			base: 19,
			base_at: '2024-06-30',
			target: 40,
			target_at: '2025-12-31',
			achievement: 0.7,
			status: 'on-the-way'
		});
		expect(status.pace?.ratio).toBeCloseTo(9 / 365 / (21 / 549), 10);
		expect(status.sentence.fr).toContain('En bonne voie : 28 au 30 juin 2025');
	});

	it('is that of a province where it has a target, and says where it has none', async () => {
		const path = '/indicators/registered-artisans/status';
		expect(await ask(`${path}?province=${fes}`)).toMatchObject({ target: 20, value: 18 });
		expect(await ask(`${path}?province=${meknes}`)).toMatchObject({ status: 'no-target' });
	});

	it('of a share of a target is that of what the target is of', async () => {
		const status = await ask<Status>('/indicators/registration-target-achievement/status');
		expect(status).toMatchObject({ value: 0.7, base: 19 / 40, target: 1, status: 'on-the-way' });
	});

	it('is given for many headlines at once', async () => {
		const { statuses } = await ask<Statuses>('/status?indicators=registered-artisans,fairs-held');
		expect(statuses.map(({ indicator, status }) => [indicator, status])).toEqual([
			['registered-artisans', 'on-the-way'],
			['fairs-held', 'no-target']
		]);
		await ask('/status?indicators=nope', 400);
		await ask('/status?indicator=fairs-held', 400);
	});

	it('is given for all of them to several visitors who come together', async () => {
		const fresh = openApi(store);
		const asked = Array.from({ length: 8 }, async () =>
			fresh.api.request('/api/v1/status?lang=en')
		);
		for (const response of await Promise.all(asked)) {
			expect(response.status).toBe(200);
			const { statuses } = (await response.json()) as Statuses;
			expect(statuses.map(({ indicator }) => indicator)).toEqual(indicators.map(({ id }) => id));
		}
		fresh.warehouse.close();
	});
});

describe('signals', () => {
	it('are of monthly flows and rates, with the same months', async () => {
		const signals = await ask<Signals>('/indicators/new-registrations/signals');
		expect(signals.limits).toMatchObject({ of: 'year' });
		// Differences from May 2024 on: −19, zeros, then 5 in January and 6 in March 2025. Their mean is
		// −8/14 and their moving ranges 19, 5, 5, 6 and 6 over 13.
		expect(signals.limits?.mean).toBeCloseTo(-8 / 14, 10);
		expect(signals.limits?.movingRange).toBeCloseTo(41 / 13, 10);
		const marked = signals.points.filter(({ rule }) => rule === 'beyond-limits');
		expect(marked.map(({ period }) => period)).toEqual(['2024-05']);
	});

	it('are not told of a stock, nor of few months', async () => {
		expect(await ask('/indicators/registered-artisans/signals')).toMatchObject({
			limits: null,
			reason: 'not-monthly'
		});
		expect(await ask('/indicators/open-rights-rate/signals')).toMatchObject({
			limits: null,
			reason: 'too-short'
		});
	});
});

describe('annotations', () => {
	it('are those of an indicator and of its whole theme, within the days asked', async () => {
		const { annotations } = await ask<Annotations>(
			'/annotations?indicator=registered-artisans&from=2025-01'
		);
		expect(annotations).toMatchObject([{ from: '2025-01-31', indicator: 'registered-artisans' }]);
		const fairs = await ask<Annotations>('/annotations?theme=fairs&to=2024-12');
		expect(fairs.annotations.map(({ from }) => from)).toEqual(['2024-01-05']);
		await ask('/annotations?theme=nope', 400);
		await ask('/annotations?indicator=nope', 400);
		await ask('/annotations?from=2024-13', 400);
	});
});

describe('explain', () => {
	it('says what an answer rests on', async () => {
		const told = await ask<Explanation>(
			`/indicators/womens-share/explain?by=province&milieu=urban&grain=year&from=2025-01`
		);
		expect(told).toMatchObject({
			as_of: '2025-06-30',
			numerator: { value: 11 },
			denominator: { value: 23 },
			period: { from: '2025-01-01', at: '2025-06-30', provisional: true },
			by: [{ dimension: 'province' }],
			filters: [{ dimension: 'milieu', members: [{ id: 'urban' }] }],
			totals: { equal: false },
			status: { status: 'no-target', value: 11 / 23 },
			disclosure: { audience: 'internal' }
		});
		expect(told.formula.fr).toContain('÷');
		expect(told.sources).toMatchObject([
			{ dataset: 'artisans', read: 12, loaded: 10, rejected: 1, files: [{ name: 'registre.csv' }] }
		]);
	});

	it.each(indicators.map(({ id }) => id))('explains, divides and judges %s', async (id) => {
		const told = await ask<Explanation>(`/indicators/${id}/explain`);
		expect(JSON.stringify(told)).not.toMatch(/\bfilter \(where|\bselect\b/i);
		for (const path of ['change', 'status', 'signals']) await ask(`/indicators/${id}/${path}`);
	});
});

describe('to the public', () => {
	const people = openApi(store, { audience: 'public' });
	afterAll(() => people.warehouse.close());

	async function askPublic<Body>(path: string): Promise<Body> {
		const response = await people.api.request(`/api/v1${path}`);
		const body = (await response.json()) as Body;
		expect(response.status, JSON.stringify(body)).toBe(200);
		return body;
	}

	it('a change is the difference of published figures, of each member too', async () => {
		const query = (date: string) => `/indicators/registered-artisans/values?by=province&to=${date}`;
		const [before, after, change] = await Promise.all([
			askPublic<Answer>(query('2024-06')),
			askPublic<Answer>(query('2025-06')),
			askPublic<Change>(
				'/indicators/registered-artisans/change?from=2024-06&to=2025-06&by=province'
			)
		]);
		for (const { member, from, to, contribution } of change.members) {
			const valueIn = ({ rows }: Answer) => rows.find(({ province }) => province === member)?.value;
			expect([from, to]).toEqual([valueIn(before), valueIn(after)]);
			expect(contribution).toBe(Number(to) - Number(from));
		}
		const sum = change.members.reduce((sum, { contribution }) => sum + Number(contribution), 0);
		expect(change.difference).toBe(sum + Number(change.remainder));
	});

	it('an explanation says which rules apply', async () => {
		const persons = await askPublic<Explanation>(
			'/indicators/registered-artisans/explain?by=province&grain=month&from=2024-06&to=2024-06'
		);
		expect(persons.totals.equal).toBe(false);
		const rules = persons.disclosure.rules.map(({ en }) => en).join(' ');
		expect(rules).toContain('noise of at most 5');
		expect(rules).toContain('no count of 1 to 4');
		expect(rules).not.toContain('published figures.');
		const union = await askPublic<Explanation>(
			`/indicators/registered-artisans/explain?province=${fes},${meknes}`
		);
		expect(union.disclosure.rules.at(-1)?.en).toBe(
			'Here a figure is the sum of up to 2 published figures.'
		);
		const sites = await askPublic<Explanation>('/indicators/facilities/explain');
		expect(sites.disclosure.rules[0]?.en).toContain('nothing of anybody');
	});

	it('a gap of rates over few persons is not told', async () => {
		// Of the countryside there are 5, all of them women.
		const { milieu } = await askPublic<Gaps>('/indicators/womens-share/gaps');
		expect(milieu).toMatchObject({ b: { flag: 'withheld' }, difference: null, reason: 'no-value' });
		expect(await ask<Gaps>('/indicators/womens-share/gaps')).toMatchObject({
			milieu: { b: { value: 1 } }
		});
	});
});

function many(first: number, count: number, row: Record<string, string>) {
	return Array.from({ length: count }, (_, index) => person(first + index, row));
}
