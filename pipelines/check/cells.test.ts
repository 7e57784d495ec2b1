import { expect, it } from 'vitest';
import { isMissing, isSpreadsheetError, latinDigits } from './cells.ts';

it.each([
	'',
	'-',
	'--',
	'—',
	'.',
	'...',
	'/',
	'//',
	'****',
	'?',
	'_',
	'ND',
	'n.d.',
	'N/A',
	'NC',
	'Néant',
	'aucun',
	'NULL',
	'Non renseigné',
	'غير متوفر',
	'غير معروف',
	'لا يوجد',
	'\\N',
	'None',
	'(null)',
	'<NA>',
	'NaT',
	'undefined',
	'sans objet',
	'لا ينطبق',
	'N/C',
	'NSP',
	'non précisé',
	'غير مذكور'
])('%j says that there is no value', (cell) => expect(isMissing(cell)).toBe(true));

it.each(['0', '00', '0,0', 'Nador', 'Nahda', '-1', 'لا'])('%j is a value', (cell) =>
	expect(isMissing(cell)).toBe(false)
);

it.each([
	'#REF!',
	'#N/A',
	'#NOM?',
	'#NOM\u00a0?',
	'#REF !',
	'#N/D',
	'#CHAMP!',
	'#ERROR!',
	'Err:502',
	'#VALUE!',
	'#####',
	'2,12612E+11',
	'1E5'
])('%s was left by a spreadsheet', (cell) => expect(isSpreadsheetError(cell)).toBe(true));

it.each(['#1', '+212 535', '-12', '@compte', 'E11', 'A=B'])('%s was not', (cell) =>
	expect(isSpreadsheetError(cell)).toBe(false)
);

it('writes Arabic-Indic and Persian digits as Latin ones', () => {
	expect(latinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789 0123456789');
});
