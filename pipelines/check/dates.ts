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

/** As spreadsheets shorten them too; a pattern for DuckDB. */
export const monthWords = monthNames.flat().join('|');

const hijriMonths = /محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة|هـ$/;
const timeOfDay =
	/^(.*\d)(?:T|\s+)(\d{1,2})[:hH](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([AP])\.?M\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const isoDate = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;
const compactDate = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const numericDate = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/;
const monthName = String.raw`([\p{L}][\p{L}\p{M}.\s]*?)`;
const named = new RegExp(
	String.raw`^(?:[\p{L}\p{M}]+[,،]?\s+){0,2}(\d{1,2})(?:er|st|nd|rd|th)?[\s\-/.]+${monthName}[\s\-/.]+(\d{4}|\d{2})$`,
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
/** All that registers know of the birth of many: `1962`, `00/00/1962`, `xx/xx/1962`, `1962 (présumé)`, `01/00/1962`. */
const yearAlone =
	/^(?:[\D0]{0,24}|\d{0,2}[-/.]0{0,2}[-/.]|0{0,2}[-/.]\d{0,2}[-/.])(?<!\d)((?:18|19|20)\d{2})(?!\d)(?:[\D0]{0,24}|[-/.]0{0,2}[-/.]\d{0,2}|[-/.]\d{0,2}[-/.]0{0,2})$/;
/** No date is written at greater length; longer texts are not searched. */
const longest = 60;

/** What is known of the dates of a column before one of its cells is read. */
export interface DateShape {
	/** Which of `05/06/2025` is the month; `unknown` where the column contradicts itself. */
	readonly order?: DateOrder;
	/** How days are counted that are numbers: from 1900, or from 1904 as on old Macs. */
	readonly epoch?: 1900 | 1904;
	/** First and last day, ISO, of what can be. */
	readonly between?: readonly [first: string, last: string] | undefined;
	/** Of a date of birth the year is enough. */
	readonly isBirth?: boolean;
	/** In `25/06/01` the year may come first or last, and no other cell tells. */
	readonly isYearUnsure?: (first: string, last: string) => boolean;
}

export type DateOrder = 'day-first' | 'month-first' | 'unknown';

/** Reads a date; ISO text out. Hijri dates are not converted: they are a fault. */
export function readDate(cell: string, shape: DateShape = {}): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const text = latinDigits(cell).trim();
	if (text.length > longest || hijriMonths.test(text)) return fault('bad-date');
	if (noDate.test(text)) return missing;
	const [, day = text, ...time] = timeOfDay.exec(text) ?? [];
	const reading = readDay(day, shape);
	if (reading.value === null) return reading;
	return within({ value: inCasablanca(reading.value, time) }, shape);
}

function readDay(text: string, { order, epoch, isBirth, isYearUnsure }: DateShape): Reading {
	const [, known] = (isBirth && yearAlone.exec(text)) || [];
	if (known) return dateOf(known, '1', '1');
	const iso = isoDate.exec(text) ?? compactDate.exec(text);
	if (iso) return dateOf(iso[1], iso[2], iso[3]);
	const [, first = '', second = '', year] = numericDate.exec(text) ?? [];
	if (year?.length === 2 && isYearUnsure?.(first, year)) return fault('no-evidence');
	if (year && order === 'month-first') return dateOf(year, first, second);
	const isEither = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
	if (year && isEither && order === 'unknown') return fault('no-evidence');
	if (year) return dateOf(year, second, first);
	const worded = named.exec(text);
	if (worded) return dateOf(worded[3], monthNumber(worded[2]), worded[1]);
	const english = monthThenDay.exec(text);
	if (english) return dateOf(english[3], monthNumber(english[1]), english[2]);
	return serial.test(text) ? readSerial(Number.parseInt(text, 10), epoch) : fault('bad-date');
}

const casablanca = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/** The day that it is in Morocco at a moment that says its zone; midnight there is the day before in UTC. */
function inCasablanca(
	day: string,
	[hours = '0', minutes = '0', seconds = '0', half, zone]: readonly (string | undefined)[]
): string {
	if (zone === undefined) return day;
	const [, sign, ofHours = '0', ofMinutes = '0'] = /([+-])(\d{2}):?(\d{2})?/.exec(zone) ?? [];
	const offset = (Number(ofHours) * 60 + Number(ofMinutes)) * (sign === '-' ? -1 : 1);
	const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
	const minute = hour * 60 + Number(minutes) - offset;
	const moment = Date.parse(`${day}T00:00:00Z`) + (minute * 60 + Number(seconds)) * 1000;
	return casablanca.format(moment);
}

/** Reads a month or any date in it; the ISO date of its first day out. */
export function readMonth(cell: string, shape: DateShape = {}): Reading {
	if (isSpreadsheetError(cell)) return fault('spreadsheet-error');
	const text = latinDigits(cell).trim();
	if (text.length > longest || hijriMonths.test(text)) return fault('bad-date');
	const [, month, year] = monthFirst.exec(text) ?? [];
	if (month) return within(dateOf(year, month, '1'), shape);
	const [, first, second] = monthLast.exec(text) ?? compactMonth.exec(text) ?? [];
	if (first) return within(dateOf(first, second, '1'), shape);
	const [, name, of] = namedMonth.exec(text) ?? [];
	if (name && monthNumber(name)) return within(dateOf(of, monthNumber(name), '1'), shape);
	// The last day of a month may be to come when its file does.
	const { value, ...others } = readDate(cell, { ...shape, between: undefined });
	return value ? within({ value: `${value.slice(0, 8)}01` }, shape) : { value, ...others };
}

function within(reading: Reading, { between }: DateShape): Reading {
	if (!between || reading.value === null) return reading;
	const [first, last] = between;
	return reading.value >= first && reading.value <= last ? reading : fault('out-of-range');
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
	if (!exists || y < 1700) return fault('bad-date');
	return isPlausible(y) ? { value: isoOf(date) } : fault('out-of-range');
}

/** Days since 30 December 1899 as spreadsheets count, or since 1 January 1904. */
function readSerial(days: number, epoch = 1900): Reading {
	const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
	const date = new Date(start + days * 86_400_000);
	return isPlausible(date.getUTCFullYear()) ? { value: isoOf(date) } : fault('out-of-range');
}

export function isPlausible(year: number): boolean {
	return year >= 1900 && year <= 2100;
}

function isoOf(date: Date): string {
	return date.toISOString().slice(0, 10);
}
