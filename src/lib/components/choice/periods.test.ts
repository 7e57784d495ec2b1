import { describe, expect, it } from 'vitest';
import { cellsOf, monthsAfter, presetsOf, sayRange } from './periods';

describe('periods', () => {
	it.each([
		['2025-06', -11, '2024-07'],
		['2024-12', 1, '2025-01'],
		['2025-01', -13, '2023-12']
	])('%s and %i months is %s', (month, count, other) => {
		expect(monthsAfter(month, count)).toBe(other);
	});

	it('quarters and years are whole, even where the data begin inside one', () => {
		const span = { from: '2024-05', to: '2025-02' };
		expect(cellsOf('quarter', span, 'fr').map(({ from, to, long }) => [from, to, long])).toEqual([
			['2024-04', '2024-06', 'T2 2024'],
			['2024-07', '2024-09', 'T3 2024'],
			['2024-10', '2024-12', 'T4 2024'],
			['2025-01', '2025-03', 'T1 2025']
		]);
		expect(cellsOf('year', span, 'en').map(({ from, to }) => [from, to])).toEqual([
			['2024-01', '2024-12'],
			['2025-01', '2025-12']
		]);
	});

	it('months stand under their year by their Moroccan name', () => {
		const [july] = cellsOf('month', { from: '2024-07', to: '2024-07' }, 'ar');
		expect(july).toMatchObject({ short: 'يوليوز', long: 'يوليوز 2024' });
	});

	it('usual periods end with the data and are offered where the data fill them', () => {
		const ranges = (first: string, last: string) =>
			presetsOf('month', { from: first, to: last }).map(({ id, from, to }) => [id, from, to]);
		expect(ranges('2022-02', '2025-06')).toEqual([
			['last-twelve-months', '2024-07', '2025-06'],
			['year-to-date', '2025-01', '2025-06'],
			['last-year', '2024-01', '2024-12'],
			['last-three-years', '2023-01', '2025-06']
		]);
		expect(ranges('2025-03', '2025-06')).toEqual([]);
		expect(ranges('2024-01', '2024-12')).toContainEqual(['last-year', '2024-01', '2024-12']);
	});

	it('four quarters end with the last whole one', () => {
		expect(presetsOf('quarter', { from: '2022-01', to: '2025-05' })[0]).toMatchObject({
			from: '2024-04',
			to: '2025-03'
		});
	});

	it.each([
		[{ from: '2024-07', to: '2025-06' }, 'juil. 2024 – juin 2025'],
		[{ from: '2024-07', to: '2024-07' }, 'juil. 2024'],
		[{ from: '2024-07', to: '' }, 'depuis juil. 2024'],
		[{ from: '', to: '2025-06-30' }, "jusqu'à 30 juin 2025"],
		[{ from: '', to: '' }, 'Toutes les périodes']
	])('%o reads %s', (range, words) => {
		expect(sayRange(range, 'fr')).toBe(words);
	});
});
