import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { loaded, type Files, type Loaded } from '../support/loaded.ts';

const occupancy = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n';
const good = `${occupancy}A;31/03/2025;10;5;5\n`;

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

describe('a file that cannot be loaded is refused in one sentence, and what is published stays', () => {
	it.each<[string, Files, string, RegExp]>([
		[
			'fits no contract',
			{ 'x.csv': 'couleur;taille\nbleu;3\n' },
			'unknown-file',
			/x\.csv: ligne 1 : aucun en-tête connu/
		],
		[
			'lacks a required column',
			{ 'x.csv': 'Réf site;Date du relevé;Nb locaux;Occupés\nA;31/03/2025;10;5\n' },
			'missing-column',
			/x\.csv: ligne 1 : colonne obligatoire absente.*« Vacants »/
		],
		['is empty', { 'x.csv': '' }, 'empty-file', /x\.csv: ligne 1 : le fichier est vide/],
		['has a header and no row', { 'x.csv': occupancy }, 'no-rows', /x\.csv: ligne 1/],
		[
			'is in no encoding that can be read',
			{ 'x.csv': Buffer.from([0, 1, 2, 3, 0x80, 0x81, 0, 5, 6, 7, 8, 0]) },
			'unreadable-encoding',
			/x\.csv: ligne 1 : l'encodage/
		],
		[
			'names one field twice',
			{
				'x.csv':
					'Réf site;Réf site;Date du relevé;Nb locaux;Occupés;Vacants\nA;A;31/03/2025;10;5;5\n'
			},
			'column-twice',
			/x\.csv: ligne 1 : le champ « Réf site » se trouve dans plusieurs colonnes \(1 « Réf site », 2 « Réf site »\)/
		]
	])('%s', async (_, files, code, message) => {
		mirsad = await loaded({ 'bon.csv': good });
		const refused = await mirsad.load(files);
		expect(refused.exitCode).toBe(3);
		expect(refused.report).toMatchObject({
			ok: false,
			code,
			snapshot: mirsad.result.report.snapshot
		});
		expect(refused.report.message).toMatch(message);
		expect(refused.report.files[0]).toMatchObject({ name: 'x.csv', status: 'refused' });
		expect(await mirsad.query('select site_ref from staging.occupancy')).toEqual([
			{ site_ref: 'A' }
		]);
	});
});

it('a bad cell rejects its row with the reason, and the file goes on', async () => {
	const rows = Array.from({ length: 30 }, (_, site) => `S${site};31/03/2025;10;5;5\n`).join('');
	mirsad = await loaded({ 'releves.csv': `${occupancy}${rows}T;31/02/2025;10;5;5\n` });
	expect(mirsad.file()).toMatchObject({
		status: 'loaded',
		read: 31,
		loaded: 30,
		rejected: 1,
		ignored: 0
	});
	const rejects = readFileSync(`${mirsad.result.report.rejects_file}/releves.csv`, 'utf8');
	expect(rejects).toBe(
		'\ufeffRéf site;Date du relevé;Nb locaux;Occupés;Vacants;record;column;rule;message\r\n' +
			'T;31/02/2025;10;5;5;31;Date du relevé;bad-date;"ligne 32, colonne « Date du relevé », « 31/02/2025 » : ' +
			'date illisible ; écrivez 26/06/2025"\r\n'
	);
	expect(
		await mirsad.query('select record::integer as record, column_name, rule from meta.rejects')
	).toEqual([{ record: 31, column_name: 'surveyed_on', rule: 'bad-date' }]);
});

it('more rejects than the contract allows: nothing is published, unless one insists', async () => {
	const file = `${occupancy}A;31/03/2025;10;5;5\nB;31/02/2025;10;5;5\n`;
	mirsad = await loaded({ 'releves.csv': file });
	expect(mirsad.result).toMatchObject({
		exitCode: 3,
		report: { code: 'too-many-rejects', snapshot: null }
	});
	expect(mirsad.result.report.message).toContain('lignes rejetées : 1 sur 2');
	const insisted = await mirsad.load({ 'releves.csv': file }, { acceptRejects: true });
	expect(insisted).toMatchObject({ exitCode: 0, report: { code: 'published' } });
});

it('corrected rejects complete the data without touching the rows already there', async () => {
	const register = "NIA;Catégorie;Province;Filière;Date d'inscription;Statut\n";
	mirsad = await loaded(
		{
			'registre.csv': `${register}FM1;Artisan;Fès;Bois;01/02/2023;Actif\nFM2;Artisan;Fèz-ville;Bois;01/02/2023;Actif\n`
		},
		{ acceptRejects: true }
	);
	const rejects = readFileSync(`${mirsad.result.report.rejects_file}/registre.csv`, 'utf8');
	const corrected = await mirsad.load({ 'registre.csv': rejects.replace('Fèz-ville', 'Taza') });
	expect(corrected.report.files[0]).toMatchObject({
		status: 'loaded',
		read: 1,
		loaded: 1,
		rejected: 0
	});
	expect(await mirsad.query('select province from staging.artisans order by all')).toEqual([
		{ province: '03.231' },
		{ province: '03.561' }
	]);
});

it('a dry run gives the full report and writes nothing', async () => {
	mirsad = await loaded({ 'releves.csv': good }, { dryRun: true });
	expect(mirsad.result).toMatchObject({ exitCode: 0, report: { code: 'dry-run', snapshot: null } });
	expect(mirsad.file()).toMatchObject({ read: 1, loaded: 1 });
	expect(() => readdirSync(mirsad?.environment.store ?? '')).toThrow();
});

it('occupied + vacant + closed + under works must make the units', async () => {
	const rows = Array.from({ length: 30 }, (_, site) => `S${site};31/03/2025;10;5;5\n`).join('');
	mirsad = await loaded({ 'releves.csv': `${occupancy}${rows}T;31/03/2025;10;5;4\n` });
	expect(await mirsad.query('select column_name, rule from meta.rejects')).toEqual([
		{ column_name: 'units', rule: 'parts-make-the-whole' }
	]);
});

it('the later of two rows with one key is rejected, an exact copy is ignored', async () => {
	const rows = Array.from({ length: 30 }, (_, site) => `S${site};31/03/2025;10;5;5\n`).join('');
	mirsad = await loaded({
		'releves.csv': `${occupancy}${rows}S0;31/03/2025;10;5;5\nS1;31/03/2025;10;6;4\n`
	});
	expect(mirsad.file()).toMatchObject({ read: 32, loaded: 30, rejected: 1, ignored: 1 });
	const rejects = readFileSync(`${mirsad.result.report.rejects_file}/releves.csv`, 'utf8');
	expect(rejects).toContain('première : releves.csv, enregistrement 2');
});
