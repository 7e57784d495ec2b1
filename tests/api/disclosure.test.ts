import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { person } from '../support/rows.ts';
import { openApi, publishSnapshot, temporaryStore, type StagedRows } from '../support/snapshot.ts';

const [fes, meknes, taza, ifrane] = ['03.231', '03.061', '03.561', '03.271'];

/** As many persons alike as asked, numbered from a first one. */
function persons(count: number, first: number, row: Readonly<Record<string, string | null>> = {}) {
	return Array.from({ length: count }, (_, index) => person(first + index, row));
}

const places = (province: string, more: Readonly<Record<string, string>> = {}) => ({
	province,
	commune: null,
	...more
});

/**
 * Fès 30 (10 women), Meknès 20 (8 women), Taza 12 (2 women), Ifrane 3 men: 65 persons, all entered on 15 January
 * 2024 but for 4 of Meknès in May 2025 and 8 in June 2025.
 */
const artisans: StagedRows = [
	...persons(20, 100, places(fes)),
	...persons(10, 200, places(fes, { sex: 'F' })),
	...persons(8, 300, places(meknes, { sex: 'F' })),
	...persons(4, 400, places(meknes, { registered_on: '2025-05-10' })),
	...persons(8, 500, places(meknes, { registered_on: '2025-06-10' })),
	...persons(10, 600, places(taza)),
	...persons(2, 700, places(taza, { sex: 'F' })),
	...persons(3, 800, places(ifrane))
];

function loan(ref: number, artisan: number, bank: string, amount: number) {
	return {
		application_ref: `L${ref}`,
		artisan: String(artisan),
		bank,
		filed_on: '2025-02-01',
		decision: 'approved',
		disbursed_on: '2025-03-01',
		disbursed_mad: String(amount),
		outstanding_mad: String(amount / 2),
		days_late: '0'
	};
}

/**
 * Bank A: 4 borrowers, two loans each. Bank B: 5 borrowers alike. Bank C: 6 borrowers, one of whom has 90 of
 * 100 thousand. Bank D: 20 borrowers alike.
 */
const loans: StagedRows = [
	...[0, 1, 2, 3, 0, 1, 2, 3].map((person, index) => loan(index, 100 + person, 'A', 5_000)),
	...[0, 1, 2, 3, 4].map((person) => loan(20 + person, 110 + person, 'B', 10_000)),
	loan(30, 200, 'C', 90_000),
	...[1, 2, 3, 4, 5].map((person) => loan(30 + person, 200 + person, 'C', 2_000)),
	...Array.from({ length: 20 }, (_, index) =>
		loan(40 + index, 300 + (index % 8) + 100 * (index % 3), 'D', 10_000)
	)
];

function fair(ref: string, respondents: number, sales: number) {
	return {
		fair_ref: ref,
		title_fr: ref,
		level: 'regional',
		province: fes,
		planned_start: '2025-04-01',
		planned_end: '2025-04-05',
		actual_start: '2025-04-01',
		actual_end: '2025-04-05',
		status: 'held',
		exhibitors: '40',
		sales_mad: String(sales),
		sales_respondents: String(respondents)
	};
}

function craft(ref: string, masters: number) {
	return { craft_ref: ref, name_fr: ref, province: fes, masters: String(masters) };
}

const store = temporaryStore();
const open = openApi(store, { audience: 'public' });
const closed = openApi(store);
const told = asking(open.api);
const exact = asking(closed.api);

beforeAll(async () => {
	await publishSnapshot(store, {
		artisans,
		loans,
		fairs: [
			fair('F1', 2, 9_000),
			fair('F2', 20, 80_000),
			fair('F3', 30, 90_000),
			fair('F4', 40, 99_000)
		],
		fair_participations: [
			{ fair_ref: 'F3', artisan: '1', sales_mad: '80000' },
			{ fair_ref: 'F3', artisan: '2', sales_mad: '10000' }
		],
		endangered_crafts: [
			craft('M1', 1),
			craft('M2', 3),
			craft('M3', 0),
			craft('M4', 12),
			craft('M5', 7)
		]
	});
});
afterAll(() => {
	open.warehouse.close();
	closed.warehouse.close();
	rmSync(store, { recursive: true, force: true });
});

const withheld = {
	value: null,
	numerator: null,
	denominator: null,
	compare: null,
	flag: 'withheld'
};

describe('counts of persons', () => {
	it('withholds three persons and the smallest other, so that the total does not give them', async () => {
		expect(await told.value('registered-artisans')).toBe(65);
		const rows = await told.values('registered-artisans', { by: 'province' });
		expect(rows).toMatchObject({
			[fes]: 30,
			[meknes]: 20,
			[taza]: 'withheld',
			[ifrane]: 'withheld'
		});
		expect(await exact.values('registered-artisans', { by: 'province' })).toMatchObject({
			[taza]: 12,
			[ifrane]: 3
		});
	});

	it('publishes a zero, which speaks of nobody', async () => {
		const rows = await told.values('registered-artisans', { by: 'province' });
		expect(rows['03.131']).toBe(0);
	});

	it('answers the same whichever way a figure is asked for', async () => {
		expect(await told.row('registered-artisans', { province: taza })).toEqual(withheld);
		expect(await told.value('registered-artisans', { province: meknes })).toBe(20);
		const both = await told.rows('registered-artisans', { by: 'sex,province', province: taza });
		expect(both.map(({ flag }) => flag)).toEqual(['withheld', 'withheld']);
	});

	it('publishes a sum of members only where it gives none of them', async () => {
		const of = (...members: string[]) =>
			told.value('registered-artisans', { province: members.join(',') });
		expect(await of(fes, meknes)).toBe(50);
		expect(await of(meknes, taza)).toBe('withheld');
		expect(await of(fes, meknes, taza)).toBe('withheld');
		// What is left of the published total, and no small count itself.
		expect(await of(taza, ifrane)).toBe(15);
	});

	it('withholds a small month of a year, and another one', async () => {
		const months = await told.values('new-registrations', { grain: 'month', from: '2025-01' });
		expect(months).toMatchObject({ '2025-04': 0, '2025-05': 'withheld', '2025-06': 'withheld' });
		expect(await told.value('new-registrations', { from: '2025-01' })).toBe(12);
		expect(await told.value('new-registrations', { from: '2025-04', to: '2025-05' })).toBe(
			'withheld'
		);
		expect(await told.value('new-registrations', { to: '2025-04' })).toBe(53);
	});

	it('withholds those who left along with those who came, whose balance stocks give', async () => {
		const of = (indicator: string, more = {}) =>
			told.value(indicator, { from: '2025-05', to: '2025-05', ...more });
		// Four came to Meknès in May and nobody left; in April it had eight, which are published.
		expect(await of('new-registrations', { province: meknes })).toBe('withheld');
		expect(
			await exact.value('deregistrations', { from: '2025-05', to: '2025-05', province: meknes })
		).toBe(0);
		expect(await of('deregistrations', { province: meknes })).toBe('withheld');
	});

	it('answers the public by whole months only', async () => {
		expect(await told.value('registered-artisans', { to: '2025-05' })).toBe(57);
		expect(await told.value('registered-artisans', { to: '2025-05-20' })).toBe('withheld');
		expect(await told.value('new-registrations', { from: '2025-01-02' })).toBe('withheld');
		expect(await exact.value('registered-artisans', { to: '2025-05-20' })).toBe(57);
	});

	it('compares with nothing that is withheld itself', async () => {
		const query = { grain: 'month', from: '2025-06', compare: 'previous' } as const;
		expect(await told.row('registered-artisans', { ...query, province: fes })).toMatchObject({
			value: 30,
			compare: 30
		});
		// In May the twelve of Meknès protected the three of Ifrane.
		const row = { period: '2025-06', value: 20, compare: null, flag: null };
		expect(await told.row('registered-artisans', { ...query, province: meknes })).toMatchObject(
			row
		);
		expect(await exact.row('registered-artisans', { ...query, province: meknes })).toMatchObject({
			...row,
			compare: 12
		});
		expect(await told.row('new-registrations', query)).toMatchObject(withheld);
	});

	it('flags withheld rows in downloads', async () => {
		const query = 'by=province&province=03.231,03.061,03.561,03.271';
		const response = await open.api.request(
			`/api/v1/indicators/registered-artisans/values.csv?${query}`
		);
		const lines = (await response.text()).replace('\ufeff', '').trim().split('\r\n');
		expect(lines).toEqual([
			'province,value,numerator,denominator,flag,compare',
			`${fes},30,,,,`,
			`${meknes},20,,,,`,
			`${taza},,,,withheld,`,
			`${ifrane},,,,withheld,`
		]);
	});
});

describe('shares of persons', () => {
	it('withholds a share whose numerator is two, and the smallest other', async () => {
		expect(await exact.terms('womens-share', { province: taza })).toEqual([2, 12]);
		const rows = await told.values('womens-share', { by: 'province' });
		expect(rows).toMatchObject({ [taza]: 'withheld', [ifrane]: 'withheld', '03.131': 'missing' });
		expect(await told.terms('womens-share')).toEqual([20, 65]);
	});

	it('withholds a density and a growth along with the count that they rest on', async () => {
		expect(await told.value('artisan-density', { province: taza })).toBe('withheld');
		expect(await told.value('artisan-density', { province: fes })).toBeGreaterThan(0);
		expect(await told.value('register-growth', { province: taza })).toBe('withheld');
		expect(await told.terms('register-growth', { province: fes })).toEqual([0, 30]);
	});

	it('withholds a rate of which all but three are counted', async () => {
		expect(await exact.terms('register-completeness', { province: ifrane })).toEqual([0, 3]);
		expect(await told.value('register-completeness', { province: ifrane })).toBe('withheld');
	});
});

describe('amounts', () => {
	it('withholds the loans of four borrowers, however many', async () => {
		const rows = await told.values('loans-disbursed', { by: 'bank' });
		expect(await exact.value('loans-disbursed', { bank: 'A' })).toBe(40_000);
		expect(rows).toMatchObject({ A: 'withheld', B: 50_000, D: 200_000 });
	});

	it('withholds an amount of which one borrower has nine tenths', async () => {
		expect(await exact.value('loans-disbursed', { bank: 'C' })).toBe(100_000);
		expect(await told.value('loans-disbursed', { bank: 'C' })).toBe('withheld');
	});

	it('withholds an average of fewer than ten loans, whose sum may be published', async () => {
		expect(await told.value('average-loan', { bank: 'B' })).toBe('withheld');
		expect(await told.value('average-loan', { bank: 'D' })).toBe(10_000);
	});

	it('withholds sales of two exhibitors, and those that one exhibitor makes', async () => {
		const rows = await told.values('fair-sales', { by: 'fair' });
		expect(rows).toEqual({ F1: 'withheld', F2: 80_000, F3: 'withheld', F4: 99_000 });
	});
});

describe('bearers of endangered crafts', () => {
	it('reads a band in place of one to four, and protects it', async () => {
		const rows = await told.rows('active-bearers', { by: 'craft' });
		const of = (id: string) => rows.find(({ craft }) => craft === id);
		expect(of('M1')).toEqual({ craft: 'M1', ...withheld, band: '1–4' });
		expect(of('M2')).toEqual({ craft: 'M2', ...withheld, band: '1–4' });
		expect(of('M3')).toMatchObject({ value: 0, flag: null });
		expect(of('M4')).toMatchObject({ value: 12 });
		expect(of('M5')).toEqual({ craft: 'M5', ...withheld });
	});
});

describe('what speaks of nobody', () => {
	it('is published however small', async () => {
		expect(await told.value('fairs-held')).toBe(4);
		expect(await told.value('exhibition-days', { fair: 'F1' })).toBe(5);
	});
});
