import { tableFromIPC } from 'apache-arrow';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, read } from '../../src/lib/api.ts';
import { datasets } from '../../src/lib/server/datasets/catalogue.ts';
import { encodeArrow } from '../../src/lib/server/export/arrow.ts';
import { encodeCsv, frenchCsv, plainCsv } from '../../src/lib/server/export/csv.ts';
import type { Batch, Field, Table } from '../../src/lib/server/export/table.ts';
import type { DatasetRows } from '../../src/lib/server/query/rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { someFairs, someMonths, somePersons, someSites, someSurveys } from '../support/rows.ts';
import { someSector } from '../support/sector-rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const client = createClient((input, init) => Promise.resolve(api.request(input, init)));

const formula = { fair_ref: '=F', title_fr: '@salon; "un", deux', title_ar: 'معرض\nفاس' };

beforeAll(async () => {
	const odd = { ...someFairs[0], ...formula, sales_mad: '-12.50' };
	await publishSnapshot(store, {
		...someSector,
		artisans: somePersons,
		coverage: someMonths,
		fairs: [...someFairs, odd],
		sites: someSites,
		occupancy: someSurveys
	});
});
afterAll(() => warehouse.close());

async function csv(path: string): Promise<{ text: string; rows: Record<string, string>[] }> {
	const response = await api.request(`/api/v1${path}`);
	expect(response.status).toBe(200);
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
	expect(text.startsWith('\ufeff')).toBe(true);
	const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
		header: true,
		skipEmptyLines: true
	});
	expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
	expect(response.headers.get('x-mirsad-rows')).toBe(String(data.length));
	return { text, rows: data };
}

async function arrow(path: string) {
	const response = await api.request(`/api/v1${path}`);
	expect(response.status).toBe(200);
	const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
	expect(response.headers.get('x-mirsad-rows')).toBe(String(table.numRows));
	return table;
}

describe.each(datasets)('rows of $id', ({ id }) => {
	it('are the same in JSON, CSV and Arrow', async () => {
		const response = await api.request(`/api/v1/datasets/${id}/rows`);
		const json = (await response.json()) as DatasetRows;
		const { rows } = await csv(`/datasets/${id}/rows.csv`);
		const table = await arrow(`/datasets/${id}/rows.arrow`);
		expect(json.rows).toHaveLength(json.total);
		expect(Object.keys(rows[0] ?? {})).toEqual(json.columns);
		expect(table.schema.fields.map(({ name }) => name)).toEqual(json.columns);
		json.rows.forEach((row, index) => {
			for (const column of json.columns) {
				const cell = row[column] ?? null;
				const text = rows[index]?.[column] ?? '';
				expect(text.replace(/^'(?=[=@])/, '')).toBe(cell === null ? '' : String(cell));
				const held: unknown = table.getChild(column)?.get(index) ?? null;
				const typed = typeof held === 'number' && /^\d{4}-\d\d/.test(String(cell));
				const day = String(cell).length === 7 ? `${String(cell)}-01` : String(cell);
				const plain = typeof held === 'bigint' ? Number(held) : held;
				expect(plain).toEqual(typed ? Date.parse(day) : cell);
			}
		});
	});
});

describe('rows', () => {
	it('hold a pseudonym, a year and an age band, and nothing personal', async () => {
		const { rows } = await read(
			client.datasets[':id'].rows.$get({
				param: { id: 'artisans' },
				query: { columns: 'artisan,birth_year,age_band,kind', limit: '1' }
			})
		);
		expect(rows).toEqual([
			{ artisan: '0000000000000001', birth_year: 1990, age_band: '35-44', kind: 'artisan' }
		]);
		const all = await csv('/datasets/artisans/rows.csv');
		for (const column of ['nia', 'cin', 'last_name', 'phone', 'birth_date', 'card_no']) {
			expect(Object.keys(all.rows[0] ?? {})).not.toContain(column);
		}
	});

	it.each([
		['sex=F,unknown', ['2', '3', '5', '6']],
		['province=03.061', ['3']],
		['registered_on=2024-01..2024-02', ['1', '2', '5', '6']],
		['registered_on=2024-03..', ['3', '4']],
		['registered_on=..2024-01-14', []],
		['deregistered_on=2025-01-31', ['4']],
		['deregistered_on=unknown', ['1', '2', '3', '5', '6']],
		['birth_year=1950..1989', ['2']],
		['members=12', ['6']],
		['artisan=0000000000000002', ['2']],
		['age_band=65%2B', ['2']],
		['kind=master&sex=F', ['2']],
		['activity=%27%20or%201%3D1', []]
	])('filtered by %s', async (search, expected) => {
		const { rows } = await csv(`/datasets/artisans/rows.csv?${search}`);
		expect(rows.map(({ artisan }) => String(Number(artisan)))).toEqual(expected);
	});

	it('are sorted, in an order that the key makes total, and come in pages', async () => {
		const { rows } = await csv(
			'/datasets/artisans/rows.csv?sort=-registered_on,sex&columns=artisan'
		);
		expect(rows.map(({ artisan }) => Number(artisan))).toEqual([3, 4, 2, 1, 5, 6]);
		const page = await csv('/datasets/artisans/rows.csv?sort=-registered_on,sex&limit=2&offset=1');
		expect(page.rows.map(({ artisan }) => Number(artisan))).toEqual([4, 2]);
		const past = await csv('/datasets/artisans/rows.csv?offset=100');
		expect(past.rows).toEqual([]);
	});

	it('read months as months', async () => {
		const { rows } = await csv('/datasets/coverage/rows.csv?month=2025-06&columns=month,due_mad');
		expect(rows.map(({ month }) => month)).toEqual(['2025-06', '2025-06', '2025-06', '2025-06']);
	});
});

describe('CSV', () => {
	it('neutralises texts that a spreadsheet would run, never numbers', async () => {
		const { rows, text } = await csv('/datasets/fairs/rows.csv?sort=fair_ref&limit=1');
		expect(rows[0]).toMatchObject({
			fair_ref: "'=F",
			title_fr: `'${formula.title_fr}`,
			title_ar: formula.title_ar,
			sales_mad: '-12.5'
		});
		expect(text).toContain(`"'@salon; ""un"", deux"`);
	});

	it('for French spreadsheets has semicolons and decimal commas', async () => {
		const { text } = await csv(
			'/indicators/fair-sales/values.csv?from=2025-01&to=2025-03&excel=fr'
		);
		expect(text).toBe('\ufeffvalue;numerator;denominator;flag;compare\r\n988;;;;\r\n');
		const share = await csv('/indicators/rural-share/values.csv?province=03.061,03.231&excel=fr');
		expect(share.text.split('\r\n')[1]).toMatch(/^0,33\d+;1;3;;true;$/);
	});

	it('gives a template with the headers of a language', async () => {
		const { text } = await csv('/datasets/occupancy/template.csv?lang=ar');
		expect(text.slice(1)).toMatch(/^مرجع الموقع,تاريخ المعاينة,.*\r\n$/);
	});
});

describe('values', () => {
	it('are the same rows in JSON, CSV and Arrow', async () => {
		const query = 'by=sex&grain=quarter&from=2024-07&to=2025-06&compare=year';
		const response = await api.request(
			`/api/v1/indicators/registered-artisans/values.json?${query}`
		);
		const { rows } = (await response.json()) as { rows: Record<string, string | number | null>[] };
		const table = await arrow(`/indicators/registered-artisans/values.arrow?${query}`);
		expect(table.toArray().map((row) => ({ ...(row as object) }))).toEqual(rows);
		const sheet = await csv(`/indicators/registered-artisans/values.csv?${query}`);
		expect(sheet.rows).toEqual(
			rows.map((row) =>
				Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')]))
			)
		);
	});
});

describe('encoders', () => {
	const fields: Field[] = [
		{ id: 'نص', type: 'text' },
		{ id: 'code', type: 'code', values: ['أ', 'b'] },
		{ id: 'day', type: 'date' },
		{ id: 'number', type: 'number' },
		{ id: 'flag', type: 'boolean' }
	];
	const tableOf = (...batches: Batch[]): Table => ({
		fields,
		length: batches.reduce((sum, { length }) => sum + length, 0),
		batches: (async function* () {
			for (const batch of batches) yield await Promise.resolve(batch);
		})()
	});
	const full = (length: number): Batch => ({
		length,
		columns: [
			Array.from({ length }, (_, i) => `فاس ${i}`),
			Array.from({ length }, (_, i) => (i % 2 ? 'أ' : 'b')),
			Array.from({ length }, () => '2025-06-30'),
			Array.from({ length }, (_, i) => (i % 3 ? 2 ** 53 - 1 : null)),
			Array.from({ length }, (_, i) => i % 2 === 0)
		]
	});
	const empty = (length: number): Batch => ({
		length,
		columns: fields.map(() => Array.from({ length }, () => null))
	});
	const bytesOf = async (chunks: AsyncIterable<Uint8Array>) => {
		const parts: Uint8Array[] = [];
		for await (const chunk of chunks) parts.push(chunk);
		return Buffer.concat(parts);
	};

	it.each([
		['no rows', tableOf()],
		['columns of nulls', tableOf(empty(3))],
		['one row', tableOf(full(1))],
		['several batches', tableOf(full(2048), empty(7), full(100))]
	])('write Arrow of %s', async (_, table) => {
		const decoded = tableFromIPC(await bytesOf(encodeArrow(table)));
		expect(decoded.numRows).toBe(table.length);
		expect(decoded.schema.fields.map(({ name }) => name)).toEqual(fields.map(({ id }) => id));
		if (table.length > 2000) {
			expect({ ...(decoded.get(1) as object) }).toEqual({
				نص: 'فاس 1',
				code: 'أ',
				day: Date.parse('2025-06-30'),
				number: 2 ** 53 - 1,
				flag: false
			});
			expect(decoded.getChild('number')?.get(0)).toBeNull();
			expect(decoded.getChild('code')?.get(2050)).toBeNull();
			expect(decoded.getChild('code')?.get(2056)).toBe('أ');
		}
	});

	it('write CSV without rows as its header', async () => {
		const text = (await bytesOf(encodeCsv(tableOf(), plainCsv))).toString('utf8');
		expect(text).toBe('\ufeffنص,code,day,number,flag\r\n');
	});

	it('write decimal commas only in numbers', async () => {
		const batch = { length: 1, columns: [['1.5'], ['b'], ['2025-01-01'], [1.5], [true]] };
		const text = (await bytesOf(encodeCsv(tableOf(batch), frenchCsv))).toString('utf8');
		expect(text.split('\r\n')[1]).toBe('1.5;b;2025-01-01;1,5;true');
	});

	it('fail rather than end early', async () => {
		const short = { ...tableOf(full(2)), length: 3 };
		await expect(bytesOf(encodeCsv(short, plainCsv))).rejects.toThrow('3 rows');
	});
});
