import { afterEach, describe, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { accountOf } from './accounts.ts';
import { workbookOf } from './workbook.ts';
import { zipOf } from './zip.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const works = [
	[
		'Réf projet',
		'Réf site',
		'Projet',
		'Date du point',
		'Montant engagé (DH)',
		'Avancement physique (%)'
	],
	['P-1', 'S-1', 'Projet <un>'.replace(/[<>]/g, ''), { date: 45838 }, 27.926, { share: 0.45 }],
	['P-2', 'S-2', '=Projet', '30/06/2025', 1_250_000.5, 45]
] as const;
const summary = [['Synthèse'], ['Projets', 2]] as const;

it('the sheet whose header is that of an export is read, dates, numbers and shares for what they are', async () => {
	mirsad = await loaded({
		'travaux.xlsx': workbookOf([
			{ name: 'Synthèse', rows: summary },
			{ name: 'Données', rows: works },
			{ name: 'Brouillon', rows: summary, isHidden: true }
		])
	});
	expect(accountOf(mirsad.file())).toEqual([2, 2, 0, 0]);
	expect(mirsad.file().warnings.map(({ message }) => message)).toContain(
		'feuille « Données » lue ; non lues : Synthèse, Brouillon (masquée)'
	);
	expect(
		await mirsad.query(
			'select title, reported_on, contracted_mad, progress_pct from staging.works order by project_ref'
		)
	).toEqual([
		{
			title: 'Projet un',
			reported_on: '2025-06-30',
			contracted_mad: '27.93',
			progress_pct: '45.00'
		},
		{
			title: '=Projet',
			reported_on: '2025-06-30',
			contracted_mad: '1250000.50',
			progress_pct: '45.00'
		}
	]);
});

it('a workbook of the 1904 system, in an archive', async () => {
	const rows = [works[0], ['P-1', 'S-1', 'Projet', { date: 45838 - 1462 }, 1, 45]];
	mirsad = await loaded({
		'envoi.zip': zipOf({ 'juin/t.xlsx': workbookOf([{ name: 'A', rows }], true) })
	});
	expect(await mirsad.query('select reported_on from staging.works')).toEqual([
		{ reported_on: '2025-06-30' }
	]);
});

describe('a workbook that cannot be read is refused with what to do', () => {
	const old = (text: string) =>
		Buffer.concat([
			Buffer.from('d0cf11e0a1b11ae1', 'hex'),
			Buffer.alloc(600),
			Buffer.from(text, 'utf16le')
		]);
	it.each<[string, string, Buffer, string, RegExp]>([
		['of the old format', 'a.xls', old('Workbook'), 'old-workbook', /ancien format/],
		['of the old format, named anew', 'a.csv', old('Workbook'), 'old-workbook', /ancien format/],
		['under a password', 'a.xlsx', old('EncryptedPackage'), 'locked-workbook', /mot de passe/],
		[
			'of which the data is hidden',
			'a.xlsx',
			workbookOf([
				{ name: 'S', rows: summary },
				{ name: 'D', rows: works, isHidden: true }
			]),
			'hidden-sheet',
			/« D », est masquée/
		],
		['that is none', 'a.xlsx', Buffer.from('Réf site;x\n'), 'damaged-workbook', /n'en est pas un/],
		[
			'that is cut',
			'a.xlsx',
			workbookOf([{ name: 'D', rows: works }]).subarray(0, 900),
			'damaged-workbook',
			/endommagé/
		],
		[
			'of too much',
			'a.xlsx',
			zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(300 << 20) }),
			'archive-too-large',
			/dépasse de loin/
		]
	])('%s', async (_, name, content, code, message) => {
		mirsad = await loaded({ [name]: content });
		expect(mirsad.result.exitCode).toBe(3);
		expect(mirsad.file()).toMatchObject({ status: 'refused' });
		expect(mirsad.result.report.message).toMatch(message);
		expect(mirsad.result.report.code).toBe(code);
	});
});
