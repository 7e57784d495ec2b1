import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, afterEach, expect, it } from 'vitest';
import { loadCatalogue } from './contract/catalogue.ts';
import { readReference } from './reference.ts';
import { ReferenceRefused } from './reference/faults.ts';
import { findKnown } from './reference/known.ts';

const committed = join(import.meta.dirname, '..', 'data', 'reference');
const folder = mkdtempSync(join(tmpdir(), 'mirsad-reference-'));
const known = await findKnown((await loadCatalogue()).values());
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of the committed files with one that is written so. */
function said(file: string, content: string | Buffer, language: 'ar' | 'fr' | 'en' = 'en'): string {
	cpSync(committed, folder, { recursive: true });
	writeFileSync(join(folder, `${file}.csv`), content);
	try {
		readReference([folder], known);
	} catch (error) {
		if (error instanceof ReferenceRefused) return error.text[language];
		throw error;
	}
	return '';
}

const targets = 'indicator,year,province,target';
const annotations = 'from,to,indicator,theme,text_ar,text_fr,text_en';
const communes = 'id,province,name_ar,name_fr,name_en';
const committees = 'id,name_ar,name_fr,name_en';
const branches = 'id,category,name_ar,name_fr,name_en';
const aliases = 'list,spelling,id';

it.each([
	['targets', targets, 'facilities,2025,03.999,1', 'line 2, column province: "03.999": is not in'],
	['targets', targets, 'facilitis,2025,,1', 'the indicators; is it "facilities"?'],
	['targets', targets, 'facilities,25,,1', 'line 2, column year: "25": a whole number'],
	['targets', targets, 'facilities,2025,,1 200', 'column target: "1 200": a number with a decimal'],
	['targets', targets, 'facilities,2025,,"1,5"', 'column target: "1,5": a number with a decimal'],
	['targets', targets, `facilities,2025,,${'9'.repeat(400)}`, 'from -1000000000000 to 1000000000'],
	['targets', targets, ',2025,,1', 'column indicator: the cell is empty: fill it'],
	['targets', targets, 'facilities,2025,,1\nfacilities,2025,,2', 'line 3, column indicator, year'],
	['targets', `${targets},path`, 'facilities,2025,,1,evenly', 'column path: "evenly": even is'],
	['targets', `${targets},path`, 'facilities,2025,,1,50|50', 'column path: "50|50": even is'],
	[
		'targets',
		`${targets},path`,
		`facilities,2025,,1,${Array(12).fill('0.1').join('|')}`,
		'even is expected, or twelve shares that sum to 1 or 100'
	],
	['targets', targets, 'facilities,2025,,1,2', 'line 2: 5 cells, the header has 4'],
	['targets', targets, 'facilities,2025', 'line 2: 2 cells, the header has 4'],
	['targets', targets, 'facilities,2025,,"1', 'line 2: a quote (") is not closed'],
	['targets', 'indicator,year,target', 'facilities,2025,1', 'line 1: missing columns: province'],
	['targets', `${targets},year`, 'facilities,2025,,1,2025', 'line 1, column year: the column is'],
	['annotations', annotations, '31/01/2025,,,fairs,أ,f,e', 'column from: "31/01/2025": a day is'],
	['annotations', annotations, '2025-02-30,,,fairs,أ,f,e', 'column from: "2025-02-30": a day is'],
	[
		'annotations',
		annotations,
		'2025-02-10,2025-02-01,,fairs,أ,f,e',
		'column to: "2025-02-01": is before'
	],
	['annotations', annotations, '2025-02-10,,,fairs,,f,e', 'column text_ar: the cell is empty'],
	['annotations', annotations, '2025-02-10,,,fair,أ,f,e', 'the themes; is it "fairs"?'],
	['annotations', annotations, '2025-02-10,,x,fairs,أ,f,e', 'column indicator: "x": is not in'],
	[
		'annotations',
		annotations,
		'2025-02-10,,,fairs,أ,"a\nb",e\nx,,,fairs,أ,f,e',
		'line 4, column from'
	],
	['communes', communes, '003231010,03.999,فاس,Fès,Fez', '"03.999": is not in provinces.csv'],
	['communes', communes, '1,03.231,فاس,Fès,Fez', '"1": the code of a commune has nine digits'],
	[
		'communes',
		`${communes},population`,
		'003231010,03.231,فاس,Fès,Fez,-4',
		'column population: "-4"'
	],
	['branches', branches, 'P1,art,الخشب,Bois,Wood', '"art": is not in categories.csv'],
	['committees', committees, 'a,لجنة,Un,One\na,لجنة,Deux,Two', 'line 3, column id: repeats line 2'],
	['committees', committees, 'a,????,Un,One', 'line 2, column name_ar: letters are lost'],
	['committees', committees, 'a,لجنة,U\u0007n,One', 'column name_fr: invisible control characters'],
	['committees', committees, `a,لجنة,${'u'.repeat(2001)},One`, 'more than 2000 characters'],
	[
		'settings',
		'setting,value',
		'quorum,50 %',
		'column value: "50 %": the share of members in office'
	],
	['settings', 'setting,value', 'quorom,0.5', 'the setting that there is: quorum'],
	['aliases', aliases, 'communs,Fez,003231010', 'the names of lists; is it "communes"?'],
	['aliases', aliases, 'sex,Madame,X', 'column id: "X": is not in the list sex'],
	['aliases', aliases, 'provinces,Fez,03.231\nprovinces,FEZ,03.061', 'line 3, column spelling']
])('%s.csv with %s %s is refused: %s', (file, header, line, fault) => {
	expect(said(file, `${header}\n${line}\n`)).toContain(fault);
});

it('what is no UTF-8 is refused where it stands, and never published as question marks', () => {
	const content = 'id;name_ar;name_fr;name_en\nfinance;x;Finances;F\nb;y;Équipement;E\n';
	expect(said('committees', iconv.encode(content, 'windows-1252'))).toMatch(
		/^committees\.csv, line 3, column name_fr: letters are lost/
	);
	for (const other of [
		iconv.encode(content, 'utf-16', { addBOM: true }),
		Buffer.from('PK\u0003\u0004')
	])
		expect(said('committees', other)).toContain('line 1: this is a workbook or UTF-16');
});

it('tells every fault, in the language of the reader', () => {
	const content = `${targets}\nx,2025,,1\nfacilities,2025,,z\n`;
	expect(said('targets', content, 'fr').split('\n')).toEqual([
		"targets.csv, ligne 2, colonne indicator : « x » : n'est pas dans les indicateurs.",
		'targets.csv, ligne 3, colonne target : « z » : il faut un nombre à point décimal, comme 12.5, de -1000000000000 à 1000000000000.'
	]);
	expect(said('targets', content, 'ar')).toContain('targets.csv، السطر 3، العمود target: «z»');
	const many = `${targets}\n${'x,2025,,1\n'.repeat(300)}`;
	expect(said('targets', many).split('\n')).toHaveLength(21);
});

it('refuses a file of 100 MB at its limit, without reading it', () => {
	const before = process.memoryUsage.rss();
	expect(said('targets', Buffer.alloc(100e6, 'x'))).toContain('above 8 MB');
	expect(process.memoryUsage.rss() - before).toBeLessThan(180e6);
});

it('reads the committed files, semicolons, and empty cells after the last one', () => {
	cpSync(committed, folder, { recursive: true });
	writeFileSync(
		join(folder, 'targets.csv'),
		'\ufeffindicator;year;province;target;\r\nfacilities;2030;;77;;\r\n;;;\r\n'
	);
	const reference = readReference([folder], known);
	expect(reference.provinces).toHaveLength(9);
	expect(reference.targets).toMatchObject([{ indicator: 'facilities', target: '77' }]);
});
