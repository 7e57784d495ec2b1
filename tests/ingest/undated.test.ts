import { afterEach, expect, it } from 'vitest';
import { loaded, type Loaded } from '../support/loaded.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const sessions =
	'Réf session;Session;Session (ar);Type;Date AG\n' +
	'AG-1;Février 2025;فبراير 2025;Ordinaire;27/02/2025\n' +
	'AG-2;Juin 2025;يونيو 2025;Ordinaire;26/06/2025\n' +
	'AG-3;Octobre 2025;أكتوبر 2025;Ordinaire;\n';
const decisions =
	'Réf convention;Réf session;Décision;Voix pour\n' +
	'C-1;AG-2;Approuvée;60\nC-2;AG-1;Présentée;\nC-2;AG-3;Présentée;\n';

const extent = `select first_date::varchar as first, reference_date::varchar as last from meta.datasets
	where dataset = 'agreement_decisions'`;

it('rows without a date take that of the session they name, their file that of the ingest', async () => {
	mirsad = await loaded({ 'sessions.csv': sessions, 'decisions.csv': decisions });
	expect(mirsad.file('decisions.csv').reference_date).toBe('2025-07-01');
	expect(mirsad.file('sessions.csv').reference_date).toBe('2025-06-26');
	expect(await mirsad.query(extent)).toEqual([{ first: '2025-02-27', last: '2025-07-01' }]);
});

it('their file is dated by its name where that has a date', async () => {
	mirsad = await loaded({ 'sessions.csv': sessions, 'decisions_2025-06-30.csv': decisions });
	expect(mirsad.file('decisions_2025-06-30.csv').reference_date).toBe('2025-06-30');
});

it('rows that name nothing which is there are loaded, said, and have no first day', async () => {
	mirsad = await loaded({ 'decisions.csv': decisions });
	expect(mirsad.file().loaded).toBe(3);
	expect(mirsad.file().warnings.map(({ rule, count }) => [rule, count])).toEqual([
		['unknown-reference', 3],
		['unknown-reference', 3]
	]);
	expect(await mirsad.query(extent)).toEqual([{ first: null, last: '2025-07-01' }]);
});

it('training years count whole, from September to August', async () => {
	mirsad = await loaded({
		'formation.csv':
			'Réf établissement;Établissement;Province;Filière;Mode;Année de formation;Places;Effectif\n' +
			'E1;CQP 1;Fès;Bois;Initiale;2023-2024;40;30\nE1;CQP 1;Fès;Bois;Initiale;2024/25;40;32\n' +
			'E1;CQP 1;Fès;Cuir;Initiale;2024;20;20\n'
	});
	expect(mirsad.file().reference_date).toBe('2025-08-31');
	expect(
		await mirsad.query(
			`select training_year as year, sum(places)::integer as places, any_value(first_date)::varchar as first
			from staging.training, meta.datasets where dataset = 'training' group by all order by all`
		)
	).toEqual([
		{ year: 2023, places: 40, first: '2023-09-01' },
		{ year: 2024, places: 60, first: '2023-09-01' }
	]);
});
