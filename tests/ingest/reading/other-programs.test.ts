import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileApart, loadedApart, type Loaded } from '../../support/loaded.ts';
import { accountOf } from './accounts.ts';

const survey = (ref: string) => `${ref};31/03/2025;20;12;8\n`;
const occupancy = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n';
const ruled = (stroke: string) => occupancy.replace(/[^;\n]+/g, stroke);
const training =
	'Réf établissement;Établissement;Province;Filière;Mode;Année de formation;Places;Effectif\n' +
	'E1;A;Fès;Bois;Initiale;2024/2025;20;15\nE2;B;Fès;Cuir;Initiale;2024/2025;30;25\n';
const exports =
	'Mois;Famille de produits;Ville de dédouanement;Valeur cumulée (MDH)\n06/2025;Tapis;Fès;4\n06/2025;Vannerie;Fès;6\n';
const fairs = 'Réf foire;Intitulé;Niveau;Province;Date début prévue;Date fin prévue;État;Lieu\n';
const fair = (venue: string) => `F;Foire;Local;Fès;01/03/2025;05/03/2025;Tenu;${venue}\n`;

const cases = [
	['a line of strokes below the header', occupancy + ruled('-------') + survey('A'), [2, 1, 0, 1]],
	[
		'a table drawn with signs, and how many rows it has',
		`+---+---+\n|${occupancy.trim().replaceAll(';', '|')}|\n+---+---+\n|A|31/03/2025|20|12|8|\n+---+---+\n(1 rows)\n`,
		[4, 1, 0, 3]
	],
	[
		'a total marked by a star',
		`${occupancy}${survey('A')}${survey('B')}*;;40;24;16\n`,
		[3, 2, 0, 1]
	],
	[
		'a total that is named for its region',
		`${training};Région Fès-Meknès;;;;;50;40\n`,
		[3, 2, 0, 1]
	],
	['a row without a key that sums up nothing', `${training};C;;;;;51;40\n`, [3, 2, 1, 0]],
	[
		'a row that lost its key, as large as the only one above',
		`${occupancy}${survey('A')}${survey('')}`.replace(
			';31/03/2025;20;12;8\n;31/03/2025',
			';31/03/2025;20;12;8\n;'
		),
		[2, 1, 1, 0]
	],
	['a part of a total', `${training}S/T Fès;;;;;;50;40\n`, [3, 2, 0, 1]],
	['a total among the codes of the key', `${exports}06/2025;Total général;;10\n`, [3, 2, 0, 1]],
	[
		'places that are called Ensemble',
		occupancy + survey('Ensemble artisanal Fès') + survey('Ensemble artisanal Taza'),
		[2, 2, 0, 0]
	],
	['a key behind the apostrophe that marks text', occupancy + survey("'00121"), [1, 1, 0, 0]],
	['an error of LibreOffice', fairs + fair('#N/D'), [1, 0, 1, 0]],
	['an error of Excel in French', fairs + fair('#CHAMP!'), [1, 0, 1, 0]],
	['an error of Google Sheets', fairs + fair('#ERROR!'), [1, 0, 1, 0]]
] as const;

let run: Loaded;
beforeAll(async () => {
	run = await loadedApart(cases.map(([, text]) => text));
});
afterAll(() => run.close());

it.each(cases)('%s', (_, text, account) => {
	const place = cases.findIndex(([, own]) => own === text);
	expect(accountOf(run.file(fileApart(place)))).toEqual(account);
});

it('the apostrophe is no part of the key', async () => {
	const found = await run.query(
		"select site_ref from staging.occupancy where site_ref like '%121'"
	);
	expect(found).toEqual([{ site_ref: '00121' }]);
});
