import { isSpreadsheetError, latinDigits } from './cells.ts';
import { fault, type Reading } from './rules.ts';

/** What the other cells of a column say of its signs. */
export interface NumberEvidence {
	readonly commaIsDecimal: boolean;
	readonly dotIsDecimal: boolean;
	readonly commaIsThousands: boolean;
	readonly dotIsThousands: boolean;
}

const spaces = /[\s\u00a0\u202f\u2009']/;
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
		const text = plain(cell);
		if (/^\d*,\d{1,2}$|^\d*,\d{4,}$|^0,\d+$|\d[.\s]\d{3},\d+$/.test(text))
			evidence.commaIsDecimal = true;
		if (/^\d*\.\d{1,2}$|^\d*\.\d{4,}$|^0\.\d+$|\d,\d{3}\.\d+$/.test(text))
			evidence.dotIsDecimal = true;
		if (/^\d{1,3}(,\d{3}){2,}$|\d,\d{3}\.\d+$/.test(text)) evidence.commaIsThousands = true;
		if (/^\d{1,3}(\.\d{3}){2,}$|\d\.\d{3},\d+$/.test(text)) evidence.dotIsThousands = true;
	}
	return evidence;
}

/**
 * Reads a number; decimal text with a dot out.
 * `27.926` alone is ambiguous: it is read only when other cells of its column tell how.
 */
export function readNumber(
	cell: string,
	column: { readonly whole: boolean; readonly negative: boolean },
	evidence: NumberEvidence
): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const signed = latinDigits(cell)
		.replace(/\u2212/g, '-')
		.trim();
	const negative = signed.startsWith('-');
	const text = plain(signed.replace(/^[+-]\s*/, ''));
	const reading = readUnsigned(text, evidence);
	if (reading.value === null) return reading;
	const [whole = '', decimals = ''] = reading.value.split('.');
	if (whole.length > 15) return fault('bad-number');
	if (column.whole && /[1-9]/.test(decimals)) return fault('bad-number');
	const value = column.whole ? whole : reading.value;
	if (!negative || !/[1-9]/.test(value)) return { value };
	return column.negative ? { value: `-${value}` } : fault('negative');
}

function plain(cell: string): string {
	return latinDigits(cell)
		.replace(/(\d)[\s\u00a0\u202f\u2009'](?=\d{3}(?!\d))/g, '$1')
		.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, '');
}

function readUnsigned(text: string, evidence: NumberEvidence): Reading {
	if (spaces.test(text)) return fault('bad-number');
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
