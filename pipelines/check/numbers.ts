import { isSpreadsheetError, latinDigits } from './cells.ts';
import { isDayOfMonth } from './dates.ts';
import { fault, type Reading } from './rules.ts';

/** What the other cells of a column say of its signs. */
export interface NumberEvidence {
	readonly commaIsDecimal: boolean;
	readonly dotIsDecimal: boolean;
	readonly commaIsThousands: boolean;
	readonly dotIsThousands: boolean;
}

const grouped = /^\d{1,3}(?:[\s'’]\d{3})+(?=$|[.,])/;
const dirham = String.raw`(?:dhs?|mad|dirhams?|د\.?\s*م|درهما?|دراهم)\.?`;
const currency = new RegExp(String.raw`^${dirham}\s*(?=[\d(.,-])|\s*${dirham}$`, 'iu');
const percentSign = /^[%٪]\s*|\s*[%٪]$/;
/** No number is written at greater length. */
export const longestNumber = 60;
const groups = { ',': /^\d{1,3}(,\d{3})+$/, '.': /^\d{1,3}(\.\d{3})+$/ } as const;

/** Cells whose reading is certain tell how the uncertain ones of their column are meant. */
export function gatherEvidence(cells: Iterable<string>): NumberEvidence {
	const evidence = {
		commaIsDecimal: false,
		dotIsDecimal: false,
		commaIsThousands: false,
		dotIsThousands: false
	};
	for (const cell of cells) {
		if (cell.length > longestNumber || cell.includes('٫')) continue;
		const text = plain(unsignedOf(cell.replace(percentSign, '')).text);
		if (/^\d*,\d{1,2}$|^\d*,\d{4,}$|^0,\d+$|^\d{4,},\d+$|\d\.\d{3},\d+$/.test(text))
			evidence.commaIsDecimal = true;
		if (/^\d*\.\d{1,2}$|^\d*\.\d{4,}$|^0\.\d+$|^\d{4,}\.\d+$|\d,\d{3}\.\d+$/.test(text))
			evidence.dotIsDecimal = true;
		if (/^\d{1,3}(,\d{3}){2,}$|\d,\d{3}\.\d+$/.test(text)) evidence.commaIsThousands = true;
		if (/^\d{1,3}(\.\d{3}){2,}$|\d\.\d{3},\d+$/.test(text)) evidence.dotIsThousands = true;
	}
	return evidence;
}

export interface NumberShape {
	readonly whole: boolean;
	readonly least: number;
	readonly most: number;
	readonly percent?: boolean;
	/** Digits before the decimal sign that the column can hold. */
	readonly digits: number;
}

/**
 * Reads a number; decimal text with a dot out.
 * `27.926` alone is ambiguous: it is read only when other cells of its column tell how.
 */
export function readNumber(cell: string, column: NumberShape, evidence: NumberEvidence): Reading {
	if (isSpreadsheetError(cell) || isDayOfMonth(cell)) return fault('spreadsheet-error');
	if (cell.length > longestNumber) return fault('bad-number');
	const { isNegative, text } = unsignedOf(column.percent ? cell.replace(percentSign, '') : cell);
	const reading = text.includes('٫') ? readArabic(text) : readUnsigned(plain(text), evidence);
	if (reading.value === null) return reading;
	const [whole = '', decimals = ''] = reading.value.split('.');
	if (whole.replace(/^0+/, '').length > column.digits) return fault('bad-number');
	if (column.whole && /[1-9]/.test(decimals)) return fault('bad-number');
	const size = column.whole ? whole : reading.value;
	const value = isNegative && /[1-9]/.test(size) ? `-${size}` : size;
	if (Number(value) < 0 && column.least === 0) return fault('negative');
	const isInside = Number(value) >= column.least && Number(value) <= column.most;
	return isInside ? { value } : fault('out-of-range');
}

/** `-350`, `(350)` as accountants write it, and `350-` as their programs do. */
function unsignedOf(cell: string): { isNegative: boolean; text: string } {
	const bare = withoutCurrency(cell.replace(/\u2212/g, '-'));
	const negative = /^(?:\((.+)\)|-\s*(.+)|(.+\d)\s*-)$/.exec(bare);
	const text = negative?.slice(1).find(Boolean) ?? bare.replace(/^\+\s*/, '');
	return { isNegative: negative !== null, text: withoutCurrency(text) };
}

function withoutCurrency(cell: string): string {
	return cell.trim().replace(currency, '').trim();
}

function plain(cell: string): string {
	return latinDigits(cell)
		.trim()
		.replace(grouped, (number) => number.replace(/[\s'’]/g, ''));
}

/** The Arabic decimal sign says by itself what it is. */
function readArabic(text: string): Reading {
	const [whole = '', decimals = '', ...rest] = text.split('٫').map(plain);
	const isNumber = rest.length === 0 && /^\d*$/.test(whole) && /^\d+$/.test(decimals);
	return isNumber ? { value: `${whole || '0'}.${decimals}` } : fault('bad-number');
}

function readUnsigned(text: string, evidence: NumberEvidence): Reading {
	if (/^\d+$/.test(text)) return { value: text };
	if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) {
		return { value: text.replaceAll('.', '').replace(',', '.') };
	}
	if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return { value: text.replaceAll(',', '') };
	for (const sign of [',', '.'] as const) {
		const isDecimal = sign === ',' ? evidence.commaIsDecimal : evidence.dotIsDecimal;
		const isThousands = sign === ',' ? evidence.commaIsThousands : evidence.dotIsThousands;
		const other = sign === ',' ? evidence.dotIsDecimal : evidence.commaIsDecimal;
		if (groups[sign].test(text)) {
			const once = text.split(sign).length === 2;
			if (!once) return { value: text.replaceAll(sign, '') };
			if (text.startsWith('0')) return { value: text.replace(sign, '.') };
			if (isThousands && !isDecimal) return { value: text.replace(sign, '') };
			if (isDecimal && !isThousands) return { value: text.replace(sign, '.') };
			return other && !isDecimal ? { value: text.replace(sign, '') } : fault('ambiguous-number');
		}
		if (new RegExp(`^\\d*\\${sign}\\d+$`).test(text)) {
			return { value: text.startsWith(sign) ? `0.${text.slice(1)}` : text.replace(sign, '.') };
		}
	}
	return fault('bad-number');
}
