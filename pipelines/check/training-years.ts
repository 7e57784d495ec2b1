import { isSpreadsheetError, latinDigits } from './cells.ts';
import { fullYear, type DateShape } from './dates.ts';
import { fault, type Reading } from './rules.ts';

const years = /^(\d{4}|\d{2})\s*[-/–]\s*(\d{4}|\d{2})$/;
const firstYear = /^\d{4}(?=[.,]0$|$)/;

/** Reads a training year, `2024/2025` or its first year alone; the first year out. */
export function readTrainingYear(cell: string, { between }: DateShape = {}): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const text = latinDigits(cell).trim();
	const [, first, second] = years.exec(text) ?? [];
	const year = first === undefined ? Number(firstYear.exec(text)?.[0]) : fullYear(first);
	if (Number.isNaN(year) || (second !== undefined && fullYear(second) !== year + 1)) {
		return fault('bad-date');
	}
	const [from, to] = between ?? ['1900', '2100'];
	const isInside = year >= Number(from.slice(0, 4)) && year <= Number(to.slice(0, 4));
	return isInside ? { value: String(year) } : fault('out-of-range');
}
