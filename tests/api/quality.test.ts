import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/lib/server/api/app.ts';
import type { Quality } from '../../src/lib/server/quality/describe.ts';
import { Warehouse } from '../../src/lib/server/warehouse/warehouse.ts';
import { loaded, type Loaded } from '../support/loaded.ts';

const sites = Array.from({ length: 40 }, (_, site) => `S${site};31/03/2025;10;5;5\n`).join('');
const survey = `Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Couleur\n${sites.replaceAll('\n', ';\n')}`;
const register = `NIA;Nom;Catégorie;Province;Filière;Date d'inscription;Statut\n${Array.from(
	{ length: 60 },
	(_, person) => `FM${person};Nom-${person};Artisan;Fès;Bois;01/02/2023;Actif\n`
).join('')}`;

let mirsad: Loaded;
let warehouse: Warehouse;
let today = new Date('2025-07-10T23:30:00Z');

async function ask(search = '', audience: 'internal' | 'public' = 'internal') {
	const { store } = mirsad.environment;
	const api = createApi({
		warehouse,
		store,
		audience,
		startedAt: today,
		now: () => today
	});
	return await api.request(`/api/v1/quality${search}`);
}
const quality = async (search = '') => (await (await ask(search)).json()) as Quality;
const ofDataset = async (id: string) => {
	const [dataset] = (await quality(`?dataset=${id}`)).datasets;
	if (!dataset) throw new Error(`no ${id}`);
	return dataset;
};

beforeAll(async () => {
	mirsad = await loaded({
		'registre_2025-06-30.csv': `${register}FM61;Nom-61;Artisan;Fès;Bois;31/02/2023;Actif\nFM62;Nom-62;Artisan;;Bois;01/02/2023;Actif\n`,
		'releves_2025-03-31.csv': `${survey}T1;31/03/2025;10;5;4;\nTotal;;400;200;200;\n`
	});
	await mirsad.load({ 'vide.csv': '' }, { now: new Date('2025-07-02T08:00:00Z') });
	const { store } = mirsad.environment;
	warehouse = new Warehouse({ store, memory: '500MB', threads: 2, pointerAge: 0 });
});
afterAll(() => {
	warehouse.close();
	mirsad.close();
});

describe('freshness', () => {
	it('is the age of the last reference date against the rhythm of the contract', async () => {
		expect(await ofDataset('artisans')).toMatchObject({
			status: 'up-to-date',
			late: false,
			age_days: 10,
			rhythm_days: 31,
			rows: 60,
			files: 1,
			last_file: {
				name: 'artisans_2025-06-30.csv',
				reference_date: '2025-06-30',
				loaded_at: '2025-07-01T08:00:00Z',
				encoding: 'utf-8',
				delimiter: ';',
				header_row: 1
			}
		});
	});

	it('is late the day after the rhythm has passed, and not before', async () => {
		const { rhythm_days } = await ofDataset('occupancy');
		const after = (days: number) => new Date(Date.UTC(2025, 2, 31 + days, 12));
		today = after(rhythm_days);
		expect(await ofDataset('occupancy')).toMatchObject({ late: false, age_days: rhythm_days });
		today = after(rhythm_days + 1);
		expect(await ofDataset('occupancy')).toMatchObject({ late: true, status: 'late' });
		today = new Date('2025-07-10T23:30:00Z');
	});

	it('tells a dataset that nobody ever sent from one that is late', async () => {
		expect(await ofDataset('fairs')).toMatchObject({
			status: 'never-received',
			late: false,
			age_days: null,
			last_file: null,
			rows: 0,
			totals: { read: 0, loaded: 0, rejected: 0, ignored: 0 },
			rejects: [],
			warnings: []
		});
	});
});

it('accounts for every row', async () => {
	const { datasets } = await quality();
	for (const { totals } of datasets) {
		expect(totals.read).toBe(totals.loaded + totals.rejected + totals.ignored);
	}
	expect((await ofDataset('occupancy')).totals).toEqual({
		read: 42,
		loaded: 40,
		rejected: 1,
		ignored: 1
	});
});

it('counts rejects by rule and says where they are, never what they hold', async () => {
	const { rejects } = await ofDataset('artisans');
	expect(rejects.map(({ rule, count }) => [rule, count])).toEqual([
		['bad-date', 1],
		['missing-required', 1]
	]);
	expect(rejects[0]).toMatchObject({
		label: { fr: expect.stringContaining('date') as string },
		examples: [
			{
				file: 'artisans_2025-06-30.csv',
				record: 61,
				column: 'registered_on',
				column_label: { fr: "Date d'inscription", ar: 'تاريخ التسجيل', en: 'Registered on' }
			}
		]
	});
	const everything = await (await ask()).text();
	expect(everything).not.toMatch(/Nom-6|FM6|31\/02/);
});

it("names a contract's own rules, and gives three examples at most", async () => {
	const files = { 'releves_2025-06-30.csv': survey.replaceAll('31/03', '30/06') };
	const bad = Array.from({ length: 5 }, (_, site) => `T${site};30/06/2025;10;5;4;\n`).join('');
	await mirsad.load(
		{ 'releves_2025-06-30.csv': files['releves_2025-06-30.csv'] + bad },
		{ now: new Date('2025-07-03T08:00:00Z'), acceptRejects: true }
	);
	const { rejects, last_file, files: loadedFiles } = await ofDataset('occupancy');
	expect(last_file).toMatchObject({ name: 'releves_2025-06-30.csv', rejected: 5 });
	expect(loadedFiles).toBe(2);
	expect(rejects).toMatchObject([{ rule: 'parts-make-the-whole', count: 6 }]);
	expect(rejects[0]?.label.ar).toMatch(/\p{Script=Arabic}/u);
	expect(rejects[0]?.examples.map(({ file, record }) => [file, record])).toEqual(
		[41, 42, 43].map((record) => ['releves_2025-06-30.csv', record])
	);
});

it('gathers warnings by rule over the files', async () => {
	const { warnings } = await ofDataset('occupancy');
	const unknown = warnings.find(({ rule }) => rule === 'unknown-column');
	expect(unknown).toMatchObject({ files: 2, count: 2 });
	expect(unknown?.examples[0]?.message.en).toBe('unknown column, not read');
});

it('lists the data tests of every dataset', async () => {
	for (const { id, tests } of (await quality()).datasets) {
		const summed = ['artisans', 'coverage'].includes(id);
		expect(tests.map(({ test, passed }) => [test, passed])).toEqual([
			['key-unique', true],
			['no-personal-column', true],
			...(summed ? [['rollups-agree', true]] : []),
			['rows-accounted', true]
		]);
		expect(tests.every(({ label, test }) => label.en !== test)).toBe(true);
	}
});

it('the public gets codes and counts to the nearest five, and neither places, names nor marks of bytes', async () => {
	const { datasets, runs } = (await (await ask('', 'public')).json()) as Quality;
	const register = datasets.find(({ id }) => id === 'artisans');
	expect(register).toMatchObject({
		rows: 60,
		totals: { read: 60, loaded: 60, rejected: 0, ignored: 0 },
		last_file: { name: 'artisans_2025-06-30.csv', sha256: null, loaded: 60 }
	});
	expect(register?.rejects.map(({ rule, count, examples }) => [rule, count, examples])).toEqual([
		['bad-date', 0, []],
		['missing-required', 0, []]
	]);
	expect(runs.flatMap(({ files }) => files.map(({ name }) => name)).filter(Boolean)).toEqual([]);
	for (const { totals } of datasets) {
		expect(totals.read).toBe(totals.loaded + totals.rejected + totals.ignored);
	}
});

it('nothing that a file says, and no name of a file about persons, is kept in the store', async () => {
	const { store } = mirsad.environment;
	await mirsad.load(
		{ 'Fatima EXEMPLE.csv': 'EXEMPLE Fatima 1;AB123456\nEXEMPLE Fatima 2;AB123457\n' },
		{ now: new Date('2025-07-04T08:00:00Z') }
	);
	const kept = readdirSync(join(store, 'runs')).map((name) =>
		readFileSync(join(store, 'runs', name), 'utf8')
	);
	expect(kept.join('')).not.toMatch(/EXEMPLE|AB12345|Couleur|registre/);
	const tables = await mirsad.query(
		'select to_json(f) as text from meta.files f union all select to_json(w) from meta.warnings w'
	);
	expect(JSON.stringify(tables)).not.toMatch(/Couleur|registre_/);
});

describe('the history of runs', () => {
	it('has the published and the refused, newest first', async () => {
		const { runs } = await quality();
		expect(runs.map(({ published, code }) => [published, code])).toEqual([
			[false, 'unknown-file'],
			[true, 'published'],
			[false, 'empty-file'],
			[true, 'published']
		]);
		expect(runs[2]).toMatchObject({
			exit_code: 3,
			files: [{ name: null, code: 'empty-file', status: 'refused', dataset: null }]
		});
	});

	it('passes over a record that is cut, foreign or of another shape', async () => {
		const folder = join(mirsad.environment.store, 'runs');
		const before = readdirSync(folder);
		writeFileSync(join(folder, '20990101-000000-aaaa.json'), '{"run":"20990101-');
		writeFileSync(join(folder, '20990101-000000-bbbb.json'), '{"run":1}');
		writeFileSync(join(folder, 'notes.json'), '{}');
		mkdirSync(join(folder, '20990101-000000-cccc.json'));
		expect((await quality()).runs).toHaveLength(before.length);
		rmSync(folder, { recursive: true });
		expect((await quality()).runs).toEqual([]);
	});
});

it('refuses a dataset or a name that it does not know, with the nearest', async () => {
	const dataset = await ask('?dataset=artisan');
	expect(dataset.status).toBe(400);
	expect(await dataset.json()).toMatchObject({
		code: 'unknown-dataset',
		details: { nearest: expect.arrayContaining(['artisans']) as string[] }
	});
	const name = await ask('?datasets=artisans');
	expect(name.status).toBe(400);
	expect(await name.json()).toMatchObject({ code: 'unknown-query-name' });
});

it('is another answer, with another tag, on another day', async () => {
	const one = (await ask()).headers.get('etag');
	today = new Date('2025-07-11T00:00:00Z');
	expect((await ask()).headers.get('etag')).not.toBe(one);
});
