import { afterEach, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const exports = 'Mois;Famille de produits;Ville de dédouanement;Valeur cumulée (MDH)\n';

it('a city in capitals, without accents or in Arabic is the city that is there', async () => {
	mirsad = await loaded({
		'mai.csv': `${exports}05/2025;Divers;Tanger;10\n05/2025;Tapis;Fès;10\n`
	});
	await mirsad.load({
		'mai_corrige.csv': `${exports}05/2025;Divers;TANGER;11\n05/2025;Tapis;فاس;11\n05/2025;Vannerie;Tanger ;12\n`
	});
	expect(
		await mirsad.query(
			'select city, family, value_mdh::integer as value from staging.exports order by all'
		)
	).toEqual([
		{ city: 'Fès', family: 'carpets', value: 11 },
		{ city: 'Tanger', family: 'basketry', value: 12 },
		{ city: 'Tanger', family: 'other', value: 11 }
	]);
});

it('venues that differ in case and accents are one, as the first row has it', async () => {
	const fairs = 'Réf foire;Intitulé;Niveau;Province;Date début prévue;Date fin prévue;État;Lieu\n';
	const row = (ref: string, venue: string) =>
		`${ref};Foire;Locale;Taza;01/06/2025;05/06/2025;Tenue;${venue}\n`;
	mirsad = await loaded({
		'foires.csv':
			fairs +
			row('F1', 'Place de l’Hôtel') +
			row('F2', "PLACE DE L'HOTEL") +
			row('F3', 'place  de l’hôtel')
	});
	expect(await mirsad.query('select distinct venue from staging.fairs')).toEqual([
		{ venue: 'Place de l’Hôtel' }
	]);
});

it('a reference that lost its zeros is the one that is known with them', async () => {
	mirsad = await loaded({
		'sites.csv': 'Réf site;Site;Type;Province;État\n0012;Un;Fondouk;Fès;En service\n',
		'releves.csv': 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n12;31/03/2025;10;6;4\n'
	});
	expect(await mirsad.query('select site_ref from staging.occupancy')).toEqual([
		{ site_ref: '0012' }
	]);
});

it.each([
	['10000007.0', '10000007'],
	['1.0000007E7', '10000007'],
	['010000007', '10000007'],
	['۱۰۰۰۰۰۰۷', '10000007'],
	['="10000007"', '10000007'],
	['FM-\u00a003-0001', 'FM-03-0001'],
	['fm\u201103\u20110001', 'FM-03-0001'],
	['FM-03-\u200b00\u00ad01', 'FM-03-0001']
])('an artisan under %j is the one under %j', async (written, registered) => {
	mirsad = await loaded({
		'registre.csv': `NIA;Catégorie;Province;Filière;Date d'inscription;Statut\n${registered};Artisan;Fès;Bois;03/02/2021;Actif\n`,
		'amo.csv': `NIA;Mois;Situation des droits\n${written};06/2025;Droits ouverts\n`
	});
	expect(
		await mirsad.query(
			'select count(*)::integer as known from staging.coverage semi join staging.artisans using (artisan)'
		)
	).toEqual([{ known: 1 }]);
});

it.each(['mars-24', '3-mars', '01/03/2024', '2,12612E+11', '#REF!'])(
	'a reference of which a spreadsheet made %s is rejected',
	async (ref) => {
		const loans = 'Réf demande;NIA;Banque;Date de dépôt;Décision;Montant demandé (DH)\n';
		mirsad = await loaded(
			{
				'credits.csv': `${loans}1/2024;FM1;A;05/06/2024;En cours;1\n${ref};FM1;A;05/06/2024;En cours;1\n`
			},
			{ acceptRejects: true }
		);
		expect(await mirsad.query('select rule from meta.rejects')).toEqual([
			{ rule: 'spreadsheet-error' }
		]);
	}
);
