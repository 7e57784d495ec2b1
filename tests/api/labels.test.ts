import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { somePersons } from '../support/rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	await publishSnapshot(store, { artisans: somePersons });
});
afterAll(() => warehouse.close());

const ask = async (path: string, audience: 'internal' | 'public' = 'internal') => {
	const response = await api.request(`/api/v1/${path}`, {}, { audience });
	expect(response.status).toBe(200);
	return response;
};
const bytes = async (path: string) => new Uint8Array(await (await ask(path)).arrayBuffer());
const rows = 'datasets/artisans/rows';
const asked = 'columns=artisan,sex,province,bank_account&limit=2&sort=artisan';

describe('labels', () => {
	it.each([
		['codes', 'fr', { sex: 'F', province: '03.231' }],
		['labels', 'fr', { sex: 'Femme', province: 'Fès' }],
		['labels', 'ar', { sex: 'أنثى', province: 'فاس' }],
		['both', 'en', { sex: 'F', sex_label: 'Woman', province: '03.231', province_label: 'Fez' }]
	])(
		'%s in %s are the same in JSON, JSON Lines, CSV, Arrow and Parquet',
		async (how, lang, row) => {
			const search = `${asked}&labels=${how}&lang=${lang}`;
			const json = (await (await ask(`${rows}?${search}`)).json()) as { rows: object[] };
			expect(json.rows[1]).toMatchObject(row);

			const lines = await (await ask(`${rows}.jsonl?${search}`)).text();
			expect(
				lines
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line) as unknown)
			).toEqual(json.rows);

			const csv = await (await ask(`${rows}.csv?${search}`)).text();
			const parsed = Papa.parse<Record<string, string>>(csv, {
				header: true,
				skipEmptyLines: true
			});
			expect(parsed.data[1]).toMatchObject(row);

			const arrow = tableFromIPC(await bytes(`${rows}.arrow?${search}`));
			expect(arrow.toArray().map((one: { toJSON(): unknown }) => one.toJSON())).toEqual(json.rows);

			const file = join(mkdtempSync(join(tmpdir(), 'mirsad-labels-')), 'rows.parquet');
			writeFileSync(file, await bytes(`${rows}.parquet?${search}`));
			const instance = await DuckDBInstance.create();
			const connection = await instance.connect();
			const reader = await connection.runAndReadAll(`from '${file}'`);
			expect(reader.getRowObjectsJson()).toEqual(json.rows);
			connection.closeSync();
			instance.closeSync();
		}
	);

	it('are asked for by one of three words', async () => {
		expect((await api.request(`/api/v1/${rows}.csv?labels=names`)).status).toBe(400);
	});

	it('of values name members and flags', async () => {
		const path = 'indicators/registered-artisans/values';
		const search = 'by=sex&grain=year&labels=labels&lang=fr';
		const { rows: found } = (await (await ask(`${path}?${search}`)).json()) as { rows: object[] };
		const csv = await (await ask(`${path}.csv?${search}`)).text();
		const { data } = Papa.parse<Record<string, string>>(csv, {
			header: true,
			skipEmptyLines: true
		});
		expect(data).toHaveLength(found.length);
		expect(new Set(data.map(({ sex }) => sex))).toEqual(
			new Set(['Femme', 'Homme', 'Non renseigné'])
		);
		expect(data.some(({ flag }) => flag === 'Provisoire' || flag === '')).toBe(true);
	});
});

describe('a file says what it is', () => {
	it('in Arrow and Parquet by their metadata, how the public is protected included', async () => {
		const path = 'indicators/registered-artisans/values';
		const response = await ask(`${path}.arrow?by=sex&lang=en`, 'public');
		const { schema } = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
		expect(schema.metadata.get('snapshot')).toBe(response.headers.get('x-mirsad-snapshot'));
		expect(schema.metadata.get('citation')).toContain('Mirsad');
		expect(schema.metadata.get('protection')).toMatch(/\w/);

		const file = join(mkdtempSync(join(tmpdir(), 'mirsad-labels-')), 'values.parquet');
		writeFileSync(
			file,
			new Uint8Array(await (await ask(`${path}.parquet?by=sex&lang=en`, 'public')).arrayBuffer())
		);
		const instance = await DuckDBInstance.create();
		const connection = await instance.connect();
		const kept = await connection.runAndReadAll(
			`select decode(key) as name, decode(value) as text from parquet_kv_metadata('${file}')`
		);
		expect(kept.getRowObjectsJson()).toContainEqual({
			name: 'protection',
			text: schema.metadata.get('protection')
		});
		connection.closeSync();
		instance.closeSync();
	});

	it('beside a CSV by the metadata that its Link header names', async () => {
		const response = await ask(`${rows}.csv?columns=artisan,sex&excel=fr&lang=fr`);
		const [, address = ''] =
			/^<([^>]+)>; rel="describedby"/.exec(response.headers.get('link') ?? '') ?? [];
		const described = await api.request(address);
		expect(described.headers.get('content-type')).toBe('application/csvm+json');
		expect(await described.json()).toMatchObject({
			'@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
			url: `http://localhost/api/v1/${rows}.csv?columns=artisan,sex&excel=fr&lang=fr&snapshot=20250630-120000-0123abcd`,
			dialect: { delimiter: ';' },
			tableSchema: {
				columns: [
					{ name: 'artisan', datatype: 'string' },
					{ name: 'sex', 'dc:title': 'Sexe', datatype: 'string' }
				]
			}
		});
	});
});

it('JSON-stat holds every value at its place', async () => {
	const search = 'by=sex,province&grain=year&lang=fr';
	const path = 'indicators/registered-artisans/values';
	const { rows: found } = (await (await ask(`${path}?${search}`)).json()) as {
		rows: {
			period: string;
			sex: string;
			province: string;
			value: number | null;
			flag: string | null;
		}[];
	};
	const stat = (await (await ask(`${path}.jsonstat?${search}`)).json()) as {
		id: string[];
		size: number[];
		dimension: Record<string, { category: { index: string[]; label: Record<string, string> } }>;
		value: Record<string, number>;
		status: Record<string, string>;
	};
	expect(stat.id).toEqual(['period', 'sex', 'province', 'measure']);
	expect(stat.dimension.sex?.category.label).toMatchObject({ F: 'Femme' });
	for (const row of found) {
		const at = stat.id.reduce((sum, id, index) => {
			const member = id === 'measure' ? 'value' : row[id as 'period' | 'sex' | 'province'];
			const place = stat.dimension[id]?.category.index.indexOf(member) ?? -1;
			return sum * (stat.size[index] ?? 0) + place;
		}, 0);
		expect(stat.value[at] ?? null).toBe(row.value);
		expect(stat.status[at] ?? null).toBe(row.flag);
	}
	expect((await api.request(`/api/v1/${rows}.jsonstat`)).status).toBe(404);
});

const python = (() => {
	try {
		return execFileSync('python3', ['-c', 'print(1)']).length > 0;
	} catch (error) {
		// Without it, other readers stand for it.
		return error === null;
	}
})();

it.runIf(python)("a CSV for French Excel is read by Python's own reader", async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'mirsad-labels-')), 'rows.csv');
	writeFileSync(
		file,
		await bytes(
			`${rows}.csv?excel=fr&labels=labels&lang=fr&columns=artisan,sex,province&sort=artisan`
		)
	);
	const program = `import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig'), delimiter=';'))
print(json.dumps([len(rows), rows[1]]))`;
	const told = JSON.parse(execFileSync('python3', ['-c', program, file]).toString()) as unknown;
	expect(told).toEqual([6, { artisan: '0000000000000002', sex: 'Femme', province: 'Fès' }]);
});
