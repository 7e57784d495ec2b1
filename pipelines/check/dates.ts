import { matchingKey } from '../contract/matching.ts';
import { isSpreadsheetError, keyedBy, latinDigits } from './cells.ts';
import { fault, type Reading } from './rules.ts';

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
const time = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const isoDate = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`);
const dayFirst = new RegExp(String.raw`^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})${time}$`);
const named =
	/^(?:\p{L}+\s+)?(\d{1,2})(?:er)?[\s\-/.]+([\p{L}][\p{L}\p{M}.\s]*?)[\s\-/.]+(\d{4}|\d{2})$/u;
const monthFirst = /^(\d{1,2})[-/.](\d{4})$/;
const monthLast = /^(\d{4})[-/.](\d{1,2})$/;
const namedMonth = /^([\p{L}][\p{L}\p{M}.\s]*?)[\s\-/.]+(\d{4}|\d{2})$/u;
const serial = /^\d{5}(?:[.,]0+)?$/;

/** Reads a date, day first; ISO text out. Hijri dates are not converted: they are a fault. */
export function readDate(cell: string): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const text = latinDigits(cell).trim();
	if (hijriMonths.test(text)) return fault('bad-date');
	const iso = isoDate.exec(text);
	if (iso) return dateOf(iso[1], iso[2], iso[3]);
	const numeric = dayFirst.exec(text);
	if (numeric) return dateOf(numeric[3], numeric[2], numeric[1]);
	const worded = named.exec(text);
	if (worded) return dateOf(worded[3], monthNumber(worded[2]), worded[1]);
	if (serial.test(text)) return readSerial(Number.parseInt(text, 10));
	return fault('bad-date');
}

/** Reads a month or any date in it; the ISO date of its first day out. */
export function readMonth(cell: string): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const text = latinDigits(cell).trim();
	if (hijriMonths.test(text)) return fault('bad-date');
	const [, month, year] = monthFirst.exec(text) ?? [];
	if (month) return dateOf(year, month, '1');
	const [, first, second] = monthLast.exec(text) ?? [];
	if (first) return dateOf(first, second, '1');
	const [, name, of] = namedMonth.exec(text) ?? [];
	if (name && monthNumber(name)) return dateOf(of, monthNumber(name), '1');
	const reading = readDate(cell);
	return reading.value ? { value: `${reading.value.slice(0, 8)}01` } : reading;
}

function monthNumber(name: string | undefined): string | undefined {
	return monthByName.get(matchingKey(name ?? ''));
}

/** Two-digit years: 00 to 49 are 2000s. */
function fullYear(year: string): number {
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

function isPlausible(year: number): boolean {
	return year >= 1900 && year <= 2100;
}

function isoOf(date: Date): string {
	return date.toISOString().slice(0, 10);
}
