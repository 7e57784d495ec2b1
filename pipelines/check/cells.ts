import { matchingKey } from '../contract/matching.ts';

/** Words that offices write where they have no value, in lower case. `0` is not one of them. */
export const missingWords = [
	'nd',
	'n.d.',
	'n.d',
	'nc',
	'n.c.',
	'n/c',
	'nsp',
	'sans',
	'non précisé',
	'non précisée',
	'non spécifié',
	'غير مذكور',
	'غير مبين',
	'nr',
	'n.r.',
	'n/a',
	'na',
	'n.a.',
	'n/d',
	's/o',
	's.o.',
	'null',
	'(null)',
	'<null>',
	'\\n',
	'nil',
	'nul',
	'none',
	'(none)',
	'nan',
	'<na>',
	'nat',
	'undefined',
	'(blank)',
	'(vide)',
	'vide',
	'sans objet',
	'non applicable',
	'not available',
	'not applicable',
	'unknown',
	'à préciser',
	'à renseigner',
	'à compléter',
	'néant',
	'neant',
	'aucun',
	'aucune',
	'inconnu',
	'inconnue',
	'non disponible',
	'non renseigné',
	'non renseignée',
	'non communiqué',
	'غير متوفر',
	'غير متوفرة',
	'غير معروف',
	'غير معروفة',
	'غير محدد',
	'غير محددة',
	'غير متاح',
	'غير متاحة',
	'غير مصرح به',
	'غير معني',
	'لا ينطبق',
	'لا تنطبق',
	'لا شيء',
	'بدون',
	'فارغ',
	'لا يوجد',
	'لا توجد'
] as const;

/** Strokes, dots and stars alone say the same; a pattern for JavaScript and DuckDB. */
export const missingStrokes = String.raw`[-–—_./\\*?…~\s]*`;

const words: ReadonlySet<string> = new Set(missingWords);
const strokes = new RegExp(`^${missingStrokes}$`);

/** True for a cell, without spaces at its ends, that says that there is no value. */
export function isMissing(cell: string): boolean {
	return strokes.test(cell) || words.has(cell.toLowerCase());
}

/** Errors that spreadsheets write into cells: `#REF!`, `#N/D`, `#NOM ?`, `Err:502`; a pattern for JavaScript and DuckDB. */
export const spreadsheetErrors =
	'#(REF|N/A|N/D|NA|VALUE|VALEUR|DIV/0|NAME|NOM|NUM|NOMBRE|NULL|NUL|SPILL|PROPAGATION|CALC|CALCUL|FIELD|CHAMP|' +
	'BLOCKED|BLOQUÉ|CONNECT|CONNEXION|UNKNOWN|INCONNU|BUSY|OCCUPÉ|ERROR|ERREUR|GETTING_DATA)[\\s\u00a0\u202f]?[!?]?|#{2,}|Err:\\d{3}';

const spreadsheetError = new RegExp(`^(?:${spreadsheetErrors})$`, 'i');
const scientific = /^[+-]?\d([.,]\d+)?E\+?\d{1,3}$/i;

/** What a spreadsheet leaves in place of a value: an error, or a number in scientific form. */
export function isSpreadsheetError(cell: string): boolean {
	return spreadsheetError.test(cell) || scientific.test(cell);
}

/** `="00123"`: how a spreadsheet is kept from taking a text for a number. */
export function unwrapped(cell: string): string {
	return /^="(.*)"$/s.exec(cell)?.[1] ?? cell;
}

/** Signs that nobody sees: marks of direction, joiners, soft hyphens, byte-order marks. */
export const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

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
