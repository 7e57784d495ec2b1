import { matchingKey } from '../contract/matching.ts';

/** Marks that offices write where they have no value. `0` is not one of them. */
export const missingMarks = [
	'',
	'-',
	'--',
	'—',
	'–',
	'.',
	'/',
	'*',
	'**',
	'***',
	'****',
	'?',
	'nd',
	'n.d.',
	'n.d',
	'nc',
	'n/a',
	'na',
	'n.a.',
	'null',
	'néant',
	'neant',
	'aucun',
	'aucune',
	'non disponible',
	'non renseigné',
	'غير متوفر',
	'غير متوفرة',
	'غير معروف',
	'لا يوجد'
] as const;

const spreadsheetError =
	/^#(REF|N\/A|NA|VALUE|VALEUR|DIV\/0|NAME|NOM|NUM|NOMBRE|NULL|NUL|SPILL)[!?]?$|^#+$/i;
const scientific = /^[+-]?\d([.,]\d+)?E\+?\d{1,3}$/i;
const formula = /^=/;

/** What a spreadsheet leaves in place of a value: an error, a formula, a number in scientific form. */
export function isSpreadsheetError(cell: string): boolean {
	return spreadsheetError.test(cell) || scientific.test(cell) || formula.test(cell);
}

const easternDigits = /[٠-٩۰-۹]/g;

/** Latin digits for Arabic-Indic ones, and their decimal and thousands signs. */
export function latinDigits(cell: string): string {
	return cell
		.replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replaceAll('٫', ',')
		.replaceAll('٬', ' ');
}

/** Spellings to values, under the keys that ignore case, accents and the like. */
export function keyedBy(
	spellings: Iterable<readonly [spelling: string, id: string]>
): Map<string, string> {
	const map = new Map<string, string>();
	for (const [spelling, id] of spellings) {
		const key = matchingKey(spelling);
		if (key !== '' && !map.has(key)) map.set(key, id);
	}
	return map;
}
