import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseHTML } from 'linkedom';
import { DataType, tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../pipelines/contract/text.ts';
import { encodeXlsx } from '../../src/lib/server/export/xlsx.ts';
import { encodeParquet } from '../../src/lib/server/export/parquet.ts';
import type { Field, Table } from '../../src/lib/server/export/table.ts';
import { unzip } from '../support/unzip.ts';
import { someFairs } from '../support/rows.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

/** Texts that a spreadsheet would run, XML could not hold, or that read like its own escapes. */
const odd = { fair_ref: '=1+1', title_fr: '@a & <b> "c"', title_ar: 'معرض\u0007_x0041_\nفاس' };

beforeAll(() =>
	publishSnapshot(store, {
		...someSector,
		fairs: [...someFairs, { ...someFairs[0], ...odd, sales_mad: '-12.50' }]
	})
);
afterAll(() => warehouse.close());

async function bytes(path: string): Promise<Buffer> {
	const response = await api.request(`/api/v1${path}`);
	expect(response.status).toBe(200);
	return Buffer.from(await response.arrayBuffer());
}

/** The cells of a sheet: type, style and text by place. */
function cellsOf(sheet: string): Record<string, readonly [string, string, string]> {
	const { document } = parseHTML(`<html><body>${sheet.replace(/^<\?.*\n/, '')}</body></html>`);
	return Object.fromEntries(
		[...document.querySelectorAll('c')].map((cell) => [
			cell.getAttribute('r') ?? '',
			[cell.getAttribute('t') ?? 'n', cell.getAttribute('s') ?? '', cell.textContent ?? ''] as const
		])
	);
}

it('whole numbers are so in Arrow as in Parquet, figures are doubles', async () => {
	const address = '/datasets/fairs/rows';
	const arrow = tableFromIPC(new Uint8Array(await bytes(`${address}.arrow`)));
	const whole = arrow.schema.fields.filter(({ type }) => DataType.isInt(type));
	expect(whole.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['edition', 'exhibitors', 'visitors', 'stands_available'])
	);
	expect(whole.every(({ type }) => String(type) === 'Int64')).toBe(true);
	const file = join(store, 'fairs.parquet');
	writeFileSync(file, await bytes(`${address}.parquet`));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const reader = await connection.runAndReadAll(`describe select * from '${file}'`);
	const described = reader.getRowObjectsJson() as { column_name: string; column_type: string }[];
	expect(
		described.filter(({ column_type }) => column_type === 'BIGINT').map((one) => one.column_name)
	).toEqual(whole.map(({ name }) => name));
	const values = tableFromIPC(
		new Uint8Array(await bytes('/indicators/exhibitor-participations/values.arrow'))
	);
	expect(String(values.schema.fields.find(({ name }) => name === 'value')?.type)).toBe('Float64');
	connection.closeSync();
	instance.closeSync();
});

describe.each(languages)('the second sheet of a workbook, %s', (language) => {
	/** The lines of the sheet, by their headings. */
	async function about(path: string): Promise<Map<string, string>> {
		const parts = await unzip(await bytes(path));
		const cells = Object.entries(cellsOf(parts.get('xl/worksheets/sheet2.xml') ?? ''));
		const texts = new Map(cells.map(([place, [, , said]]) => [place, said]));
		return new Map(
			[...texts].flatMap(([place, said]) =>
				place.startsWith('A') ? [[said, texts.get(`B${place.slice(1)}`) ?? '']] : []
			)
		);
	}
	const wordsOf = {
		ar: { unit: 'الوحدة', filters: 'التصفية', comparison: 'المقارنة', citation: 'الاستشهاد' },
		fr: { unit: 'Unité', filters: 'Filtres', comparison: 'Comparaison', citation: 'Citation' },
		en: { unit: 'Unit', filters: 'Filters', comparison: 'Comparison', citation: 'Citation' }
	}[language];
	const find = (lines: Map<string, string>, heading: string) =>
		[...lines].find(([name]) => name.startsWith(heading))?.[1] ?? '';

	it.each([
		['masters-share', { ar: 'نسبة (كسر', fr: 'Part (fraction', en: 'Share (a fraction' }],
		['registered-artisans', { ar: 'أشخاص', fr: 'personnes', en: 'people' }],
		['fair-sales', { ar: 'درهم', fr: 'dirhams', en: 'dirhams' }],
		['loan-applications', { ar: 'طلبات', fr: 'demandes', en: 'applications' }],
		['exhibition-days', { ar: 'أيام', fr: 'jours', en: 'days' }]
	])('tells the unit of %s, its filters and comparison in words', async (id, unit) => {
		const query = `province=03.231,03.061&compare=year&lang=${language}`;
		const lines = await about(`/indicators/${id}/values.xlsx?${query}`);
		expect(find(lines, wordsOf.unit)).toContain(unit[language]);
		const filters = {
			ar: 'العمالة أو الإقليم: مكناس، فاس',
			fr: 'Province\u00a0: Meknès, Fès',
			en: 'Province: Meknes, Fez'
		};
		expect(find(lines, wordsOf.filters).replace(/[\u2066-\u2069]/g, '')).toBe(filters[language]);
		const before = { ar: 'قبل سنة', fr: 'un an plus tôt', en: 'a year earlier' };
		expect(find(lines, wordsOf.comparison)).toBe(before[language]);
		expect(find(lines, wordsOf.citation)).toMatch(/\.$/);
	});

	it('tells filters of rows by name, their order apart, and no paging', async () => {
		const query = `province=03.231&limit=5000&sort=-level&lang=${language}`;
		const lines = await about(`/datasets/fairs/rows.xlsx?${query}`);
		const fes = { ar: 'فاس', fr: 'Fès', en: 'Fez' };
		const filters = find(lines, wordsOf.filters);
		expect(filters).toContain(fes[language]);
		expect(filters).not.toMatch(/5000|03\.231/);
		const order = { ar: 'حسب الرمز', fr: 'par code', en: 'by code' };
		expect([...lines.values()].some((said) => said.includes(order[language]))).toBe(true);
	});
});

it('a workbook has the rows of the JSON, typed, under the ids of its columns', async () => {
	const query = 'by=sex&grain=quarter&from=2024-07&to=2025-06&compare=year';
	const address = '/indicators/registered-artisans/values';
	const { rows } = (await (await api.request(`/api/v1${address}?${query}`)).json()) as {
		rows: Record<string, string | number | null>[];
	};
	const parts = await unzip(await bytes(`${address}.xlsx?${query}&lang=en`));
	const cells = cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? '');
	const names = Object.keys(rows[0] ?? {});
	const letter = (at: number) => String.fromCharCode(65 + at);
	expect(names.map((_, at) => cells[`${letter(at)}1`]?.[2])).toEqual(names);
	rows.forEach((row, index) => {
		names.forEach((name, at) => {
			const cell = cells[`${letter(at)}${index + 2}`];
			const value = row[name] ?? null;
			if (value === null) expect(cell).toBeUndefined();
			else
				expect([cell?.[0], cell?.[2]]).toEqual(
					typeof value === 'boolean'
						? ['b', value ? '1' : '0']
						: [typeof value === 'number' ? 'n' : 'inlineStr', String(value)]
				);
		});
	});
});

it('says on a second sheet what the rows are, and opens right to left in Arabic', async () => {
	const query = 'province=03.231&from=2025-01&to=2025-03';
	const parts = await unzip(await bytes(`/indicators/fair-sales/values.xlsx?${query}&lang=ar`));
	for (const sheet of ['sheet1', 'sheet2']) {
		expect(parts.get(`xl/worksheets/${sheet}.xml`)).toContain('rightToLeft="1"');
	}
	expect(parts.get('xl/worksheets/sheet1.xml')).toContain('state="frozen"');
	const said = Object.values(cellsOf(parts.get('xl/worksheets/sheet2.xml') ?? '')).map(
		([, , said]) => said
	);
	const health = (await (await api.request('/api/v1/health')).json()) as { snapshot: string };
	expect(said).toContain(health.snapshot);
	expect(said).toContain('رقم معاملات المعارض');
	expect(said.some((one) => one.includes('فاس'))).toBe(true);
	const french = await unzip(await bytes(`/indicators/fair-sales/values.xlsx?${query}&lang=fr`));
	expect(french.get('xl/worksheets/sheet1.xml')).not.toContain('rightToLeft');
});

it('no text of a workbook is a formula, and every text comes back as it was', async () => {
	const file = await bytes('/datasets/fairs/rows.xlsx?sort=fair_ref&limit=1');
	const parts = await unzip(file);
	const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
	expect(sheet).not.toContain('<f>');
	const cells = cellsOf(sheet);
	expect(cells.A2).toEqual(['inlineStr', '4', '=1+1']);
	expect(cells.B2).toEqual(['inlineStr', '4', '@a & <b> "c"']);
	expect(cells.C2?.[2]).toBe('معرض_x0007__x005F_x0041_\nفاس');
	expect(parts.get('xl/styles.xml')?.match(/<xf [^>]*quotePrefix="1"/g)).toHaveLength(1);
	const sales = Object.values(cells).filter(([type, , said]) => type === 'n' && said === '-12.5');
	expect(sales).toHaveLength(1);
});

const fields: Field[] = [
	{ id: 'a "quoted" name', type: 'text' },
	{ id: 'day', type: 'date' },
	{ id: 'month', type: 'month' },
	{ id: 'whole', type: 'integer' },
	{ id: 'part', type: 'number' },
	{ id: 'sure', type: 'boolean' }
];
const table = (length: number): Table => ({
	fields,
	length,
	batches: [
		{
			length,
			columns: [
				Array.from({ length }, (_, at) => (at % 2 ? null : `فاس ${at}`)),
				Array.from({ length }, () => '2025-06-30'),
				Array.from({ length }, () => '2025-06'),
				Array.from({ length }, () => 2 ** 53 - 1),
				Array.from({ length }, () => 0.1),
				Array.from({ length }, (_, at) => at % 3 === 0)
			]
		}
	]
});
const collect = async (chunks: AsyncIterable<Uint8Array>) => {
	const parts: Uint8Array[] = [];
	for await (const chunk of chunks) parts.push(chunk);
	return Buffer.concat(parts);
};
const about = { facts: {}, sheets: ['Data', 'About'], lines: [['Query', '=x']] } as const;

it('dates of a workbook are days since 30 December 1899', async () => {
	const parts = await unzip(await collect(encodeXlsx(table(1), about, 'en')));
	const cells = cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? '');
	// 30 June 2025 is day 45838 of spreadsheets, 1 June 45809.
	expect([cells.B2, cells.C2, cells.F2]).toEqual([
		['n', '2', '45838'],
		['n', '3', '45809'],
		['b', '', '1']
	]);
	expect(cellsOf(parts.get('xl/worksheets/sheet2.xml') ?? '').B1).toEqual(['inlineStr', '4', '=x']);
});

it('a workbook of rows that do not come whole ends in an error, not early', async () => {
	const short = { ...table(3), length: 4 };
	await expect(collect(encodeXlsx(short, about, 'en'))).rejects.toThrow('4 rows');
	await expect(collect(encodeParquet(short))).rejects.toThrow('4 rows');
});

it.each([0, 1, 5000])('parquet of %i rows is read back by DuckDB, typed', async (length) => {
	const path = join(store, `rows-${length}.parquet`);
	writeFileSync(path, await collect(encodeParquet(table(length))));
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	const all = await connection.runAndReadAll(`from '${path}'`);
	expect(all.columnNamesAndTypesJson()).toMatchObject({
		columnNames: fields.map(({ id }) => id)
	});
	expect(all.columnTypes().map(String)).toEqual([
		...['VARCHAR', 'DATE', 'DATE', 'BIGINT', 'DOUBLE', 'BOOLEAN']
	]);
	const rows = all.getRowsJson();
	expect(rows).toHaveLength(length);
	if (length > 0) {
		expect(rows[0]).toEqual(['فاس 0', '2025-06-30', '2025-06-01', String(2 ** 53 - 1), 0.1, true]);
	}
	if (length > 4097) expect(rows[4097]?.[0]).toBeNull();
	connection.closeSync();
	instance.closeSync();
});

it('parquet and workbook say how many rows they have, and what they are', async () => {
	for (const [format, type] of [
		['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
		['parquet', 'application/vnd.apache.parquet']
	]) {
		const response = await api.request(`/api/v1/datasets/fairs/rows.${format}`);
		expect(response.headers.get('content-type')).toBe(type);
		expect(response.headers.get('x-mirsad-rows')).toBe(String(someFairs.length + 1));
		expect(response.headers.get('content-disposition')).toMatch(new RegExp(`\\.${format}"$`));
		await response.arrayBuffer();
	}
});
