import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { accountOf, rulesOf } from './accounts.ts';

const names = ['Réf site', 'Date du relevé', 'Nb locaux', 'Occupés', 'Vacants', 'Fermés'];
const header = names.join(';');

type Case = readonly [
	name: string,
	text: (ref: string) => string,
	expected: { delimiter?: string; header_row?: number; ignored?: number; warnings?: string[] }
];

/** Each file holds two surveys: 10 units with 6 taken, and 8 with 5 taken and 1 closed. */
const two = (ref: string) => `${ref}-1;31/03/2025;10;6;4;0\n${ref}-2;31/03/2025;8;5;2;1\n`;

const cases: readonly Case[] = [
	['semicolons', (ref) => `${header}\n${two(ref)}`, { delimiter: ';' }],
	['commas', (ref) => `${header}\n${two(ref)}`.replaceAll(';', ','), { delimiter: ',' }],
	['tabs', (ref) => `${header}\n${two(ref)}`.replaceAll(';', '\t'), { delimiter: '\t' }],
	['bars', (ref) => `${header}\n${two(ref)}`.replaceAll(';', '|'), { delimiter: '|' }],
	['quotes', (ref) => `${header}\n${two(ref)}`.replace(/[^;\n]+/g, '"$&"'), {}],
	[
		'quoted decimal commas between commas',
		(ref) =>
			`${header},Redevances dues\n${two(ref)}`
				.replaceAll(';', ',')
				.replace('4,0\n', '4,0,"1250,50"\n')
				.replace('2,1\n', '2,1,"33,573845"\n'),
		{ delimiter: ',' }
	],
	['sep line', (ref) => `sep=;\n${header}\n${two(ref)}`, { header_row: 2 }],
	[
		'sep line for commas',
		(ref) => `sep=,\n${`${header}\n${two(ref)}`.replaceAll(';', ',')}`,
		{ header_row: 2, delimiter: ',' }
	],
	[
		'title lines',
		(ref) => `Chambre d'artisanat\nOccupation des locaux au 31/03/2025\n\n${header}\n${two(ref)}`,
		{ header_row: 4 }
	],
	[
		'title lines with delimiters and blank lines',
		(ref) => `Chambre;de;test;;;\n;;;;;\n\n\nRelevé : mars ; avril\n${header}\n${two(ref)}`,
		{ header_row: 6 }
	],
	[
		'title lines with a quote left open',
		(ref) => `"Occupation des locaux\n${header.replace('Occupés', '"Occupés"')}\n${two(ref)}`,
		{ header_row: 2 }
	],
	[
		'a quote out of place in the header',
		(ref) => `""${header}\n${two(ref).replace(`${ref}-2`, `"${ref}-2"`)}`,
		{}
	],
	[
		'eleven title lines',
		(ref) => `${'Note\n'.repeat(11)}${header}\n${two(ref)}`,
		{ header_row: 12 }
	],
	[
		'header over two rows, groups merged',
		(ref) => `Réf site;Date du relevé;Locaux;;;\n;;Nb locaux;Occupés;Vacants;Fermés\n${two(ref)}`,
		{ header_row: 1 }
	],
	[
		'header over two rows, names joined',
		(ref) =>
			`${names.slice(0, 2).join(';')};Locaux;;;;Redevances;\n;;Nb locaux;Occupés;Vacants;Fermés;dues;payées\n${two(ref).replace(/\n/g, ';100;90\n')}`,
		{ header_row: 1 }
	],
	[
		'header with a line end in a cell',
		(ref) => `Réf site;"Date du\nrelevé";Nb locaux;Occupés;Vacants;Fermés\n${two(ref)}`,
		{ header_row: 1 }
	],
	[
		'header repeated in the file',
		(ref) => `${header}\n${two(ref).replace('\n', `\n${header}\n`)}${header}\n`,
		{ ignored: 2 }
	],
	[
		'header over two rows, repeated',
		(ref) =>
			`Réf site;Date du relevé;Locaux;;;\n;;Nb locaux;Occupés;Vacants;Fermés\n${two(ref)}Réf site;Date du relevé;Locaux;;;\n;;Nb locaux;Occupés;Vacants;Fermés\n`,
		{ ignored: 2 }
	],
	[
		'blank header cell without data',
		(ref) =>
			`${header.replace(';Occupés', ';;Occupés')}\n${two(ref).replaceAll(';6;', ';;6;').replaceAll(';5;', ';;5;')}`,
		{}
	],
	[
		'blank header cell with data',
		(ref) =>
			`${header.replace(';Occupés', ';;Occupés')}\n${two(ref).replaceAll(';6;', ';x;6;').replaceAll(';5;', ';y;5;')}`,
		{ warnings: ['unknown-column'] }
	],
	[
		'trailing empty columns in header and rows',
		(ref) => `${header};;\n${two(ref).replaceAll('\n', ';;\n')}`,
		{}
	],
	['trailing empty columns in the header alone', (ref) => `${header};;\n${two(ref)}`, {}],
	[
		'trailing empty columns in every row',
		(ref) => `${header}\n${two(ref).replaceAll('\n', ';;\n')}`,
		{}
	],
	[
		'columns in another order',
		(ref) =>
			`Fermés;Vacants;Occupés;Nb locaux;Date du relevé;Réf site\n${two(ref)
				.split('\n')
				.map((line) => line.split(';').reverse().join(';'))
				.join('\n')}`,
		{}
	],
	[
		'canonical names',
		(ref) => `site_ref;surveyed_on;units;occupied;vacant;closed\n${two(ref)}`,
		{}
	],
	[
		'Arabic names',
		(ref) => `مرجع الموقع;تاريخ المعاينة;عدد المحلات;المشغولة;الشاغرة;المغلقة\n${two(ref)}`,
		{}
	],
	[
		'names in capitals, without accents, with double spaces',
		(ref) => `REF  SITE;DATE DU RELEVE;NB LOCAUX;OCCUPES;VACANTS;FERMES\n${two(ref)}`,
		{}
	],
	[
		'Arabic names with tatweel and vowels',
		(ref) => `مرجـــع الموقع;تاريخ  المُعاينة;عدد المحلاّت;المشغوله;الشاغرة;المغلقة\n${two(ref)}`,
		{}
	],
	[
		'an unknown column, with what it may mean',
		(ref) => `${header};Frequentatio;Couleur\n${two(ref).replaceAll('\n', ';5;bleu\n')}`,
		{ warnings: ['unknown-column', 'unknown-column'] }
	],
	[
		'blank lines between rows',
		(ref) => `${header}\n\n${two(ref).replace('\n', '\n\n;;;;;\n   \n')}\n\n`,
		{}
	],
	[
		'rows of tabs and no-break spaces alone',
		(ref) => `${header}\n${two(ref).replace('\n', '\n\t;\u00a0;;\u202f;;\n')}`,
		{}
	]
];

describe('where the table is and what its columns are', () => {
	let mirsad: Loaded;
	beforeAll(async () => {
		mirsad = await loaded(
			Object.fromEntries(cases.map(([name, text]) => [`${name}.csv`, text(name)]))
		);
	});
	afterAll(() => mirsad.close());

	it('every file is published', () => expect(mirsad.result.report).toMatchObject({ ok: true }));

	it.each(cases)('%s', async (name, _, { warnings = [], ignored = 0, ...expected }) => {
		const file = mirsad.file(`${name}.csv`);
		expect(file).toMatchObject({ dataset: 'occupancy', header_row: 1, ...expected });
		expect(accountOf(file)).toEqual([2 + ignored, 2, 0, ignored]);
		expect(rulesOf(file).filter((rule) => rule === 'unknown-column')).toEqual(warnings);
		const rows = await mirsad.query(
			`select units, occupied, vacant, closed from staging.occupancy where starts_with(site_ref, '${name}-') order by site_ref`
		);
		expect(rows).toEqual([
			{ units: '10', occupied: '6', vacant: '4', closed: '0' },
			{ units: '8', occupied: '5', vacant: '2', closed: '1' }
		]);
	});

	it('reads amounts under joined names and in quotes', async () => {
		const of = (name: string) =>
			mirsad.query(
				`select fees_due_mad, fees_paid_mad from staging.occupancy where starts_with(site_ref, '${name}-') order by site_ref`
			);
		expect(await of('header over two rows, names joined')).toEqual([
			{ fees_due_mad: '100.00', fees_paid_mad: '90.00' },
			{ fees_due_mad: '100.00', fees_paid_mad: '90.00' }
		]);
		expect(await of('quoted decimal commas between commas')).toEqual([
			{ fees_due_mad: '1250.50', fees_paid_mad: null },
			{ fees_due_mad: '33.57', fees_paid_mad: null }
		]);
	});

	it('suggests what an unknown column may mean, and nothing where nothing is near', () => {
		const { warnings } = mirsad.file('an unknown column, with what it may mean.csv');
		const messages = warnings
			.filter(({ rule }) => rule === 'unknown-column')
			.map(({ message }) => message);
		expect(messages[0]).toContain('« Fréquentation » ?');
		expect(messages[1]).toBe('colonne « Couleur » inconnue, non lue');
	});
});

describe('headers that are refused', () => {
	let mirsad: Loaded | undefined;
	afterEach(() => mirsad?.close());

	it.each<[string, string, string, RegExp]>([
		[
			'a required column nearly named',
			`${header.replace('Vacants', 'Vacant s')}\n${two('x')}`,
			'missing-column',
			/« Vacants » \(« Vacant s » en tient-il lieu/
		],
		[
			'a required Arabic column nearly named',
			`مرجع الموقع;تاريخ المعاينة;عدد المحلات;المشغول;الشاغرة;المغلقة\n${two('x')}`,
			'missing-column',
			/« المشغول »/
		],
		[
			'two columns for one field',
			`${header};المشغولة\n${two('x').replaceAll('\n', ';1\n')}`,
			'column-twice',
			/4 « Occupés », 7 « المشغولة »/
		],
		[
			'header shorter than the rows',
			`${header.replace(';Fermés', '')}\n${two('x')}`,
			'short-header',
			/ligne 1 : l'en-tête a 5 colonnes/
		],
		['no header', two('x'), 'unknown-file', /ligne 1 : aucun en-tête connu/]
	])('%s', async (_, text, code, message) => {
		mirsad = await loaded({ 'x.csv': text });
		expect(mirsad.result).toMatchObject({ exitCode: 3, report: { code } });
		expect(mirsad.result.report.message).toMatch(message);
	});

	it('names of persons in both scripts stand side by side: neither is kept', async () => {
		const register =
			'N°;NIA;CIN;Nom;Prénom;الاسم العائلي;الاسم الشخصي;Province;Filière;Catégorie;Date d’inscription;Statut;Nº carte\n';
		mirsad = await loaded({
			'registre.csv': `${register}1;A0001;C1;Exemple;Un;مثال;واحد;Fès;Bois;Artisan;01/02/2023;Actif;77\n`
		});
		expect(mirsad.result.report).toMatchObject({ ok: true });
		expect(mirsad.file()).toMatchObject({ dataset: 'artisans', loaded: 1 });
		const unknown = mirsad
			.file()
			.warnings.map(({ message }) => message)
			.join();
		expect(unknown).toContain('« N° »');
		expect(unknown).not.toContain('carte');
	});
});
