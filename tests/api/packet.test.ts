import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { somePersons } from '../support/rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(async () => {
	await publishSnapshot(store, { artisans: somePersons });
});
afterAll(() => warehouse.close());

const ask = async (address: string, audience: 'internal' | 'public' = 'internal') => {
	const response = await api.request(address, {}, { audience });
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe('application/zip');
	return Buffer.from(await response.arrayBuffer());
};

interface Read {
	readonly texts: Readonly<Record<string, string>>;
	readonly dates: readonly (readonly number[])[];
}

/** What Python's own reader makes of a zip, where there is one. */
const read = (file: Buffer): Read => {
	const path = join(mkdtempSync(join(tmpdir(), 'mirsad-packet-')), 'packet.zip');
	writeFileSync(path, file);
	const program = `import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps({'texts': {n: z.read(n).decode('utf-8-sig') for n in z.namelist()}, 'dates': [i.date_time for i in z.infolist()]}))`;
	return JSON.parse(execFileSync('python3', ['-c', program, path]).toString()) as Read;
};
const python = (() => {
	try {
		return execFileSync('python3', ['-c', 'print(1)']).length > 0;
	} catch (error) {
		// A machine without it cannot ask it.
		return error === null;
	}
})();

const rows =
	'/api/v1/datasets/artisans/rows.zip?sex=F&columns=artisan,sex,province&labels=both&lang=fr';

it.runIf(python)('a packet of rows says what they are, in the language of its reader', async () => {
	const { texts, dates } = read(await ask(rows));
	expect(Object.keys(texts)).toEqual([
		...['README.md', 'datapackage.json', 'citation.bib', 'CITATION.cff', 'data.csv']
	]);
	const [header, ...lines] = (texts['data.csv'] ?? '').trim().split('\r\n');
	expect(header).toBe('artisan,sex,sex_label,province,province_label');
	expect(lines).toEqual([
		'0000000000000002,F,Femme,03.231,Fès',
		'0000000000000003,F,Femme,03.061,Meknès'
	]);
	const readme = texts['README.md'] ?? '';
	expect(readme).toMatch(/^# Registre national de l'artisanat/);
	expect(readme).toContain('Sexe\u00a0: Femme');
	expect(readme).toContain('1 sur 12 lues');
	const described = JSON.parse(texts['datapackage.json'] ?? '') as {
		homepage: string;
		resources: [{ path: string; schema: { fields: { name: string; categories?: unknown }[] } }];
	};
	expect(described.resources[0].schema.fields.map(({ name }) => name)).toEqual(header?.split(','));
	expect(described.resources[0].schema.fields[1]?.categories).toContainEqual({
		value: 'F',
		label: 'Femme'
	});
	expect(texts['citation.bib']).toContain('@misc{mirsad-20250630-120000-0123abcd,');
	expect(texts['CITATION.cff']).toContain('date-released: 2025-06-30');
	for (const date of dates) expect(date).toEqual([2025, 6, 30, 12, 0, 0]);
});

it('the address in a packet gives the same bytes', async () => {
	const first = await ask(rows);
	const again = await ask(`${rows}&snapshot=20250630-120000-0123abcd`);
	expect(again.equals(first)).toBe(true);
});

it.runIf(python)('a packet of figures says how persons were protected', async () => {
	const address = '/api/v1/indicators/registered-artisans/values.zip?by=sex&lang=en';
	const { texts } = read(await ask(address, 'public'));
	expect(texts['README.md']).toContain('Protection of persons');
	expect(texts['datapackage.json']).toContain('noise');
});

it('a packet is not made of rows that an audience may not read', async () => {
	expect((await api.request(rows, {}, { audience: 'public' })).status).toBe(403);
});
