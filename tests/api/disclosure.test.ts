import { copyFileSync, rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotFile } from '../../pipelines/store/follow.ts';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { asking } from '../support/asking.ts';
import { manyPersons } from '../support/many-persons.ts';
import { openApi, publishSnapshot, temporaryStore, type StagedRows } from '../support/snapshot.ts';

const [fes, meknes, taza, ifrane] = ['03.231', '03.061', '03.561', '03.271'];

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

const several = (count: number, make: (index: number) => ReturnType<typeof loan>) =>
	Array.from({ length: count }, (_, index) => make(index));

/** Bank A: 6 borrowers, three loans each. B: 20 borrowers, one of whom has two thirds. C: 40 alike. */
const loans: StagedRows = [
	...several(18, (index) => loan(index, 100 + (index % 6), 'A', 5_000)),
	loan(50, 200, 'B', 400_000),
	...several(19, (index) => loan(51 + index, 201 + index, 'B', 10_000)),
	...several(40, (index) => loan(100 + index, 300 + index, 'C', 10_000))
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

const rows = {
	loans,
	fairs: [fair('F1', 2, 9_000), fair('F2', 20, 80_000), fair('F3', 30, 90_000)],
	fair_participations: [{ fair_ref: 'F3', artisan: '1', sales_mad: '80000' }],
	endangered_crafts: [
		craft('M1', 1),
		craft('M2', 7),
		craft('M3', 0),
		craft('M4', 12),
		craft('M5', 30)
	]
};

const store = temporaryStore();
const open = openApi(store, { audience: 'public' });
const closed = openApi(store);
const told = asking(open.api);
const exact = asking(closed.api);
const older = '20250531-120000-00000001';
const first = '20250630-120000-0123abcd';

beforeAll(async () => {
	await publishSnapshot(store, rows, { sql: manyPersons, id: older });
	await publishSnapshot(store, rows, { sql: manyPersons, id: first });
}, 60_000);
afterAll(() => {
	open.warehouse.close();
	closed.warehouse.close();
	rmSync(store, { recursive: true, force: true });
});

async function ask(path: string, api = open.api): Promise<Answer> {
	const response = await api.request(`/api/v1/indicators/${path}`);
	return (await response.json()) as Answer;
}

describe('counts of persons', () => {
	it.each([
		['registered-artisans', { by: 'province' }],
		['registered-artisans', { by: 'commune,sex', grain: 'year' }],
		['registered-artisans', { by: 'age_band,milieu', grain: 'quarter', from: '2024-01' }],
		['new-registrations', { by: 'branch', grain: 'month' }],
		['professional-cards-issued', { grain: 'month' }],
		['coverage-gap', { by: 'category,province', grain: 'month' }]
	] as const)('%s %o are within 5 of what they are, and never 1 to 4', async (indicator, query) => {
		const known = await exact.values(indicator, query);
		const published = await told.rows(indicator, query);
		const exactRows = await exact.rows(indicator, query);
		expect(Object.keys(known).length).toBeGreaterThan(1);
		let shown = 0;
		for (const { value, flag, numerator, denominator, compare, ...place } of published) {
			expect([numerator, denominator, compare]).toEqual([null, null, null]);
			if (flag === 'withheld' || flag === 'missing') continue;
			const own = exactRows.find((row) =>
				Object.entries(place).every(([name, member]) => row[name as 'province'] === member)
			);
			expect(Math.abs((value ?? NaN) - (own?.value ?? 0))).toBeLessThanOrEqual(5);
			expect([1, 2, 3, 4]).not.toContain(value);
			shown++;
		}
		expect(shown).toBeGreaterThan(1);
	});

	it('one grid cell has one value, in whatever way it is asked', async () => {
		const rows = await told.rows('registered-artisans', { by: 'province', to: '2025-03' });
		const expected = rows.find(({ province }) => province === meknes)?.value;
		const alike: Readonly<Record<string, string>>[] = [
			{ province: meknes, to: '2025-03' },
			{ province: meknes, to: '2025-03-31' },
			{ province: meknes, from: '2025-03', to: '2025-03', grain: 'month' },
			{ province: meknes, from: '2025-01', to: '2025-03', grain: 'quarter' },
			{ province: meknes, kind: 'artisan,master', to: '2025-03' },
			{ province: meknes, sex: 'F,M,unknown', to: '2025-03' },
			{ province: meknes, by: 'province', to: '2025-03' },
			{ province: meknes, from: '2020-01', to: '2025-03' },
			{ province: meknes, to: '2025-03', lang: 'ar' }
		];
		for (const query of alike) {
			expect(await told.value('registered-artisans', query), JSON.stringify(query)).toBe(expected);
		}
		const two = await told.rows('registered-artisans', { by: 'province,sex', to: '2025-03' });
		const swapped = await told.rows('registered-artisans', { by: 'sex,province', to: '2025-03' });
		for (const { province, sex, value } of two) {
			expect(swapped.find((row) => row.province === province && row.sex === sex)?.value).toBe(
				value
			);
		}
	});

	it('two indicators that count the same persons show the same figure', async () => {
		const women = await told.value('registered-artisans', { sex: 'F' });
		expect((await told.row('womens-share')).numerator).toBe(women);
		const { numerator } = await told.row('artisan-density', { province: fes });
		const inFes = await told.value('registered-artisans', { province: fes });
		expect(numerator).toBe(10_000 * Number(inFes));
	});

	it('the noise is the same in a later snapshot of the same persons', async () => {
		const before = await told.rows('registered-artisans', {
			by: 'commune',
			snapshot: older
		});
		expect(await told.rows('registered-artisans', { by: 'commune' })).toEqual(before);
	});

	it('a window or a union is the sum of its parts as published, and says of how many', async () => {
		const months = await told.rows('new-registrations', {
			grain: 'month',
			from: '2024-02',
			to: '2024-03'
		});
		const quarter = await told.rows('new-registrations', {
			grain: 'quarter',
			from: '2024-04',
			to: '2024-06'
		});
		const window = await ask('new-registrations/values?from=2024-02&to=2024-06');
		const sum = [...months, ...quarter].reduce((sum, { value }) => sum + Number(value), 0);
		expect(window.rows[0]?.value).toBe(sum);
		expect(window.protection).toEqual({ method: 'cell-key', largest: 5, sums: 3 });

		const by = await told.values('registered-artisans', { by: 'province' });
		const union = await told.value('registered-artisans', { province: `${fes},${taza}` });
		expect(union).toBe(Number(by[fes]) + Number(by[taza]));
	});

	it('the parts of a figure under 10 are withheld, and those of a zero', async () => {
		const rows = await told.rows('registered-artisans', { by: 'commune,branch', sex: 'unknown' });
		const parts = await exact.rows('registered-artisans', { by: 'commune,branch', sex: 'unknown' });
		const whole = await told.values('registered-artisans', { by: 'commune', sex: 'unknown' });
		for (const row of rows) {
			if (Number(whole[row.commune ?? '']) < 10) expect(row.flag).toBe('withheld');
		}
		expect(rows.filter(({ flag }) => flag === 'withheld').length).toBeGreaterThan(100);
		expect(parts.every(({ flag }) => flag === null)).toBe(true);
		expect(await told.value('registered-artisans', { province: ifrane })).toBe(0);
		const women = await told.value('registered-artisans', { province: ifrane, sex: 'F' });
		expect(women).toBe('withheld');
	});

	it('a place is withheld along with the one that it lies in, whether that is asked or not', async () => {
		const inIfrane = await told.rows('registered-artisans', { by: 'commune' });
		const own = inIfrane.filter(({ commune }) => commune?.startsWith('03271'));
		expect(own.length).toBeGreaterThan(0);
		expect(own.every(({ flag }) => flag === 'withheld')).toBe(true);
	});

	it('the public asks by whole months', async () => {
		expect(await told.value('registered-artisans', { to: '2025-05' })).not.toBe('withheld');
		expect(await told.value('registered-artisans', { to: '2025-05-20' })).toBe('withheld');
		expect(await told.value('new-registrations', { from: '2025-01-02' })).toBe('withheld');
		expect(await told.value('new-registrations', { from: '2025-01-01' })).not.toBe('withheld');
	});

	it('four directions are too many, of which a commune and its province are one', async () => {
		const three = { sex: 'F', kind: 'artisan', province: fes, commune: '003231010' };
		expect(await told.value('registered-artisans', three)).not.toBe('withheld');
		expect(await told.value('registered-artisans', { ...three, milieu: 'urban' })).toBe('withheld');
	});

	it('compares published figures', async () => {
		const query = { grain: 'month', from: '2025-03', to: '2025-03', province: fes } as const;
		const before = await told.value('registered-artisans', {
			...query,
			from: '2024-03',
			to: '2024-03'
		});
		const { compare } = await told.row('registered-artisans', { ...query, compare: 'year' });
		expect(compare).toBe(before);
	});
});

describe('rates of persons', () => {
	it('are of published terms, from 0 to 1', async () => {
		const rows = await told.rows('open-rights-rate', { by: 'province,sex', grain: 'month' });
		const shown = rows.filter(({ value }) => value !== null);
		expect(shown.length).toBeGreaterThan(10);
		for (const { value, numerator, denominator } of shown) {
			expect(value).toBe(Math.min(1, Number(numerator) / Number(denominator)));
			expect(denominator).toBeGreaterThanOrEqual(30);
		}
	});

	it('are withheld over fewer than 30, nobody included', async () => {
		const rows = await told.rows('womens-share', { by: 'commune,branch' });
		const known = await exact.rows('womens-share', { by: 'commune,branch' });
		for (const [index, { denominator }] of known.entries()) {
			if (Number(denominator) < 25) expect(rows[index]?.flag).toBe('withheld');
		}
		expect(known.some(({ flag }) => flag === 'missing')).toBe(true);
		expect(rows.some(({ flag }) => flag === 'missing')).toBe(false);
	});
});

describe('amounts', () => {
	it('are withheld of six borrowers, however many loans, and where one has more than half', async () => {
		const rows = await told.values('loans-disbursed', { by: 'bank' });
		expect(rows).toMatchObject({ A: 'withheld', B: 'withheld' });
		expect(Math.abs(Number(rows.C) - 400_000)).toBeGreaterThanOrEqual(5_000);
		expect(Math.abs(Number(rows.C) - 400_000)).toBeLessThanOrEqual(10_000);
	});

	it('of fairs need ten who declare, none with more than half', async () => {
		const rows = await told.values('fair-sales', { by: 'fair' });
		expect(rows).toMatchObject({ F1: 'withheld', F3: 'withheld' });
		expect(Math.abs(Number(rows.F2) - 80_000)).toBeLessThanOrEqual(4_000);
	});

	it('of months are of those who contribute each month', async () => {
		const query = { grain: 'year', from: '2025' } as const;
		const { value } = await told.row('contribution-collection-rate', { ...query, from: '2025-01' });
		const known = await exact.row('contribution-collection-rate', { ...query, from: '2025-01' });
		expect(value).toBeCloseTo(Number(known.value), 1);
	});
});

describe('medians and bearers', () => {
	it('medians are rounded, and withheld of few or of what does not add up', async () => {
		const whole = await told.value('time-to-coverage');
		expect(whole === 'withheld' || whole === 'missing' || Number.isInteger(whole)).toBe(true);
		// One exhibitor declared, at one fair.
		expect([0, 5]).toContain(await told.value('distinct-exhibitors'));
	});

	it('bearers are told in bands, by craft alone', async () => {
		const rows = await told.rows('active-bearers', { by: 'craft' });
		const bands = rows.map(({ craft, value, band, flag }) => [craft, band ?? [value, flag]]);
		expect(bands).toEqual([
			['M1', '1–4'],
			['M2', '5–9'],
			['M3', [0, null]],
			['M4', '10–19'],
			['M5', '20+']
		]);
		expect(await told.row('active-bearers')).toMatchObject({ value: null, band: '20+' });
		const others: Readonly<Record<string, string>>[] = [
			{ by: 'province' },
			{ province: fes },
			{ craft: 'M1,M2' }
		];
		for (const query of others) {
			for (const row of await told.rows('active-bearers', query)) {
				expect(row).toMatchObject({ value: null, flag: 'withheld' });
				expect(row).not.toHaveProperty('band');
			}
		}
	});
});

describe('what an answer says of it', () => {
	it('figures of persons carry noise, those of nobody and of the internal audience do not', async () => {
		const path = 'registered-artisans/values';
		expect((await ask(path)).protection).toEqual({ method: 'cell-key', largest: 5 });
		expect(await ask(path, closed.api)).not.toHaveProperty('protection');
		expect(await ask('fairs-held/values')).not.toHaveProperty('protection');
		expect(await told.value('fairs-held')).toBe(3);
	});

	it('a snapshot built before there were keys answers the internal audience only', async () => {
		const id = '20250101-120000-00000000';
		copyFileSync(snapshotFile(store, older), snapshotFile(store, id));
		const instance = await DuckDBInstance.create(snapshotFile(store, id));
		const connection = await instance.connect();
		await connection.run('alter table marts.register drop column record_key');
		connection.closeSync();
		instance.closeSync();
		const path = `/api/v1/indicators/registered-artisans/values?snapshot=${id}`;
		expect((await closed.api.request(path)).status).toBe(200);
		const refused = await open.api.request(`${path}&lang=en`);
		expect(refused.status).toBe(403);
		expect(await refused.json()).toMatchObject({
			code: 'audience',
			message: expect.stringContaining('before figures of persons were protected') as string
		});
	});
});
