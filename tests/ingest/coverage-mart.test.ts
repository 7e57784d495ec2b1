import { afterEach, expect, it } from 'vitest';
import { loaded, type Loaded } from '../support/loaded.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

it('a registered person without a coverage row has one, not covered, in every month that the data has', async () => {
	mirsad = await loaded({
		'registre.csv': `NIA;Catégorie;Province;Filière;Date d'inscription;Statut;Date de radiation
FM1;Artisan;Fès;Bois;01/02/2023;Actif;
FM2;Artisan;Fès;Bois;15/04/2025;Actif;
FM3;Artisan;Taza;Bois;01/02/2023;Radié;30/06/2025
FM4;Maître artisan;Taza;Bois;01/02/2023;Actif;
FM5;Coopérative;Taza;Bois;01/02/2023;Actif;
FM6;Artisan;Taza;Bois;01/07/2025;Actif;
`,
		'amo.csv': `NIA;Mois;Situation des droits
FM1;04/2025;Droits ouverts
FM1;06/2025;Salarié
FM3;04/2025;Cotisant
FM9;06/2025;Cotisant
FM4;04/2025;Cotisant
FM4;06/2025;Cotisant
`
	});
	const rows = await mirsad.query(
		`select r.registered_on::varchar as since, c.month::varchar as month, c.has_row, c.eligible, c.province::varchar as province
		from marts.coverage_months c left join staging.artisans r using (artisan)
		where c.artisan not in (select artisan from marts.register where kind = 'master')
		order by all`
	);
	const row = (
		since: string | null,
		month: string,
		flags: [boolean, boolean],
		province: string | null
	) => ({
		since,
		month,
		has_row: flags[0],
		eligible: flags[1],
		province
	});
	expect(rows).toEqual([
		row('2023-02-01', '2025-04-01', [true, true], '03.231'),
		row('2023-02-01', '2025-04-01', [true, true], '03.561'),
		row('2023-02-01', '2025-06-01', [true, false], '03.231'),
		row('2025-04-15', '2025-04-01', [false, true], '03.231'),
		row('2025-04-15', '2025-06-01', [false, true], '03.231'),
		row(null, '2025-06-01', [true, false], null)
	]);
});

it('who paid in a month, or in one of the two before it, paid lately: past December 2020 and past a month without data too', async () => {
	const mirsad = await loaded({
		'registre.csv': `NIA;Catégorie;Province;Filière;Date d'inscription;Statut;Date de radiation
FM1;Artisan;Fès;Bois;01/02/2019;Actif;
FM2;Artisan;Fès;Bois;01/02/2019;Actif;
`,
		'amo.csv': `NIA;Mois;Situation des droits;Montant payé
FM1;10/2020;Droits ouverts;0
FM1;11/2020;Droits ouverts;156
FM1;12/2020;Droits ouverts;0
FM1;01/2021;Droits ouverts;0
FM1;03/2021;Droits ouverts;0
FM2;12/2020;Droits ouverts;156
FM2;03/2021;Droits ouverts;
`
	});
	// FM2 is absent in October and November 2020 and in January 2021; nobody has data of February 2021.
	const rows = await mirsad.query(
		`select month::varchar as month, list(paid_lately order by has_row, paid_mad desc) as lately, count(*)::integer as rows
		from marts.coverage_months group by month order by month`
	);
	const months = rows.map(({ month, lately }) => [month, lately]);
	expect(months).toEqual([
		['2020-10-01', [false, false]],
		['2020-11-01', [false, true]],
		['2020-12-01', [true, true]],
		['2021-01-01', [true, true]],
		['2021-03-01', [false, false]]
	]);
	mirsad.close();
});
