import { matchingKey } from '../contract/matching.ts';
import { isSpreadsheetError, keyedBy, latinDigits } from './cells.ts';
import { fault, missing, type Reading } from './rules.ts';

const monthNames: readonly (readonly string[])[] = [
	['janvier', 'janv', 'jan', 'january', 'يناير', 'كانون الثاني', 'جانفي'],
	['février', 'févr', 'fév', 'fev', 'feb', 'february', 'فبراير', 'شباط', 'فيفري'],
	['mars', 'mar', 'march', 'مارس', 'آذار'],
	['avril', 'avr', 'apr', 'april', 'أبريل', 'ابريل', 'نيسان', 'أفريل'],
	['mai', 'may', 'ماي', 'مايو', 'أيار'],
	['juin', 'jun', 'june', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
	['juillet', 'juil', 'jul', 'july', 'يوليوز', 'يوليو', 'يوليه', 'تموز', 'جويلية'],
	['août', 'aout', 'aug', 'august', 'غشت', 'أغسطس', 'آب', 'أوت'],
	['septembre', 'sept', 'sep', 'september', 'شتنبر', 'سبتمبر', 'أيلول'],
	['octobre', 'oct', 'october', 'أكتوبر', 'تشرين الأول'],
	['novembre', 'nov', 'november', 'نونبر', 'نوفمبر', 'تشرين الثاني'],
	['décembre', 'déc', 'dec', 'december', 'دجنبر', 'ديسمبر', 'كانون الأول']
];

const monthByName = keyedBy(
	monthNames.flatMap((names, index) => names.map((name) => [name, String(index + 1)] as const))
);

const hijriMonths = /محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة|هـ$/;
const time = String.raw`(?:[T\s]+\d{1,2}[:hH]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const isoDate = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`);
const compactDate = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const dayFirst = new RegExp(
	String.raw`^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})${time}$`
);
const monthName = String.raw`([\p{L}][\p{L}\p{M}.\s]*?)`;
const named = new RegExp(
	String.raw`^(?:[\p{L}\p{M}]+[,،]?\s+){0,2}(\d{1,2})(?:er|st|nd|rd|th)?[\s\-/.]+${monthName}[\s\-/.]+(\d{4}|\d{2})${time}$`,
	'u'
);
const monthThenDay = new RegExp(
	String.raw`^${monthName}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`,
	'u'
);
const monthFirst = /^(\d{1,2})\s*[-/.\s]\s*(\d{4})$/;
const monthLast = /^(\d{4})\s*[-/.\s]\s*(\d{1,2})$/;
const compactMonth = /^((?:19|20)\d{2})(\d{2})$/;
const namedMonth = new RegExp(
	String.raw`^(?:شهر\s+|[Mm]ois\s+(?:de\s+|d['’]\s*)?)?${monthName}[\s\-/.]+(\d{4}|\d{2})$`,
	'u'
);
const dayOfMonth = new RegExp(
	String.raw`^(?:\d{1,2}[\s\-/.]+${monthName}|${monthName}[\s\-/.]+\d{2,4})$`,
	'u'
);
const serial = /^\d{5}(?:[.,]\d+)?$/;
const noDate = /^0+([-/.]0+){2}(\s+0+(:0+)*)?$/;
/** No date is written at greater length; longer texts are not searched. */
const longest = 60;

/** Reads a date, day first; ISO text out. Hijri dates are not converted: they are a fault. */
export function readDate(cell: string): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const text = latinDigits(cell).trim();
	if (text.length > longest || hijriMonths.test(text)) return fault('bad-date');
	if (noDate.test(text)) return missing;
	const iso = isoDate.exec(text) ?? compactDate.exec(text);
	if (iso) return dateOf(iso[1], iso[2], iso[3]);
	const numeric = dayFirst.exec(text);
	if (numeric) return dateOf(numeric[3], numeric[2], numeric[1]);
	const worded = named.exec(text);
	if (worded) return dateOf(worded[3], monthNumber(worded[2]), worded[1]);
	const english = monthThenDay.exec(text);
	if (english) return dateOf(english[3], monthNumber(english[1]), english[2]);
	if (serial.test(text)) return readSerial(Number.parseInt(text, 10));
	return fault('bad-date');
}

/** Reads a month or any date in it; the ISO date of its first day out. */
export function readMonth(cell: string): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const text = latinDigits(cell).trim();
	if (text.length > longest || hijriMonths.test(text)) return fault('bad-date');
	const [, month, year] = monthFirst.exec(text) ?? [];
	if (month) return dateOf(year, month, '1');
	const [, first, second] = monthLast.exec(text) ?? compactMonth.exec(text) ?? [];
	if (first) return dateOf(first, second, '1');
	const [, name, of] = namedMonth.exec(text) ?? [];
	if (name && monthNumber(name)) return dateOf(of, monthNumber(name), '1');
	const reading = readDate(cell);
	return reading.value ? { value: `${reading.value.slice(0, 8)}01` } : reading;
}

/** True for what a spreadsheet makes of `1-3` or `3/25`: a day of a month, or a month of a year. */
export function isDayOfMonth(cell: string): boolean {
	if (cell.length > longest) return false;
	const [, afterDay, beforeYear] = dayOfMonth.exec(latinDigits(cell).trim()) ?? [];
	return monthNumber(afterDay ?? beforeYear) !== undefined;
}

/** The number of a month by any of its names; undefined for other words. */
export function monthNumber(name: string | undefined): string | undefined {
	return monthByName.get(matchingKey(name ?? ''));
}

/** Two-digit years: 00 to 49 are 2000s. */
export function fullYear(year: string): number {
	const number = Number(year);
	if (year.length > 2) return number;
	return number < 50 ? 2000 + number : 1900 + number;
}

function dateOf(year?: string, month?: string, day?: string): Reading {
	if (!year || !month || !day) return fault('bad-date');
	const [y, m, d] = [fullYear(year), Number(month), Number(day)];
	const date = new Date(Date.UTC(y, m - 1, d));
	const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
	return exists && isPlausible(y) ? { value: isoOf(date) } : fault('bad-date');
}

/** Days since 30 December 1899, as spreadsheets count. */
function readSerial(days: number): Reading {
	const date = new Date(Date.UTC(1899, 11, 30 + days));
	return days >= 10_000 && isPlausible(date.getUTCFullYear())
		? { value: isoOf(date) }
		: fault('bad-date');
}

export function isPlausible(year: number): boolean {
	return year >= 1900 && year <= 2100;
}

function isoOf(date: Date): string {
	return date.toISOString().slice(0, 10);
}
