import { afterEach, describe, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { accountOf, rejectsOf } from './accounts.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

async function load(text: string, name = 'x.csv'): Promise<Loaded> {
	mirsad = await loaded({ [name]: text }, { acceptRejects: true });
	return mirsad;
}

/** A survey a cell, in the column of fees due. */
const fees = (cells: readonly string[]) =>
	`Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Redevances dues\n${cells
		.map((cell, index) => `S${index};31/03/2025;1;1;0;${cell}\n`)
		.join('')}`;

describe('signs of numbers are decided by column and file', () => {
	it.each<[string, string[], (string | null)[], string[]]>([
		['decimal commas', ['1250,5', '34,06', '0,125'], ['1250.50', '34.06', '0.13'], []],
		[
			'thousands with space, no-break space, narrow space',
			['1 250', '1\u00a0250,5', '1\u202f250\u202f000'],
			['1250.00', '1250.50', '1250000.00'],
			[]
		],
		[
			'thousands with dots, certain from another cell',
			['27.926', '4.236.892'],
			['27926.00', '4236892.00'],
			[]
		],
		[
			'thousands with dots, certain from decimal commas',
			['27.926', '12,5'],
			['27926.00', '12.50'],
			[]
		],
		['decimal dots, certain from another cell', ['27.926', '12.5'], ['27.93', '12.50'], []],
		['27.926 alone', ['27.926', '12'], ['12.00'], ['ambiguous-number']],
		['Arabic-Indic digits', ['١٢٥٠', '٣٤٫٥'], ['1250.00', '34.50'], []],
		[
			'zero is zero, marks are missing',
			['0', '-', 'ND', 'N/A', '****', '/', 'غير متوفر', ''],
			['0.00', null, null, null, null, null, null, null],
			[]
		],
		[
			'left by a spreadsheet',
			['2,12612E+11', '#REF!', '#N/A', '01-mars', '5'],
			['5.00'],
			Array<string>(4).fill('spreadsheet-error')
		],
		[
			'no numbers',
			['douze', '5ر42', '5،23', '-4', '7'],
			['7.00'],
			['bad-number', 'bad-number', 'bad-number', 'negative']
		]
	])('%s', async (_, cells, values, rules) => {
		const run = await load(fees(cells));
		expect(accountOf(run.file())).toEqual([cells.length, values.length, rules.length, 0]);
		const rows = await run.query(
			'select fees_due_mad as value from staging.occupancy order by site_ref'
		);
		expect(rows.map(({ value }) => value)).toEqual(values);
		expect(rejectsOf(run).map(({ rule }) => rule)).toEqual(rules);
	});

	it('one file decides nothing for another', async () => {
		mirsad = await loaded(
			{
				'x.csv': fees(['27.926', '12,5']),
				'y.csv': fees(['27.926', '12.5']).replaceAll('S', 'T').replace('Tite', 'Site')
			},
			{ acceptRejects: true }
		);
		expect(
			await mirsad.query(
				"select site_ref, fees_due_mad as value from staging.occupancy where site_ref like '%0' order by all"
			)
		).toEqual([
			{ site_ref: 'S0', value: '27926.00' },
			{ site_ref: 'T0', value: '27.93' }
		]);
	});
});

describe('dates', () => {
	it('in all the forms that one file may mix, and those that are none', async () => {
		const good = [
			'26/06/2025',
			'26-06-25',
			'2025-06-26 00:00:00',
			'26 juin 2025',
			'26 يونيو 2025',
			'26 حزيران 2025',
			'45834',
			'٢٦/٠٦/٢٠٢٥'
		];
		const bad = ['13/25/2024', '31/02/2024', '15 رجب 1446', 'T2 2025', '#REF!'];
		const rows = [...good, ...bad].map((cell, index) => `S${index};${cell};1;1;0\n`);
		const run = await load(`Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n${rows.join('')}`);
		expect(accountOf(run.file())).toEqual([13, 8, 5, 0]);
		expect(await run.query('select distinct surveyed_on from staging.occupancy')).toEqual([
			{ surveyed_on: '2025-06-26' }
		]);
		const found = rejectsOf(run);
		expect(found.map(({ rule }) => rule)).toEqual([
			'bad-date',
			'bad-date',
			'bad-date',
			'bad-date',
			'spreadsheet-error'
		]);
		expect(found[0]?.message).toContain('« 13/25/2024 »');
	});

	it('months, with quarters and school years refused', async () => {
		const cells = ['2025-06', '06/2025', 'juin 2025', 'يونيو 2025', 'T2 2025', '2024/2025'];
		const run = await load(
			`NIA;Mois;Situation des droits\n${cells.map((cell, index) => `A00${index};${cell};Droits ouverts\n`).join('')}`
		);
		expect(accountOf(run.file())).toEqual([6, 4, 2, 0]);
		expect(await run.query('select distinct month from staging.coverage')).toEqual([
			{ month: '2025-06-01' }
		]);
	});

	it('births on a first of January are counted, and loaded', async () => {
		const row = (nia: string, birth: string) =>
			`${nia};Artisan;${birth};Fès;Bois;01/02/2023;Actif\n`;
		const run = await load(
			`NIA;Catégorie;Date de naissance;Province;Filière;Date d'inscription;Statut\n${row('A001', '01/01/1980')}${row('A002', '01/01/1975')}${row('A003', '02/01/1980')}`
		);
		expect(accountOf(run.file())).toEqual([3, 3, 0, 0]);
		expect(run.file().warnings).toContainEqual({
			rule: 'default-dates',
			message: 'naissances au 1er janvier, sans doute mises par défaut',
			count: 2
		});
	});
});

describe('places and codes', () => {
	const sites = (rows: readonly string[]) =>
		`Réf site;Site;Type;Province;Commune;État\n${rows.map((row, index) => `S${index};Un;Fondouk;${row};En service\n`).join('')}`;

	it('codes with zeros lost, spellings, prefixes, homonyms within their province', async () => {
		const run = await load(
			sites([
				'3.231;3231010',
				'03231;03231010',
				'231;32310115',
				'عمالة فاس;فاس',
				'Préfecture de Fès;FES',
				"Province d'Ifrane;سيدي المخفي",
				'إقليم تاونات;سيدي المخفي'
			])
		);
		expect(accountOf(run.file())).toEqual([7, 7, 0, 0]);
		expect(
			await run.query('select province, commune from staging.sites order by site_ref')
		).toEqual([
			{ province: '03.231', commune: '003231010' },
			{ province: '03.231', commune: '003231010' },
			{ province: '03.231', commune: '032310115' },
			{ province: '03.231', commune: '003231010' },
			{ province: '03.231', commune: '003231010' },
			{ province: '03.271', commune: '032710307' },
			{ province: '03.531', commune: '035310315' }
		]);
	});

	it('an unknown spelling is rejected with the three nearest', async () => {
		const run = await load(sites(['Taounatte;', 'Fès;Oulad Tayyeb', 'Fès;Azrou', 'Fès;']));
		expect(accountOf(run.file())).toEqual([4, 1, 3, 0]);
		const [province, commune, elsewhere] = rejectsOf(run);
		expect(province).toMatchObject({ rule: 'unknown-province' });
		expect(province?.message).toMatch(/peut-être : Taounate\)/);
		expect(commune).toMatchObject({ rule: 'unknown-commune' });
		expect(commune?.message).toContain('Oulad Tayeb');
		expect(elsewhere).toMatchObject({ rule: 'commune-not-in-province' });
	});

	it('"Aucune" is a constraint and not a missing value', async () => {
		const run = await load(
			'Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Contrainte principale\nA;31/03/2025;1;1;0;Aucune\nB;31/03/2025;1;1;0;ND\n'
		);
		expect(await run.query('select "constraint" from staging.occupancy order by site_ref')).toEqual(
			[{ constraint: 'none' }, { constraint: null }]
		);
	});
});

describe('texts', () => {
	it('that a spreadsheet would run are kept as they are, its errors rejected', async () => {
		const managers = [
			'+212 Gestion',
			'-Association',
			'@Coopérative',
			'Chambre',
			'=1+1',
			'#REF!',
			'Néant',
			' \u00a0Chambre \u200f'
		];
		const run = await load(
			`Réf site;Site;Type;Province;État;Gestionnaire\n${managers.map((cell, index) => `S${index};Un;Fondouk;Fès;En service;${cell}\n`).join('')}`
		);
		expect(accountOf(run.file())).toEqual([8, 7, 1, 0]);
		expect(
			(await run.query('select manager from staging.sites order by site_ref')).map(
				({ manager }) => manager
			)
		).toEqual(['+212 Gestion', '-Association', '@Coopérative', 'Chambre', '=1+1', null, 'Chambre']);
		expect(rejectsOf(run).map(({ rule }) => rule)).toEqual(['spreadsheet-error']);
	});

	it('identifiers are one under spaces, case, marks of direction and Arabic-Indic digits', async () => {
		const spellings = ['AB12', 'ab 12', '\u200fAB12', 'AB١٢'];
		const run = await load(
			`NIA;Mois;Situation des droits\n${spellings.map((nia, index) => `${nia};0${index + 1}/2025;Droits ouverts\n`).join('')}`
		);
		expect(
			await run.query(
				'select count(distinct artisan)::integer as persons, count(*)::integer as rows from staging.coverage'
			)
		).toEqual([{ persons: 1, rows: 4 }]);
	});
});
