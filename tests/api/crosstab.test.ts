import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Counts } from '../../src/lib/server/crosstab/counts.ts';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { someMonths, somePersons } from '../support/rows.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	await publishSnapshot(store, { ...someSector, artisans: somePersons, coverage: someMonths });
});
afterAll(() => warehouse.close());

type Audience = 'internal' | 'public';
const ask = (path: string, audience: Audience = 'internal') =>
	api.request(`/api/v1/${path}`, {}, { audience });
const values = async (search: string, audience?: Audience) =>
	(await (await ask(`indicators/registered-artisans/values?${search}`, audience)).json()) as Answer;
const counts = async (path: string, audience?: Audience) =>
	(await (await ask(`datasets/${path}`, audience)).json()) as Counts;
const shape = 'by=province&across=period,sex&grain=year&totals=yes';

describe('the values of an indicator as a table', () => {
	it('are the figures asked for otherwise, in the order of the table', async () => {
		const { rows, query } = await values(shape);
		const plain = await values('by=province,sex&grain=year&totals=yes');
		const sorted = (all: Answer['rows']) => all.map((row) => JSON.stringify(row)).sort();
		const listed = new Set(sorted(plain.rows));
		const added = rows.filter((row) => !listed.has(JSON.stringify(row)));
		expect(rows.length - added.length).toBe(listed.size);
		for (const row of added) expect(row).toMatchObject({ value: 0, flag: null });
		expect(query).toMatchObject({ by: 'province', across: 'period,sex', totals: 'yes' });
		const columns = rows.filter(({ province }) => province === '03.231');
		const periods = columns.map(({ period }) => period);
		expect(periods.at(-1)).toBe('total');
		const years = [...new Set(periods)].slice(0, -1);
		expect(years).toEqual([...years].sort().reverse());
		expect(rows.at(-1)).toMatchObject({ province: 'total', period: 'total', sex: 'total' });
	});

	it('are sorted by any column, totals last', async () => {
		const { rows } = await values(`${shape}&sort=-total:total`);
		const lines = rows.filter(({ period, sex }) => period === 'total' && sex === 'total');
		const sizes = lines.slice(0, -1).map(({ value }) => value ?? -1);
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		expect(lines.at(-1)?.province).toBe('total');
	});

	it('tell shares of their row, column or whole, and keep their totals only if asked', async () => {
		const { rows } = await values('by=province&across=sex&share=row');
		const fes = rows.filter(({ province }) => province === '03.231');
		expect(fes.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1);
		expect(rows.some(({ sex }) => sex === 'total')).toBe(false);
	});

	it.each(['csv', 'xlsx', 'parquet', 'arrow', 'jsonl', 'jsonstat', 'zip'])(
		'are as many rows as %s',
		async (format) => {
			const { rows } = await values(`${shape}&share=column&sort=total:F`);
			const path = `indicators/registered-artisans/values.${format}?${shape}`;
			const response = await ask(`${path}&share=column&sort=total:F&labels=labels&lang=fr`);
			expect(response.status).toBe(200);
			expect(response.headers.get('x-mirsad-rows')).toBe(String(rows.length));
			await response.arrayBuffer();
		}
	);

	it('are in a file in the same order, in words', async () => {
		const { rows } = await values(`${shape}&sort=-total:total`);
		const response = await ask(
			`indicators/registered-artisans/values.csv?${shape}&sort=-total:total&labels=labels&lang=fr`
		);
		const { data } = Papa.parse<Record<string, string>>(await response.text(), {
			header: true,
			skipEmptyLines: true
		});
		expect(data.map(({ value }) => value)).toEqual(rows.map(({ value }) => String(value ?? '')));
		expect(data.at(-1)).toMatchObject({ province: 'Ensemble', period: 'Ensemble' });
	});

	it('are for the public the figures it is published, shares of few withheld', async () => {
		const { rows } = await values(`${shape}&share=row`, 'public');
		const plain = await values('by=province,sex&grain=year&totals=yes', 'public');
		const figures = (all: Answer['rows']) => all.map(({ value }) => value ?? 'none').sort();
		const said = (all: Answer['rows']) => figures(all.filter(({ flag }) => flag !== 'missing'));
		expect(said(rows)).toEqual(said(plain.rows));
		for (const { share } of rows) expect(share).toBeNull();
	});
});

describe('the rows of a dataset counted', () => {
	it('by two columns of lists and a year, none left out', async () => {
		const { rows } = await counts('fairs/counts?by=level&across=status,actual_start&totals=yes');
		const all = rows.at(-1);
		expect(all).toMatchObject({ level: 'total', status: 'total', actual_start: 'total' });
		const cells = rows.filter((row) => !Object.values(row).includes('total'));
		const sum = cells.reduce((total, { value }) => total + Number(value), 0);
		expect(sum).toBe(all?.value);
		const response = await ask('datasets/fairs/rows?limit=1');
		expect(((await response.json()) as { total: number }).total).toBe(sum);
	});

	it('are the same in a file', async () => {
		const { rows } = await counts('fairs/counts?by=level&across=status&totals=yes&share=whole');
		const path = 'datasets/fairs/counts.csv?by=level&across=status&totals=yes&share=whole';
		const response = await ask(`${path}&labels=labels&lang=ar`);
		const { data } = Papa.parse<Record<string, string>>(await response.text(), {
			header: true,
			skipEmptyLines: true
		});
		expect(data.map(({ value, share }) => [value, share])).toEqual(
			rows.map(({ value, share }) => [String(value), String(share ?? '')])
		);
		expect(data.at(-1)?.level).toBe('المجموع');
	});

	it('of persons only for the chamber', async () => {
		expect((await counts('coverage/counts?by=sex&across=province')).rows.length).toBeGreaterThan(0);
		expect((await ask('datasets/coverage/counts?by=sex', 'public')).status).toBe(403);
	});
});

it.each([
	['indicators/registered-artisans/values?by=province&across=province', 'invalid-query'],
	['indicators/registered-artisans/values?by=province,sex&across=milieu,branch', 'invalid-query'],
	['indicators/registered-artisans/values?by=province&across=period', 'invalid-query'],
	['indicators/registered-artisans/values?by=province&across=nope', 'unknown-dimension'],
	['indicators/registered-artisans/values?by=province&across=sex&sort=nope', 'invalid-query'],
	['indicators/womens-share/values?by=province&share=row', 'invalid-query'],
	['datasets/fairs/counts', 'invalid-query'],
	['datasets/fairs/counts?by=level,level', 'invalid-query'],
	['datasets/fairs/counts?by=nope', 'unknown-column'],
	['datasets/fairs/counts?by=level&totals=no', 'invalid-query']
])('%s: %s', async (path, code) => {
	const response = await ask(path);
	expect(response.status).toBe(400);
	expect(await response.json()).toMatchObject({ ok: false, code });
});
