import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, describe, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { accountOf, rejectsOf } from './accounts.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const header =
	'Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Redevances dues;Redevances payées\n';
const rows = (letter: string, count: number) =>
	Array.from(
		{ length: count },
		(_, index) => `${letter}${index};31/03/2025;20;12;8;1250,50;1000,00\n`
	).join('');

async function load(files: Record<string, string | Buffer>): Promise<Loaded> {
	mirsad = await loaded(files, { acceptRejects: true });
	return mirsad;
}

/** What became of the rows of each text, loaded as a file of its own in one run. */
async function accountsOf(texts: readonly string[]): Promise<unknown[]> {
	const run = await load(Object.fromEntries(texts.map((text, index) => [`${index}.csv`, text])));
	return texts.map((_, index) => accountOf(run.file(`${index}.csv`)));
}

async function rulesOf(run: Loaded): Promise<unknown[]> {
	return (await run.query('select rule from meta.rejects order by all')).map(({ rule }) => rule);
}

describe('what is ignored is shown to be nothing that anybody misses', () => {
	it('a word for totals in a column that is not read ignores no row', async () => {
		const loans = 'Réf demande;NIA;Banque;Date de dépôt;Décision;Montant demandé (DH);Déblocage\n';
		const run = await load({
			'credits.csv': `${loans}C1;FM1;A;25/06/2024;En cours;5;Partiel\nC2;FM2;A;06/25/2024;En cours;5;Total\n`
		});
		expect(accountOf(run.file())).toEqual([2, 1, 1, 0]);
	});

	it('a row at the foot under another delimiter, of a key alone, cut short or cut in its key is rejected', async () => {
		const feet = [
			'T1\t31/03/2025\t20\t12\t8\t1250,50\t1000,00\n',
			'S9;;;;;;\n',
			'S9;31/03/2025;2',
			'S9'
		];
		const accounts = await accountsOf(
			feet.map((foot, index) => header + rows(`R${index}S`, 3) + foot)
		);
		expect(accounts).toEqual(feet.map(() => [4, 3, 1, 0]));
	});

	it('rows at the foot with words under another delimiter are rejected, however few', async () => {
		const sites = 'Réf site;Site;Type;Province;État\n';
		const run = await load({
			'sites.csv': `${sites}A;Un;Fondouk;Fès;En service\nB,Fondouk des arts,Fondouk,Meknès,En service\n`
		});
		expect(accountOf(run.file())).toEqual([2, 1, 1, 0]);
	});

	it('a place, a signature, a date or a source below the rows is a note', async () => {
		const notes = [
			'Fait à Fès, le 30/06/2025',
			'Le Directeur',
			'30/06/2025',
			'Source : enquête',
			'حرر بفاس'
		];
		const accounts = await accountsOf(
			notes.map((note, index) => `${header}${rows(`N${index}S`, 2)};;;${note};;;\n`)
		);
		expect(accounts).toEqual(notes.map(() => [3, 2, 0, 1]));
	});

	it('they are listed with their line and why', async () => {
		const run = await load({
			'a.csv': `${header}${rows('S', 2)}${header}Total;;40;24;16;2501;2000\nSource : enquête\nx\n`
		});
		const folder = run.result.report.rejects_file ?? '';
		expect(readFileSync(join(folder, 'ignored.csv'), 'utf8').split('\r\n')).toEqual([
			'\ufefffile;line;record;rule;message',
			'a.csv;4;3;repeated-header;en-tête répété',
			'a.csv;5;4;totals;total, égal à la somme des lignes',
			'a.csv;6;5;footnote;note sous le tableau',
			''
		]);
	});

	it('a total under another name is ignored when it is that of its rows, and else rejected', async () => {
		const exports = 'Mois;Famille de produits;Ville de dédouanement;Valeur cumulée (MDH)\n';
		const totals = ['Total Maroc;30', 'المجموع الوطني;30', 'Ensemble du pays;30', 'Cumul;31'];
		const accounts = await accountsOf(
			totals.map((total, month) => {
				const lines = ['Tapis;Fès;10', 'Divers;Fès;7', 'Tapis;Tanger;20', `Tapis;${total}`];
				return exports + lines.map((line) => `0${month + 1}/2025;${line}\n`).join('');
			})
		);
		const ignored = [4, 3, 0, 1];
		expect(accounts).toEqual([ignored, ignored, ignored, [4, 3, 1, 0]]);
	});
});

describe('structure that slips', () => {
	it.each([
		[
			'French below Arabic',
			'مرجع الموقع;تاريخ المعاينة;عدد المحلات;المشغولة;الشاغرة\nRéf site;Date du relevé;Nb locaux;Occupés;Vacants\n'
		],
		['numbers', 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n(1);(2);(3);(4);(5)\n'],
		['letters', 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\nA;B;C;D;E\n']
	])('a second row of headers, %s, is ignored', async (_, head) => {
		const run = await load({ 'a.csv': `${head}S1;31/03/2025;10;6;4\n` });
		expect(accountOf(run.file())).toEqual([2, 1, 0, 1]);
	});

	it('a second header with its columns in another order is obeyed', async () => {
		const run = await load({
			'a.csv': `${header}${rows('S', 2)}Vacants;Occupés;Réf site;Nb locaux;Date du relevé;Redevances payées;Redevances dues\n8;12;T1;20;31/03/2025;1000,00;1250,50\n`
		});
		expect(accountOf(run.file())).toEqual([4, 3, 0, 1]);
		expect(
			await run.query(
				'select distinct occupied::integer as o, vacant::integer as v, fees_due_mad from staging.occupancy'
			)
		).toEqual([{ o: 12, v: 8, fees_due_mad: '1250.50' }]);
	});

	it('a second header of other columns refuses the file with its line', async () => {
		const run = await load({
			'a.csv': `${header}${rows('S', 2)}Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Fréquentation;Redevances dues\nT;31/03/2025;20;12;8;5;1\n`
		});
		expect(run.result.report.message).toContain('ligne 4 : un autre en-tête');
	});

	it.each([
		['with a blank behind it', 'T1,31/03/2025,20,12,8,1250,50,\n'],
		['among rows that end with blanks', 'S9,31/03/2025,20,12,8,,\nT1,31/03/2025,20,12,8,1250,50,\n']
	])('a decimal comma without quotes, %s, moves no cell', async (_, row) => {
		const plain = (header + rows('S', 3)).replaceAll(',', '.').replaceAll(';', ',');
		const run = await load({ 'a.csv': plain + row });
		expect(await rulesOf(run)).toEqual(['ragged-row']);
	});

	it('of a file of commas whose rows are too wide the advice is not to make the header wider', async () => {
		const plain = (header + rows('S', 3)).replaceAll(';', ',');
		const { message } = (await load({ 'a.csv': plain })).result.report;
		expect(message).toContain('virgules décimales sans guillemets');
		expect(message).not.toContain('Complétez');
	});

	it('each line in quotes is a row', async () => {
		const lines = (header + rows('S', 2))
			.replaceAll(',', '.')
			.replaceAll(';', ',')
			.trimEnd()
			.split('\n');
		const run = await load({
			'a.csv': lines.map((line, index) => (index ? `"${line}"` : line)).join('\n')
		});
		expect(accountOf(run.file())).toEqual([2, 2, 0, 0]);
	});

	it('places outside of the country are rejected', async () => {
		const sites = 'Réf site;Site;Type;Province;État;Latitude;Longitude\n';
		const place = (ref: string, at: string) => `${ref};Un;Fondouk;Fès;En service;${at}\n`;
		const run = await load({
			'sites.csv':
				sites +
				place('A', '34,0331;-5,0003') +
				place('B', '34.033.126;-5.000.284') +
				place('C', '-5,0003;34,0331')
		});
		expect(await rulesOf(run)).toEqual(Array(4).fill('out-of-range'));
	});
});

describe('day or month first, for the whole column', () => {
	const loans = (cells: readonly string[], at: number) =>
		`Réf demande;NIA;Banque;Date de dépôt;Décision;Montant demandé (DH)\n${cells
			.map((cell, index) => `C${at}-${index};FM${index};A;${cell};En cours;5\n`)
			.join('')}`;

	const cases: [string, string, string[], string[], string[]][] = [
		[
			'days above 12 in the second place',
			'c.csv',
			['6/5/2024', '6/25/2024', '6/30/2024'],
			['2024-06-05', '2024-06-25', '2024-06-30'],
			[]
		],
		[
			'days above 12 in the first place',
			'c.csv',
			['5/6/2024', '25/6/2024'],
			['2024-06-05', '2024-06-25'],
			[]
		],
		[
			'the month of the file',
			'c_2025-06.csv',
			['6/1/2025', '6/2/2025', '6/5/2025'],
			['2025-06-01', '2025-06-02', '2025-06-05'],
			[]
		],
		['the day of loading', 'c.csv', ['6/10/2025', '5/12/2025'], ['2025-06-10', '2025-05-12'], []],
		['the offices’ rule', 'c.csv', ['6/1/2024', '6/2/2024'], ['2024-01-06', '2024-02-06'], []],
		[
			'values that contradict each other',
			'c.csv',
			['6/1/2024', '25/6/2024', '6/25/2024', '7/7/2024'],
			['2024-06-25', '2024-07-07'],
			['bad-date', 'no-evidence']
		],
		[
			'a year that may come first',
			'c.csv',
			['25/06/01', '2024-06-01'],
			['2024-06-01'],
			['no-evidence']
		]
	];

	it('by a value above 12, the name of the file, the day of loading, the offices’ rule', async () => {
		const files = cases.map(([, name, cells], at) => [`${at}${name}`, loans(cells, at)]);
		const run = await load(Object.fromEntries(files) as Record<string, string>);
		const dates = await run.query(
			'select substr(application_ref, 1, 2) as file, filed_on from staging.loans order by application_ref'
		);
		for (const [at, [why, name, , filed, rules]] of cases.entries()) {
			const own = dates.filter(({ file }) => file === `C${at}`);
			expect(
				own.map(({ filed_on }) => filed_on),
				why
			).toEqual(filed);
			const broken = rejectsOf(run, `${at}${name}`).map(({ rule }) => rule);
			expect(broken.sort(), why).toEqual(rules);
		}
	});
});

describe('encodings', () => {
	it.each(['iso-8859-15', 'macintosh'])('%s is recognised', async (encoding) => {
		const text =
			'Réf site;Site;Type;Province;État\nS1;Cœur d’été à Séfrou;Fondouk;Fès;En service\n'.replace(
				'’',
				encoding === 'macintosh' ? '’' : "'"
			);
		const run = await load({ 'a.csv': iconv.encode(text, encoding) });
		expect(run.file()).toMatchObject({ encoding, loaded: 1 });
		expect((await run.query('select name_fr from staging.sites'))[0]?.name_fr).toMatch(
			/^Cœur d.été à Séfrou$/
		);
	});

	it.each<[string, string, string]>([
		[
			'encoded twice',
			iconv.decode(Buffer.from(header), 'windows-1252') + rows('S', 2),
			'encoded-twice'
		],
		[
			'encoded twice, in Arabic',
			iconv.decode(Buffer.from('مرجع الموقع;تاريخ المعاينة\n'), 'windows-1252'),
			'encoded-twice'
		],
		[
			'without its Arabic letters',
			'Réf site;Site;Site (ar);Type;Province;État\nS1;Un;??? ???????;Fondouk;Fès;En service\n',
			'lost-letters'
		],
		[
			'encoded twice by way of windows-1256',
			iconv.decode(Buffer.from('Réf site;Site;Site (ar);Type;Province;État\n'), 'windows-1256'),
			'encoded-twice'
		],
		[
			'in Arabic, encoded twice by way of windows-1256',
			iconv.decode(Buffer.from('مرجع الموقع;تاريخ المعاينة\n'), 'windows-1256'),
			'encoded-twice'
		],
		[
			'without the accents of its header',
			(header + rows('S', 2)).replaceAll('é', '?'),
			'lost-letters'
		],
		['JSON', '[{"Réf site": "S1", "Nb locaux": 3}]', 'json-file'],
		['XML', '<?xml version="1.0"?><rows><row/></rows>', 'xml-file'],
		['a web page', '<!DOCTYPE html>\n<html><body>Session expirée</body></html>', 'web-page']
	])('a file %s is called that', async (_, text, code) => {
		const run = await load({ 'a.csv': text });
		expect(run.result).toMatchObject({ exitCode: 3, report: { code } });
	});
});
