import { describe, expect, it } from 'vitest';
import { isDayOfMonth, readDate, readMonth, type DateShape } from './dates.ts';
import type { Reading } from './rules.ts';

describe('dates, day first', () => {
	it.each([
		['26/06/2025', '2025-06-26'],
		['26-06-2025', '2025-06-26'],
		['26.06.2025', '2025-06-26'],
		['26 06 2025', '2025-06-26'],
		['26 / 06 / 2025', '2025-06-26'],
		['5/3/2024', '2024-03-05'],
		['2025-06-26', '2025-06-26'],
		['2025/6/26', '2025-06-26'],
		['20250626', '2025-06-26'],
		['29/02/2024', '2024-02-29'],
		['٢٦/٠٦/٢٠٢٥', '2025-06-26']
	])('%s is %s', (cell, date) => expect(readDate(cell)).toEqual({ value: date }));

	it.each([
		['26-06-25', '2025-06-26'],
		['26/06/00', '2000-06-26'],
		['26/06/49', '2049-06-26'],
		['26/06/50', '1950-06-26'],
		['26/06/99', '1999-06-26']
	])('two-digit years: %s is %s', (cell, date) => expect(readDate(cell)).toEqual({ value: date }));

	it.each([
		'2025-06-26 00:00:00',
		'2025-06-26T08:30:00Z',
		'2025-06-26T08:30:00.000+01:00',
		'26/06/2025 08:30',
		'26/06/2025 08:30:15',
		'26/06/2025 12:00:00 AM'
	])('a time of day is left out: %s', (cell) =>
		expect(readDate(cell)).toEqual({ value: '2025-06-26' })
	);

	it.each([
		['26 juin 2025', '2025-06-26'],
		['1er août 2024', '2024-08-01'],
		['26-juin-25', '2025-06-26'],
		['jeudi 26 juin 2025', '2025-06-26'],
		['3 févr. 2024', '2024-02-03'],
		['15 AOUT 2024', '2024-08-15'],
		['31 déc 2023', '2023-12-31'],
		['26 June 2025', '2025-06-26'],
		['June 26, 2025', '2025-06-26']
	])('French and English months: %s is %s', (cell, date) =>
		expect(readDate(cell)).toEqual({ value: date })
	);

	it.each([
		['26 يناير 2025', '2025-01-26'],
		['26 ماي 2025', '2025-05-26'],
		['26 يونيو 2025', '2025-06-26'],
		['26 يوليوز 2025', '2025-07-26'],
		['26 غشت 2025', '2025-08-26'],
		['26 شتنبر 2025', '2025-09-26'],
		['26 نونبر 2025', '2025-11-26'],
		['26 دجنبر 2025', '2025-12-26'],
		['الخميس 26 يونيو 2025', '2025-06-26'],
		['الخميس، 26 يونيو 2025', '2025-06-26']
	])('Moroccan months: %s is %s', (cell, date) => expect(readDate(cell)).toEqual({ value: date }));

	it.each([
		['26 كانون الثاني 2025', '2025-01-26'],
		['26 شباط 2025', '2025-02-26'],
		['26 مايو 2025', '2025-05-26'],
		['26 حزيران 2025', '2025-06-26'],
		['26 يوليو 2025', '2025-07-26'],
		['26 أغسطس 2025', '2025-08-26'],
		['26 سبتمبر 2025', '2025-09-26'],
		['26 نوفمبر 2025', '2025-11-26'],
		['26 ديسمبر 2025', '2025-12-26']
	])('eastern Arabic months: %s is %s', (cell, date) =>
		expect(readDate(cell)).toEqual({ value: date })
	);

	it.each([
		['45834', '2025-06-26'],
		['45834,0', '2025-06-26'],
		['45834.5', '2025-06-26']
	])('days as spreadsheets count them: %s is %s', (cell, date) =>
		expect(readDate(cell)).toEqual({ value: date })
	);

	it.each([
		'13/25/2024',
		'31/02/2024',
		'29/02/2023',
		'00/05/2024',
		'26/06/202',
		'2025',
		'juin 2025',
		'T2 2025',
		'2024/2025',
		'demain',
		'9999',
		`1 ${'a '.repeat(50_000)}2025`
	])('no date: %s', (cell) => expect(readDate(cell)).toEqual({ value: null, rule: 'bad-date' }));

	it.each(['15 رجب 1446', '1446-07-15', '15/07/1446', '15 رمضان 1446 هـ', '26/06/1446هـ'])(
		'a hijri date is left to people: %s',
		(cell) => expect(readDate(cell)).toEqual({ value: null, rule: 'bad-date' })
	);

	it.each(['#REF!', '4,5834E+4'])('left by a spreadsheet: %s', (cell) =>
		expect(readDate(cell)).toEqual({ value: null, rule: 'spreadsheet-error' })
	);

	it('zeros in place of a date are none', () => {
		expect(readDate('0000-00-00')).toEqual({ value: null });
		expect(readDate('00/00/0000')).toEqual({ value: null });
	});
});

describe('what the column says of its dates', () => {
	const between = ['1990-01-01', '2025-07-01'] as const;
	it.each<[string, DateShape, Reading]>([
		['6/1/2025', {}, { value: '2025-01-06' }],
		['6/1/2025', { order: 'month-first' }, { value: '2025-06-01' }],
		['06/25/2025', { order: 'month-first' }, { value: '2025-06-25' }],
		['25/06/2025', { order: 'month-first' }, { value: null, rule: 'bad-date' }],
		['05/06/2025', { order: 'unknown' }, { value: null, rule: 'no-evidence' }],
		['06/06/2025', { order: 'unknown' }, { value: '2025-06-06' }],
		['25/06/2025', { order: 'unknown' }, { value: '2025-06-25' }],
		['03/02/2052', { between }, { value: null, rule: 'out-of-range' }],
		['12/05/1882', {}, { value: null, rule: 'out-of-range' }],
		['30000', { between }, { value: null, rule: 'out-of-range' }],
		['44372', { epoch: 1904 }, { value: '2025-06-26' }]
	])('%s under %j', (cell, shape, reading) => expect(readDate(cell, shape)).toEqual(reading));

	it.each([
		['2025-05-31T23:00:00.000Z', '2025-06-01'],
		['2025-06-11T23:00:00+00:00', '2025-06-12'],
		['2025-06-30 22:30:00 UTC', '2025-06-30'],
		['2025-06-01T00:30:00+02:00', '2025-05-31'],
		['11/06/2025 23:15Z', '2025-06-12'],
		// In Ramadan Morocco is at UTC.
		['2025-03-10T23:30:00Z', '2025-03-10']
	])('a moment that says its zone is of a day in Casablanca: %s is %s', (cell, value) =>
		expect(readDate(cell)).toEqual({ value })
	);

	it.each([
		'1975',
		'00/00/1975',
		'//1975',
		'1975-00-00',
		'01/00/1975',
		'00/06/1975',
		'vers 1975',
		'1975.0',
		'xx/xx/1975',
		'--/--/1975',
		'1975 (présumé)',
		'ازداد سنة 1975'
	])('a birth of which only the year is known: %s', (cell) => {
		expect(readDate(cell, { isBirth: true })).toEqual({ value: '1975-01-01' });
		expect(readDate(cell).value).toBe(null);
	});
});

describe('months', () => {
	it.each([
		'2025-06',
		'2025/06',
		'06/2025',
		'6-2025',
		'202506',
		'juin 2025',
		'Juin-25',
		'mois de juin 2025',
		'June 2025',
		'يونيو 2025',
		'شهر يونيو 2025',
		'حزيران 2025',
		'٠٦/٢٠٢٥',
		'26/06/2025',
		'2025-06-30 00:00:00',
		'45834'
	])('%s is June 2025', (cell) => expect(readMonth(cell)).toEqual({ value: '2025-06-01' }));

	it.each(['13/2025', '2025-13', 'T2 2025', 'الربع الثاني 2025', '2024/2025', 'رجب 1446', '06/25'])(
		'a quarter, a school year or no month at all: %s',
		(cell) => expect(readMonth(cell)).toEqual({ value: null, rule: 'bad-date' })
	);
});

it.each([
	['01-mars', true],
	['mars-25', true],
	['1 يونيو', true],
	['1-3', false],
	['26 juin 2025', false],
	['douze', false]
])('%s is a day of a month: %s', (cell, is) => expect(isDayOfMonth(cell)).toBe(is));
