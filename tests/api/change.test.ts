import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../src/lib/server/analysis/change.ts';
import type { Status } from '../../src/lib/server/analysis/status.ts';
import { fes, meknes, someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(() =>
	publishSnapshot(store, someSector, {
		targets: [{ indicator: 'trainees-enrolled', year: '2024', province: '', target: '100' }]
	})
);
afterAll(() => warehouse.close());

async function ask<Body>(path: string): Promise<Body> {
	const response = await api.request(`/api/v1/indicators/${path}`);
	const body = (await response.json()) as Body;
	expect(response.status, JSON.stringify(body)).toBe(200);
	return body;
}

/** Without the marks that keep `2024/2025` in its direction. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('without from and to, the headline against that of a year before', () => {
	it.each([
		[
			'a flow: two years',
			'loan-applications',
			'2023-07-01',
			'2024-06-30',
			'2024-07-01',
			'2025-06-30'
		],
		['a stock: two days', 'registered-artisans', null, '2024-06-30', null, '2025-06-30'],
		[
			'what is surveyed: two years',
			'trading-rate',
			'2023-07-01',
			'2024-06-30',
			'2024-07-01',
			'2025-06-30'
		],
		[
			'training: two training years',
			'graduates',
			'2023-01-01',
			'2023-12-31',
			'2024-01-01',
			'2024-12-31'
		]
	])('%s', async (_, id, from, to, later, at) => {
		const change = await ask<Change>(`${id}/change`);
		expect(change.grain).toBe('none');
		expect(change.from).toMatchObject({ from, to });
		expect(change.to).toMatchObject({ from: later, to: at });
		const last = later ? `from=${later}&to=${at}` : `to=${at}`;
		const { rows } = await ask<{ rows: { value: number | null }[] }>(`${id}/values?${last}`);
		expect(change.to.value).toBe(rows[0]?.value);
	});

	it('ends on a day that has none a year before', async () => {
		const change = await ask<Change>('loan-applications/change?grain=none&to=2024-02-28');
		expect(change.to).toMatchObject({ from: '2023-03-01', to: '2024-02-28' });
		expect(change.from).toMatchObject({ from: '2022-03-01', to: '2023-02-28' });
	});
});

describe('by training year', () => {
	// E1 has 40 trainees then 45, and E2 of Meknès 33 in the second year alone.
	it.each([
		['the headline', ''],
		['two years', '?grain=year&from=2023-01&to=2024-01'],
		['two years by their months', '?from=2023-06&to=2024-06']
	])('%s is told by training years in the three languages', async (_, query) => {
		const change = await ask<Change>(`trainees-enrolled/change${query}`);
		expect(change).toMatchObject({ difference: 38, remainder: 0 });
		expect(change.members.slice(0, 2)).toMatchObject([
			{ member: meknes, contribution: 33 },
			{ member: fes, contribution: 5 }
		]);
		const { ar, fr, en } = change.sentence;
		expect(plain(ar)).toContain('من 40 (2023/2024) إلى 78 (2024/2025)');
		expect(plain(fr)).toContain('de 40 (2023/2024) à 78 (2024/2025), soit +38');
		expect(plain(en)).toContain('from 40 (2023/2024) to 78 (2024/2025), that is +38');
		for (const text of [ar, fr, en]) expect(text).not.toMatch(/January|janvier|يناير|31/);
	});

	// 78 of 100 in 2024/2025, 40 the year before: 38 a year, where 60 were needed.
	it('a status is told so too', async () => {
		const { status, sentence } = await ask<Status>('trainees-enrolled/status');
		expect(status).toBe('on-the-way');
		expect(plain(sentence.fr)).toContain(
			"En bonne voie : 78 pour l'année de formation 2024/2025, l'objectif étant de 100."
		);
		expect(plain(sentence.fr)).toContain("Depuis l'année de formation 2023/2024 : +38");
		expect(plain(sentence.ar)).toContain('78 في السنة التكوينية 2024/2025');
		expect(plain(sentence.en)).toContain('78 in the training year 2024/2025');
		for (const text of Object.values(sentence)) expect(text).not.toMatch(/December|décembre|دجنبر/);
	});
});
