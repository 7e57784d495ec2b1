import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Dataset } from '../contract/dataset.ts';
import { generateSamples } from './generate.ts';
import type { SampleFile, SampleManifest } from './manifest.ts';
import { territories } from './territory.ts';

const root = mkdtempSync(join(tmpdir(), 'mirsad-sample-'));
const out = join(root, 'small');
let manifest: SampleManifest;
let catalogue: ReadonlyMap<string, Dataset>;

beforeAll(async () => {
	manifest = await generateSamples({ out, scale: 0.01, months: 3, seed: 1 });
	catalogue = await loadCatalogue();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const bytesOf = (folder: string, { name }: SampleFile) => readFileSync(join(folder, name));
const textOf = (folder: string, file: SampleFile) =>
	iconv.decode(bytesOf(folder, file), file.encoding, { stripBOM: true });

/** Header and records of a file, without blank lines and without the title above the header. */
function recordsOf(file: SampleFile): { header: string[]; records: string[][] } {
	const { data, errors } = Papa.parse<string[]>(textOf(out, file), {
		delimiter: file.delimiter,
		skipEmptyLines: true
	});
	expect(errors).toEqual([]);
	const [header = [], ...records] = data.slice(data.findIndex((row) => row.length > 2));
	return { header, records };
}

function find(name: string): SampleFile {
	const file = manifest.files.find((candidate) => candidate.name === name);
	if (!file) throw new Error(`no file ${name}`);
	return file;
}

it('writes one file for each export, months counted back from June 2025', () => {
	expect(manifest.files.map(({ name }) => name)).toEqual([
		'registre_rna_2025-06-30.csv',
		'cnss_amo_2025-04.csv',
		'cnss_amo_2025-05.csv',
		'cnss_amo_2025-06.csv',
		'foires_2025-06-30.csv',
		'sites_2025-06-30.csv',
		'occupation_2025-06-30.csv',
		'exposants_2025-06-30.csv',
		'travaux_2025-06-30.csv',
		'credits_2025-06-30.csv',
		'formation_2025-06-30.csv',
		'vaep_2025-06-30.csv',
		'metiers_menaces_2025-06-30.csv',
		'apprenants_2025-06-30.csv',
		'sessions_2025-06-30.csv',
		'conventions_2025-06-30.csv',
		'decisions_2025-06-30.csv',
		'ordre_du_jour_2025-06-30.csv',
		'recommandations_2025-06-30.csv',
		'reunions_commissions_2025-06-30.csv',
		'exportations_2025-06-30.csv'
	]);
	expect(JSON.parse(readFileSync(join(out, 'sample.json'), 'utf8'))).toEqual(manifest);
	expect(manifest.madeUp).toBe(true);
});

it('gives the same bytes for the same options, others for another seed', async () => {
	const again = await generateSamples({
		out: join(root, 'again'),
		scale: 0.01,
		months: 3,
		seed: 1
	});
	expect(again).toEqual(manifest);
	const other = await generateSamples({
		out: join(root, 'again'),
		scale: 0.01,
		months: 1,
		seed: 2
	});
	expect(other.files[0]?.sha256).not.toBe(manifest.files[0]?.sha256);
	expect(readdirSync(join(root, 'again')).filter((name) => name.startsWith('cnss'))).toEqual([
		'cnss_amo_2025-06.csv'
	]);
});

it('says the hash, the encoding and the header of each file as they are', () => {
	for (const file of manifest.files) {
		const bytes = bytesOf(out, file);
		expect(createHash('sha256').update(bytes).digest('hex'), file.name).toBe(file.sha256);
		const hasMark = bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf));
		expect(hasMark, file.name).toBe(file.encoding === 'utf-8');
		const utf8 = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		if (file.encoding === 'utf-8') expect(utf8, file.name).not.toThrow();
		else expect(utf8, file.name).toThrow();
		expect(textOf(out, file), file.name).not.toContain('\uFFFD');
		expect(textOf(out, file)).toMatch(file.encoding === 'windows-1256' ? /[ء-ي]{3}/ : /é/);

		const columns = Object.values(catalogue.get(file.dataset)?.columns ?? {});
		const known = columns.flatMap(({ header }) => [header.fr, header.ar]);
		const { header } = recordsOf(file);
		expect(known, file.name).toEqual(expect.arrayContaining(header));
		expect(new Set(header).size, file.name).toBe(columns.length);
	}
	expect(new Set(manifest.files.map(({ encoding }) => encoding)).size).toBe(3);
});

/** What the keys of good rows look like: no faulty row has such a key and differs in it. */
const goodKeys: Readonly<Record<string, { pattern: RegExp; key: (record: string[]) => string }>> = {
	artisans: { pattern: /^FM\d{7}$/, key: ([nia = '']) => nia },
	coverage: { pattern: /^FM\d{7}$/, key: ([nia = '']) => nia },
	fairs: { pattern: /^F-20\d\d-\d\d$/, key: ([ref = '']) => ref },
	sites: { pattern: /^S-0\d\d$/, key: ([ref = '']) => ref },
	occupancy: { pattern: /^S-0\d\d/, key: ([ref = '', day = '']) => `${ref} ${day}` },
	fair_participations: { pattern: /^F-20.* FM\d{7}$/, key: (record) => keyOf(record, 0, 1) },
	works: { pattern: /^PR-\d\d /, key: (record) => keyOf(record, 0, 4) },
	loans: { pattern: /^DC-20\d\d-\d{4}$/, key: ([ref = '']) => ref },
	training: { pattern: /^ET-\d{3} /, key: (record) => keyOf(record, 0, 5, 6, 7) },
	vaep: { pattern: /^D-\d{6}$/, key: ([ref = '']) => ref },
	endangered_crafts: { pattern: /^M-\d\d$/, key: ([ref = '']) => ref },
	transmissions: { pattern: /^AP-\d{4}$/, key: ([ref = '']) => ref },
	sessions: { pattern: /^AGX?-20/, key: ([ref = '']) => ref },
	agreements: { pattern: /^C-\d{3}$/, key: ([ref = '']) => ref },
	agreement_decisions: { pattern: /^C-\d{3} AG/, key: (record) => keyOf(record, 0, 1) },
	agenda: { pattern: /^AGX?-20/, key: (record) => keyOf(record, 0, 1) },
	recommendations: { pattern: /^R-\d{4}$/, key: ([ref = '']) => ref },
	committee_meetings: {
		pattern: /^(?!.* 31\/04).* \d\d\/\d\d\/202\d$/,
		key: (record) => keyOf(record, 0, 1)
	},
	exports: { pattern: /(Fès|Meknès)$/, key: (record) => keyOf(record, 0, 1, 2) }
};

function keyOf(record: readonly string[], ...places: number[]): string {
	return places.map((place) => record[place] ?? '').join(' ');
}

it('counts what the files hold', () => {
	for (const file of manifest.files) {
		const { header, records } = recordsOf(file);
		expect(records.length, file.name).toBe(file.read);
		expect(file.loaded + file.rejected + file.ignored, file.name).toBe(file.read);

		const { pattern, key } = goodKeys[file.dataset] ?? { pattern: /^$/, key: () => '' };
		const good = records.map(key).filter((text) => pattern.test(text));
		expect(new Set(good).size, file.name).toBe(file.loaded);

		const faults = Object.values(file.faults).reduce((sum, count) => sum + count, 0);
		expect(faults, file.name).toBe(file.rejected);
		expect(file.rejected / file.read, file.name).toBeLessThan(0.05);
		const ragged = records.filter((record) => record.length !== header.length);
		expect(ragged.length, file.name).toBe(file.faults['ragged-row'] ?? 0);
	}
	const rules = new Set(manifest.files.flatMap(({ faults }) => Object.keys(faults)));
	expect(rules.size).toBeGreaterThan(10);
});

it('puts a totals row of the good rows at the foot', () => {
	const { header, records } = recordsOf(find('occupation_2025-06-30.csv'));
	const units = header.indexOf('Nb locaux');
	const total = records.at(-1);
	expect(total?.[0]).toBe('Total');
	const seen = new Map<string, number>();
	for (const record of records.slice(0, -1)) {
		if (!/^S-0/.test(record[0] ?? '')) continue;
		const key = `${record[0]} ${record[1]}`;
		if (!seen.has(key)) seen.set(key, Number(record[units]));
	}
	const sum = [...seen.values()].reduce((all, value) => all + value, 0);
	expect(total?.[units]?.replaceAll(' ', '')).toBe(String(sum));
});

it('touches no CSV file that is not its own', async () => {
	const foreign = join(root, 'foreign');
	await generateSamples({ out: foreign, scale: 0.001, months: 1 });
	writeFileSync(join(foreign, 'export.csv'), 'NIA\n1\n');
	await expect(generateSamples({ out: foreign, scale: 0.001, months: 1 })).rejects.toThrow(
		/export\.csv/
	);
	expect(readFileSync(join(foreign, 'export.csv'), 'utf8')).toBe('NIA\n1\n');
});

it.each([{ scale: 0 }, { scale: Number.NaN }, { months: 0 }, { months: 42 }, { seed: 0.5 }])(
	'refuses %o',
	async (options) => {
		await expect(generateSamples({ out: join(root, 'refused'), ...options })).rejects.toThrow(
			/takes a/
		);
	}
);

describe.each([0.01, 1])('at scale %d', (scale) => {
	it('has the published provincial counts at 31 January 2025', { timeout: 60_000 }, async () => {
		const folder = join(root, `counts-${scale}`);
		const { files } = await generateSamples({ out: folder, scale, months: 1 });
		const [register] = files;
		if (!register) throw new Error('no register');
		const path = join(folder, 'register.utf8');
		writeFileSync(path, textOf(folder, register));
		const expected = territories.map(({ id, persons }) => [id, Math.round(scale * persons)]);
		expect(await countRegistered(path)).toEqual(Object.fromEntries(expected));
		if (scale === 1) {
			const total = territories.reduce((sum, { persons }) => sum + persons, 0);
			expect(total).toBe(52_740);
		}
	});
});

/** Persons registered at the published date, by plain SQL over the texts. */
async function countRegistered(path: string): Promise<Record<string, number>> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const provinces = join(import.meta.dirname, '..', '..', 'data', 'reference', 'provinces.csv');
	const reader = await connection.runAndReadAll(`
		with rows as (
			select distinct "NIA" as nia, lower(strip_accents(trim("Province"))) as province,
				strptime("Date d'inscription", '%d/%m/%Y')::date as registered_on,
				try_strptime("Date de radiation", '%d/%m/%Y')::date as deregistered_on
			from read_csv('${path}', delim = ';', header = true, all_varchar = true,
				null_padding = true, ignore_errors = true)
			where "NIA" similar to 'FM[0-9]{7}' and "Catégorie" not in ('Coopérative', 'Entreprise',
				'Entreprise d''artisanat')
		)
		select p.id, count(*)::integer as persons
		from rows join read_csv('${provinces}', all_varchar = true) p
			on rows.province in (p.id, lower(strip_accents(p.name_fr)))
		where registered_on <= date '2025-01-31'
			and (deregistered_on is null or deregistered_on > date '2025-01-31')
		group by p.id`);
	const counts = reader.getRows().map(([id, persons]) => [id, persons] as [string, number]);
	connection.closeSync();
	instance.closeSync();
	return Object.fromEntries(counts);
}
