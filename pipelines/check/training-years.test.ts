import { describe, expect, it } from 'vitest';
import { readTrainingYear } from './training-years.ts';

describe('a training year is known by the year in which it begins', () => {
	it.each([
		['2024/2025', '2024'],
		['2024-2025', '2024'],
		['2024 – 2025', '2024'],
		['2024/25', '2024'],
		['24/25', '2024'],
		['1999/2000', '1999'],
		['99/00', '1999'],
		['2024', '2024'],
		[' 2024 ', '2024'],
		['٢٠٢٤/٢٠٢٥', '2024']
	])('%s', (cell, value) => expect(readTrainingYear(cell)).toEqual({ value }));

	it.each([
		['2024/2026', 'bad-date'],
		['2025/2024', 'bad-date'],
		['2024/2024', 'bad-date'],
		['24', 'bad-date'],
		['0/1', 'bad-date'],
		['3024/3025', 'out-of-range'],
		['septembre 2024', 'bad-date'],
		['2024/06/30', 'bad-date'],
		['#REF!', 'spreadsheet-error']
	])('%s is none', (cell, rule) => expect(readTrainingYear(cell)).toMatchObject({ rule }));
});
