import { afterEach, expect, it } from 'vitest';
import { loaded, type Loaded } from '../support/loaded.ts';

const register = (rows: string) =>
	`NIA;Catégorie;Sexe;Date de naissance;Province;Milieu;Filière;Date d'inscription;Statut\n${rows}`;
const coverage = (rows: string) =>
	`NIA;Mois;Situation des droits;Montant appelé;Montant payé\n${rows}`;
const occupancy = (rows: string) => `Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n${rows}`;

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

it('replace: a full extract takes the place of the one before', async () => {
	mirsad = await loaded({
		'registre_2025-05-31.csv': register(
			'FM1;Artisan;F;12/03/1980;Fès;Urbain;Bois;01/02/2023;Actif\nFM2;Artisan;M;12/03/1980;Taza;Rural;Cuir;01/02/2023;Actif\n'
		)
	});
	await mirsad.load(
		{
			'registre_2025-06-30.csv': register(
				'FM1;Artisan;F;12/03/1980;Meknès;Urbain;Bois;01/02/2023;Actif\n'
			)
		},
		{ acceptChanges: true }
	);
	expect(await mirsad.query('select province from staging.artisans')).toEqual([
		{ province: '03.061' }
	]);
});

it('replace: two extracts in one run are two deliveries, and the last stands', async () => {
	mirsad = await loaded({
		'registre_2025-06-30.csv': register(
			'FM1;Artisan;F;12/03/1980;Fès;Urbain;Bois;01/02/2023;Actif\n'
		),
		'registre_2025-05-31.csv': register(
			'FM1;Artisan;F;12/03/1980;Taza;Urbain;Bois;01/02/2023;Actif\n'
		)
	});
	expect(mirsad.result.exitCode).toBe(0);
	expect(await mirsad.query('select province from staging.artisans')).toEqual([
		{ province: '03.231' }
	]);
});

it('replace: an extract split in two, its lines in another order, gives the same table', async () => {
	const lines = ['FM1', 'FM2', 'FM3'].map(
		(nia, index) =>
			`${nia};Artisan;F;12/03/198${index};Fès;Urbain;Bois;0${index + 1}/02/2023;Actif\n`
	);
	const whole = await loaded({ 'registre.csv': register(lines.join('')) });
	const parts = await loaded({
		'registre-b.csv': register(`${lines[2]}${lines[1]}`),
		'registre-a.csv': register(lines[0] ?? '')
	});
	const table = 'select birth_year, registered_on from staging.artisans order by all';
	expect(await parts.query(table)).toEqual(await whole.query(table));
	whole.close();
	parts.close();
});

it('replace-period: a month given again replaces that month and no other', async () => {
	mirsad = await loaded({
		'amo_2025-05.csv': coverage(
			'FM1;05/2025;Cotisant;156,00;156,00\nFM2;05/2025;Cotisant;156,00;0\n'
		),
		'amo_2025-06.csv': coverage('FM1;06/2025;Cotisant;156,00;156,00\n')
	});
	await mirsad.load(
		{ 'amo_2025-05_bis.csv': coverage('FM1;05/2025;Droits ouverts;156,00;156,00\n') },
		{ acceptChanges: true }
	);
	expect(
		await mirsad.query(
			'select month::varchar as month, state::varchar as state from staging.coverage order by all'
		)
	).toEqual([
		{ month: '2025-05-01', state: 'rights_open' },
		{ month: '2025-06-01', state: 'contributing' }
	]);
});

it('upsert: a survey given again replaces that survey and keeps the others', async () => {
	mirsad = await loaded({ 'releves.csv': occupancy('A;31/03/2025;10;5;5\nA;30/06/2025;10;6;4\n') });
	await mirsad.load({
		'releves-corrige.csv': occupancy('A;30/06/2025;10;9;1\nB;30/06/2025;4;4;0\n')
	});
	expect(
		await mirsad.query(
			'select site_ref, occupied::integer as occupied from staging.occupancy order by site_ref, surveyed_on'
		)
	).toEqual([
		{ site_ref: 'A', occupied: 5 },
		{ site_ref: 'A', occupied: 9 },
		{ site_ref: 'B', occupied: 4 }
	]);
});

it('the same bytes again change nothing and say so', async () => {
	const file = occupancy('A;31/03/2025;10;5;5\n');
	mirsad = await loaded({ 'releves.csv': file });
	const again = await mirsad.load({ 'autre-nom.csv': file });
	expect(again).toMatchObject({
		exitCode: 0,
		report: { ok: true, code: 'nothing-new', snapshot: mirsad.result.report.snapshot }
	});
	expect(again.report.files[0]).toMatchObject({ status: 'unchanged', read: 0 });
});

it('an artisan has the same pseudonym in every dataset, and no name or number is published', async () => {
	mirsad = await loaded({
		'registre.csv':
			"NIA;CIN;Nom;Catégorie;Province;Filière;Date d'inscription;Statut\nFM1;X1;Nom-1;Artisan;Fès;Bois;01/02/2023;Actif\n",
		'amo.csv': coverage('fm 1;05/2025;Cotisant;156,00;156,00\n')
	});
	expect(
		await mirsad.query(
			'select count(*)::integer as same from staging.artisans join staging.coverage using (artisan)'
		)
	).toEqual([{ same: 1 }]);
	const columns = await mirsad.query(
		"select column_name from duckdb_columns() where column_name in ('nia', 'cin', 'last_name', 'birth_date')"
	);
	expect(columns).toEqual([]);
});

it('an artisan that the register does not have is loaded, said and counted', async () => {
	mirsad = await loaded({
		'registre.csv': register('FM1;Artisan;F;12/03/1980;Fès;Urbain;Bois;01/02/2023;Actif\n'),
		'amo.csv': coverage('FM1;05/2025;Cotisant;156,00;156,00\nFM9;05/2025;Cotisant;156,00;156,00\n')
	});
	expect(mirsad.file('amo.csv')).toMatchObject({
		read: 2,
		loaded: 2,
		warnings: [{ rule: 'unknown-reference', count: 1 }]
	});
	expect(await mirsad.query('select rule, count::integer as count from meta.warnings')).toEqual([
		{ rule: 'unknown-reference', count: 1 }
	]);
});
