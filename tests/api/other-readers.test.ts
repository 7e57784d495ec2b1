import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetRows } from '../../src/lib/server/query/rows.ts';
import { runsOf } from '../support/full.ts';
import { someFairs, someMonths, somePersons } from '../support/rows.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

// Files as readers that are not ours read them.

const run = promisify(execFile);
const store = temporaryStore();
const { api, warehouse } = openApi(store);
const folder = mkdtempSync(join(tmpdir(), 'mirsad-'));

beforeAll(() =>
	publishSnapshot(store, {
		...someSector,
		artisans: somePersons,
		coverage: someMonths,
		fairs: [...someFairs, { ...someFairs[0], fair_ref: 'Z', sales_mad: '-12.50' }]
	})
);
afterAll(() => {
	warehouse.close();
	rmSync(folder, { recursive: true, force: true });
});

const columns =
	'fair_ref,title_ar,title_fr,level,status,planned_start,actual_start,exhibitors,sales_mad';
const search = `columns=${columns}&sort=-sales_mad&labels=labels&lang=ar`;

async function fileIn(format: string, more = ''): Promise<{ path: string; bytes: Buffer }> {
	const response = await api.request(`/api/v1/datasets/fairs/rows.${format}?${search}${more}`);
	expect(response.status).toBe(200);
	const bytes = Buffer.from(await response.arrayBuffer());
	const path = join(folder, `fairs${more.length}.${format}`);
	writeFileSync(path, bytes);
	return { path, bytes };
}

type Cells = readonly (string | number | null)[];

async function pageRows(): Promise<Cells[]> {
	const response = await api.request(`/api/v1/datasets/fairs/rows?${search}`);
	const { rows } = (await response.json()) as DatasetRows;
	return rows.map((row) => columns.split(',').map((id) => row[id] as string | number | null));
}

/** What every reader gives of a cell: an absent one is null, a day is its ISO text. */
function plain(cell: unknown): string | number | null {
	if (cell === null || cell === undefined || cell === '') return null;
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return typeof cell === 'bigint' ? Number(cell) : (cell as string | number);
}

const asText = (rows: readonly Cells[]) =>
	rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

describe('a file holds what the page shows, as others read it', () => {
	it('Python reads CSV, and CSV for French Excel', async () => {
		const hasPython = await run('python3', ['--version']).then(
			() => true,
			() => false
		);
		if (!hasPython) return;
		const read = async (path: string, delimiter: string): Promise<string[][]> => {
			const program = `import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=sys.argv[2]))))`;
			const { stdout } = await run('python3', ['-c', program, path, delimiter]);
			return (JSON.parse(stdout) as string[][]).slice(1);
		};
		const rows = asText(await pageRows());
		expect(await read((await fileIn('csv')).path, ',')).toEqual(rows);
		const french = await read((await fileIn('csv', '&excel=fr')).path, ';');
		expect(french.map((row) => [...row.slice(0, -1), row.at(-1)?.replace(',', '.')])).toEqual(rows);
	});

	it('read-excel-file reads the workbook: texts, days and numbers', async () => {
		const { path } = await fileIn('xlsx');
		const [sheet] = await readXlsxFile(path);
		const read = sheet?.data.slice(1).map((row) => row.map(plain));
		expect(read).toEqual(await pageRows());
	});

	it('DuckDB reads Parquet, in the same order and with its types', async () => {
		const { path } = await fileIn('parquet');
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const reader = await connection.runAndReadAll(
			`select * replace (cast(planned_start as varchar) as planned_start,
				cast(actual_start as varchar) as actual_start) from '${path}'`
		);
		expect(reader.getRows().map((row) => row.map(plain))).toEqual(await pageRows());
		const types = await connection.runAndReadAll(
			`select typeof(columns(*)) from '${path}' limit 1`
		);
		expect(types.getRows()[0]?.slice(-4)).toEqual(['DATE', 'DATE', 'BIGINT', 'DOUBLE']);
		connection.closeSync();
	});

	it('apache-arrow reads Arrow', async () => {
		const table = tableFromIPC((await fileIn('arrow')).bytes);
		const dates = new Set(['planned_start', 'actual_start']);
		const read = table.toArray().map((row: Readonly<Record<string, unknown>>) =>
			columns.split(',').map((id) => {
				const cell = row[id];
				return plain(dates.has(id) && typeof cell === 'number' ? new Date(cell) : cell);
			})
		);
		expect(read).toEqual(await pageRows());
	});
});

const formats = ['csv', 'xlsx', 'parquet', 'arrow', 'jsonl', 'zip'];
const filters = fc.record(
	{
		sex: fc.subarray(['F', 'M', 'unknown'], { minLength: 1 }).map((all) => all.join(',')),
		province: fc
			.subarray(['03.231', '03.061', 'unknown'], { minLength: 1 })
			.map((all) => all.join(',')),
		month: fc.constantFrom('2025-06', '2025-01..', '..2025-05', '2030-01..', '2025-05..2025-06'),
		milieu: fc.constantFrom('rural', 'urban', '!unknown', 'unknown'),
		state: fc.constantFrom('rights_open', 'rights_open,retired', '!unknown'),
		sort: fc.constantFrom('month', '-month,sex', 'province,-state'),
		columns: fc.constantFrom('*', 'month,state', 'artisan,sex')
	},
	{ requiredKeys: [] }
);

it('whatever the filters, the page counts as many rows as every file', async () => {
	await fc.assert(
		fc.asyncProperty(filters, async (asked) => {
			const search = new URLSearchParams(asked).toString();
			const page = await api.request(`/api/v1/datasets/coverage/rows?${search}`);
			const { total, rows } = (await page.json()) as DatasetRows;
			expect(rows).toHaveLength(total);
			for (const format of formats) {
				const file = await api.request(`/api/v1/datasets/coverage/rows.${format}?${search}`, {
					method: 'HEAD'
				});
				expect(file.headers.get('x-mirsad-rows'), `${format} ${search}`).toBe(String(total));
			}
			const csv = await api.request(`/api/v1/datasets/coverage/rows.csv?${search}`);
			expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(total + 1);
		}),
		{ numRuns: runsOf(3, 500), seed: 1 }
	);
});

it.each(formats)('the same request gives the same bytes: %s', async (format) => {
	const [once, again] = [await fileIn(format), await fileIn(format)];
	expect(once.bytes.equals(again.bytes)).toBe(true);
});
