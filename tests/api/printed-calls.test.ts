import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callsOf, type Call } from '../../src/lib/address/calls.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

// The calls as they are printed, word for word, in the tools that are at hand.

const run = promisify(execFile);
const store = temporaryStore();
const { api, warehouse } = openApi(store);
const folder = mkdtempSync(join(tmpdir(), 'mirsad-'));

const server = createServer((asked, sent) => {
	void (async () => {
		const { host = '' } = asked.headers;
		const answer = await api.request(`http://${host}${asked.url ?? ''}`);
		sent.writeHead(answer.status, Object.fromEntries(answer.headers));
		sent.end(Buffer.from(await answer.arrayBuffer()));
	})();
});

beforeAll(async () => {
	await publishSnapshot(store, someSector);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
	server.close();
	warehouse.close();
	rmSync(folder, { recursive: true, force: true });
});

const addresses = [
	'/api/v1/datasets/fairs/rows.csv?level=regional,national&labels=labels&lang=ar',
	'/api/v1/datasets/fairs/counts.csv?by=level&across=status&totals=yes',
	'/api/v1/indicators/registered-artisans/values.csv?by=province&across=sex&totals=yes'
];

/** The codes by the id of their tool. */
function printed(address: string): Readonly<Record<Call['id'], string>> {
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const calls = callsOf(address, origin).map(({ id, code }) => [id, code] as const);
	return Object.fromEntries(calls) as Record<Call['id'], string>;
}

async function rowsOf(address: string): Promise<number> {
	const answer = await api.request(address);
	expect(answer.status).toBe(200);
	await answer.arrayBuffer();
	return Number(answer.headers.get('x-mirsad-rows'));
}

const isThere = (tool: string) =>
	run(tool, ['--version']).then(
		() => true,
		() => false
	);

it.each(addresses)('JavaScript reads %s', async (address) => {
	const code = `${printed(address).javascript}\nconsole.log(rows.length);`;
	const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code]);
	expect(Number(stdout)).toBe(await rowsOf(address));
});

it.each(addresses)('curl and DuckDB read %s', async (address) => {
	if (!(await isThere('curl'))) return;
	const count = await rowsOf(address);
	const { curl, duckdb } = printed(address);
	await run('sh', ['-c', curl], { cwd: folder });
	const text = readFileSync(join(folder, 'rows.csv'), 'utf8').slice(1);
	expect(Papa.parse(text, { header: true, skipEmptyLines: true }).data).toHaveLength(count);
	const [fetched = '', asked = ''] = duckdb.split('\n');
	await run('sh', ['-c', fetched], { cwd: folder });
	// The command line's SQL, in the library.
	const [, sql = ''] = /^duckdb -c "(.*)"$/.exec(asked) ?? [];
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(`set file_search_path = '${folder}'`);
	const reader = await connection.runAndReadAll(sql);
	expect(reader.currentRowCount).toBe(count);
	connection.closeSync();
});

it('Python reads rows, and pandas where it is installed', async () => {
	if (!(await isThere('python3'))) return;
	const [address = ''] = addresses;
	const count = await rowsOf(address);
	const { python, pandas } = printed(address);
	const { stdout } = await run('python3', ['-c', `${python}\nprint(len(rows))`]);
	expect(Number(stdout)).toBe(count);
	const hasPandas = await run('python3', ['-c', 'import pandas, pyarrow']).then(
		() => true,
		() => false
	);
	if (!hasPandas) return;
	const framed = await run('python3', ['-c', `${pandas}\nprint(len(rows))`]);
	expect(Number(framed.stdout)).toBe(count);
});

it.each(addresses)('Power Query is told how %s is written', async (address) => {
	const { excel } = printed(address);
	const [, url = ''] = /Web\.Contents\("([^"]+)"\)/.exec(excel) ?? [];
	const [, delimiter = ''] = /Delimiter = "(.)"/.exec(excel) ?? [];
	const answer = await api.request(url);
	const { meta, data } = Papa.parse((await answer.text()).replace(/^\ufeff/, ''), {
		header: true,
		skipEmptyLines: true
	});
	expect(meta.delimiter).toBe(delimiter);
	expect(data).toHaveLength(await rowsOf(address));
});
