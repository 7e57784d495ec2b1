import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { zipOf } from './zip.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const survey = (ref: string) =>
	`Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n${ref};31/03/2025;10;6;4\n${ref}b;31/03/2025;10;6;4\n`;
const sites = "select site_ref from staging.occupancy where site_ref not like '%b' order by all";

it('names are names, whatever signs they have', async () => {
	const names = ['a[1].csv', 'b*.csv', 'c?.csv', 'd{x,y}.csv', "e'é.csv", '-f.csv'];
	mirsad = await loaded(
		Object.fromEntries(names.map((name) => [name, survey(name[0] === '-' ? 'f' : (name[0] ?? ''))]))
	);
	await mirsad.load({ 'a1.csv': survey('neighbour') }, { dryRun: true });
	expect((await mirsad.query(sites)).map(({ site_ref }) => site_ref)).toEqual([
		'a',
		'b',
		'c',
		'd',
		'e',
		'f'
	]);
});

it('exports under other names are loaded, and what is none is named', async () => {
	const lines: string[] = [];
	mirsad = await loaded(
		{
			'a.csv.txt': survey('A'),
			'b.txt': survey('B'),
			'c.tsv': survey('C').replaceAll(';', '\t'),
			'd.gz': gzipSync(survey('D')),
			'lisez-moi.txt': 'Bonjour, voici les relevés.\n',
			'photo.jpg': 'x',
			'.cache': 'x'
		},
		{ warn: (line) => lines.push(line) }
	);
	expect((await mirsad.query(sites)).map(({ site_ref }) => site_ref)).toEqual(['A', 'B', 'C', 'D']);
	expect(lines).toEqual([
		'lisez-moi.txt : pas un export (CSV ou XLSX), laissé de côté',
		'photo.jpg : pas un export (CSV ou XLSX), laissé de côté'
	]);
});

it('files on their way, links to folders and empty archives are told with what to do', async () => {
	mirsad = await loaded({ 'a.csv': survey('A') });
	const folder = join(mirsad.environment.incoming, 'given');
	const elsewhere = join(mirsad.environment.data, 'elsewhere');
	mkdirSync(folder);
	mkdirSync(elsewhere);
	symlinkSync(elsewhere, join(folder, 'lien'));
	writeFileSync(join(folder, 'b.csv.part'), survey('B'));
	writeFileSync(join(folder, 'vide.zip'), zipOf({ 'x.doc': 'x' }));
	const { exitCode, report } = await mirsad.load({}, { paths: [folder] });
	expect(exitCode).toBe(3);
	expect(
		report.files.map(({ name, status, message }) => [name, status, message.split('.')[0]])
	).toEqual([
		['b.csv.part', 'refused', expect.stringContaining("pas fini d'écrire")],
		['lien', 'refused', expect.stringContaining('lien vers un dossier')],
		['vide.zip', 'refused', expect.stringContaining('aucun fichier CSV')]
	]);
});

it('long names in an archive do not break a run', async () => {
	const name = `${'dossier très long/'.repeat(20)}relevé.csv`;
	const bad = `${survey('A')}B;31/02/2025;10;6;4\n`;
	mirsad = await loaded({ 'envoi.zip': zipOf({ [name]: bad }) }, { acceptRejects: true });
	expect(mirsad.file()).toMatchObject({ loaded: 2, rejected: 1 });
});

it('a survey of a thousand columns is refused in one sentence', async () => {
	const wide = (cells: (index: number) => string) =>
		Array.from({ length: 1200 }, (_, index) => cells(index)).join(';');
	const [header = '', row = ''] = survey('A').split('\n');
	mirsad = await loaded({
		'a.csv': `${header};${wide((index) => `q${index}`)}\n${row};${wide(() => '1')}\n`
	});
	expect(mirsad.result.report).toMatchObject({ code: 'too-wide' });
	expect(mirsad.result.report.message).toContain('1205 colonnes');
});

it('no cell of a file without a header is in what is said of it', async () => {
	mirsad = await loaded({ 'registre.csv': 'EXEMPLE Fatima;AB123;Fès\nEXEMPLE Omar;AB124;Fès\n' });
	expect(mirsad.result.report.code).toBe('unknown-file');
	expect(JSON.stringify(mirsad.result.report)).not.toContain('EXEMPLE');
});
