import { describe, expect, it } from 'vitest';
import {
	formatDate,
	formatList,
	formatMonth,
	formatNumber,
	formatPercent,
	formatPeriod
} from './formats';

const plain = (text: string) =>
	text.replace(/[\u2066-\u2069]/g, '').replace(/[\u202f\u00a0]/g, ' ');

describe('numbers', () => {
	it.each([
		['ar', '52 740'],
		['fr', '52 740'],
		['en', '52,740']
	] as const)('group digits in %s as its readers do', (language, text) => {
		expect(plain(formatNumber(52740, language))).toBe(text);
	});

	it.each([
		['ar', '35,8%'],
		['fr', '35,8 %'],
		['en', '35.8%']
	] as const)('write a rate in %s with one decimal', (language, text) => {
		expect(plain(formatPercent(0.3581, language))).toBe(text);
	});

	it('keep the sign at the left of its digits in Arabic', () => {
		expect(formatNumber(-4.2, 'ar', { decimals: 1 })).toBe('\u2066\u22124,2\u2069');
		expect(formatPercent(0.096, 'ar', { signed: true })).toBe('\u2066+9,6%\u2069');
	});

	it('carry no direction mark of their own', () => {
		expect(formatNumber(-1, 'ar')).not.toMatch(/[\u200e\u200f\u061c]/);
	});

	it('show no sign on zero', () => {
		expect(formatNumber(0, 'fr', { signed: true })).toBe('0');
	});
});

describe('dates', () => {
	it('are in the months of Morocco', () => {
		const months = Array.from({ length: 12 }, (_, index) =>
			formatMonth(`2025-${String(index + 1).padStart(2, '0')}`, 'ar')
		);
		expect(months.map((month) => month.replace(' 2025', ''))).toEqual([
			'يناير',
			'فبراير',
			'مارس',
			'أبريل',
			'ماي',
			'يونيو',
			'يوليوز',
			'غشت',
			'شتنبر',
			'أكتوبر',
			'نونبر',
			'دجنبر'
		]);
	});

	it.each([
		['ar', '30 يونيو 2025'],
		['fr', '30 juin 2025'],
		['en', '30 June 2025']
	] as const)('are in words in %s, with Latin digits', (language, text) => {
		expect(formatDate('2025-06-30', language)).toBe(text);
	});

	it('write the first of the month in French as an ordinal', () => {
		expect(formatDate('2025-02-01', 'fr')).toBe('1er février 2025');
		expect(formatDate('2025-02-11', 'fr')).toBe('11 février 2025');
	});

	it.each([
		['2025-06', 'juin 2025'],
		['2025-Q2', 'T2 2025'],
		['2025', '2025'],
		['2025-06-30', '30 juin 2025']
	])('read the period %s', (period, text) => {
		expect(formatPeriod(period, 'fr')).toBe(text);
	});

	it('a quarter in Arabic is short on an axis, which has no room for its name', () => {
		expect(formatPeriod('2025-Q2', 'ar')).toBe('الفصل الثاني 2025');
		expect(formatPeriod('2025-Q2', 'ar', 'short')).toBe('ف2 2025');
	});
});

it('lists are phrases', () => {
	expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
	expect(formatList(['أ', 'ب'], 'ar')).toBe('أ وب');
});
