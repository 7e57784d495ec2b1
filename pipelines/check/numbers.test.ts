import { describe, expect, it } from 'vitest';
import { gatherEvidence, readNumber } from './numbers.ts';

const most = 10 ** 15;
const decimal = { whole: false, least: 0, most, digits: 15 };
const signed = { whole: false, least: -most, most, digits: 12 };
const whole = { whole: true, least: 0, most, digits: 15 };
const alone = gatherEvidence([]);

describe('numbers that can be read one way only', () => {
	it.each([
		['0', '0'],
		['1250', '1250'],
		['34,5', '34.5'],
		['34.50', '34.50'],
		['34,065143', '34.065143'],
		['0,125', '0.125'],
		[',5', '0.5'],
		['1 150 131', '1150131'],
		['1\u00a0150\u00a0131', '1150131'],
		['1\u202f150\u202f131,50', '1150131.50'],
		["1'150'131", '1150131'],
		['4.236.892', '4236892'],
		['4,236,892', '4236892'],
		['4.236,89', '4236.89'],
		['4,236.89', '4236.89'],
		['1234,567', '1234.567'],
		['١٢٥٠', '1250'],
		['٣٤٫٥', '34.5'],
		['٢٧٫٩٢٦', '27.926'],
		['٢٧٬٩٢٦', '27926'],
		['+12', '12'],
		['1 250,00 DH', '1250.00'],
		['1250 درهم', '1250'],
		['1.250.000,00 د.م.', '1250000.00'],
		['1,250,000.00 MAD', '1250000.00'],
		['DH 1 250 000', '1250000'],
		['1 250,5 dirhams', '1250.5']
	])('%s is %s', (cell, value) => expect(readNumber(cell, decimal, alone)).toEqual({ value }));
});

describe('`27.926`, `1,250`: the other cells of the column tell', () => {
	it.each(['27.926', '1,250', '27,926', '١٢٫٥٠٠'.replace('٫', ',')])(
		'%s alone is ambiguous',
		(cell) =>
			expect(readNumber(cell, decimal, alone)).toEqual({ value: null, rule: 'ambiguous-number' })
	);
	it.each([
		['27.926', ['4.236.892'], '27926'],
		['27.926', ['1.250,50'], '27926'],
		['27.926', ['12,5'], '27926'],
		['27.926', ['12.5'], '27.926'],
		['27.926', ['0.125'], '27.926'],
		['27.926', ['-3.1234'], '27.926'],
		['1,250', ['12,5'], '1.250'],
		['1,250', ['1,250,000'], '1250'],
		['1,250', ['12.5'], '1250']
	])('%s beside %j is %s', (cell, column, value) =>
		expect(readNumber(cell, decimal, gatherEvidence(column))).toEqual({ value })
	);
	it('stays ambiguous where they contradict each other', () => {
		expect(readNumber('27.926', decimal, gatherEvidence(['4.236.892', '12.5'])).rule).toBe(
			'ambiguous-number'
		);
	});
});

describe('no numbers', () => {
	it.each([
		'douze',
		'12 34',
		'1 2345',
		'0612 345 678',
		'5ر42',
		'5،23',
		'12..5',
		'1,2,3',
		'12-5',
		'26/06/2025',
		'9'.repeat(40),
		'9'.repeat(100_000)
	])('%s', (cell) =>
		expect(readNumber(cell, decimal, alone)).toEqual({ value: null, rule: 'bad-number' })
	);

	it('a fraction in a count', () => {
		expect(readNumber('12,5', whole, alone)).toEqual({ value: null, rule: 'bad-number' });
		expect(readNumber('12,00', whole, alone)).toEqual({ value: '12' });
	});

	it('more digits than the column holds', () => {
		expect(readNumber('1234567890123', signed, alone).rule).toBe('bad-number');
		expect(readNumber('0000000000000012', signed, alone).value).toBe('0000000000000012');
	});

	it.each([
		'2,12612E+11',
		'2.1E11',
		'#REF!',
		'#N/A',
		'#VALEUR!',
		'#DIV/0!',
		'####',
		'01-mars',
		'janv-25'
	])('left by a spreadsheet: %s', (cell) =>
		expect(readNumber(cell, decimal, alone)).toEqual({ value: null, rule: 'spreadsheet-error' })
	);
});

it.each([
	['-4', decimal, { value: null, rule: 'negative' }],
	['−4', decimal, { value: null, rule: 'negative' }],
	['-0', decimal, { value: '0' }],
	['-4,9733', signed, { value: '-4.9733' }],
	['− 4,9733', signed, { value: '-4.9733' }]
])('signs: %s', (cell, shape, reading) => expect(readNumber(cell, shape, alone)).toEqual(reading));

it.each([
	['(350)', signed, { value: '-350' }],
	['(1 250,50) DH', signed, { value: '-1250.50' }],
	['350-', signed, { value: '-350' }],
	['(350)', decimal, { value: null, rule: 'negative' }],
	['45 %', { ...decimal, percent: true, most: 100 }, { value: '45' }],
	['٪45', { ...decimal, percent: true, most: 100 }, { value: '45' }],
	['45,5%', { ...decimal, percent: true, most: 100 }, { value: '45.5' }],
	['145 %', { ...decimal, percent: true, most: 100 }, { value: null, rule: 'out-of-range' }],
	['45 %', decimal, { value: null, rule: 'bad-number' }],
	['34.033.126', { ...signed, least: 20, most: 36.5 }, { value: null, rule: 'out-of-range' }]
])('as spreadsheets and accountants write it: %s', (cell, shape, reading) =>
	expect(readNumber(cell, shape, alone)).toEqual(reading)
);
