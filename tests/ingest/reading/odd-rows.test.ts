import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { afterAll, expect, it } from 'vitest';
import { readEnvironment } from '../../../pipelines/environment.ts';
import { ingest } from '../../../pipelines/ingest/ingest.ts';
import { generateSamples } from '../../../pipelines/sample/generate.ts';
import { isFull } from '../../support/full.ts';

const root = mkdtempSync(join(tmpdir(), 'mirsad-odd-rows-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Loads a folder and gives what became of each file's rows, and every row of every table. */
async function loadAll(name: string, exports: string) {
	const data = join(root, name);
	mkdirSync(join(data, 'store'), { recursive: true });
	// Pseudonyms are the same under the same secret.
	const secret = join(root, 'secret');
	copyFileSync(secret, join(data, 'store', 'secret'));
	const { report } = await ingest(readEnvironment({ MIRSAD_DATA: data }), {
		paths: [exports],
		language: 'en',
		now: new Date('2025-07-01T08:00:00Z')
	});
	expect(report.code).toBe('published');
	const instance = await DuckDBInstance.create(join(data, 'store', `${report.snapshot}.duckdb`), {
		access_mode: 'READ_ONLY'
	});
	const connection = await instance.connect();
	const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
	const tables = await rowsOf(
		"select table_name from duckdb_tables() where schema_name = 'staging' order by all"
	);
	const content = new Map<string, unknown>();
	for (const [table] of tables as [string][]) {
		content.set(table, await rowsOf(`from staging."${table}" order by all`));
	}
	const rejects = await rowsOf(
		`select name, record, column_name, rule from meta.rejects join meta.files using (file) order by all`
	);
	connection.closeSync();
	instance.closeSync();
	const counts = report.files
		.map(({ name, read, loaded, rejected, ignored }) => ({ name, read, loaded, rejected, ignored }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	return { counts, rejects, content };
}

/** Spaces of changing number, of three kinds: hardly a cell is then of a usual form, or known. */
function pad(cell: string, place: number): string {
	const space = [' ', '\u00a0', '\t'][place % 3] ?? '';
	return cell === ''
		? cell
		: `${space.repeat(1 + (place % 11))}${cell}${space.repeat(1 + (place % 13))}`;
}

it('spaces around every cell change nothing, though hardly a row is then plain', async () => {
	writeFileSync(join(root, 'secret'), 'ab'.repeat(32));
	const plain = join(root, 'plain');
	const padded = join(root, 'padded');
	const { files } = await generateSamples({
		out: plain,
		scale: isFull ? 0.01 : 0.004,
		months: isFull ? 3 : 2,
		seed: 11,
		log: () => undefined
	});
	mkdirSync(padded);
	for (const { name, encoding, delimiter } of files) {
		const text = iconv.decode(readFileSync(join(plain, name)), encoding);
		const { data } = Papa.parse<string[]>(text, { delimiter });
		const rows = data.map((cells, row) => cells.map((cell, column) => pad(cell, row * 7 + column)));
		writeFileSync(join(padded, name), Papa.unparse(rows, { delimiter }));
	}
	const first = await loadAll('first', plain);
	const second = await loadAll('second', padded);
	expect(second.counts).toEqual(first.counts);
	expect(second.rejects).toEqual(first.rejects);
	expect(second.content.size).toBe(19);
	for (const [table, rows] of first.content) expect(second.content.get(table), table).toEqual(rows);
}, 120_000);
