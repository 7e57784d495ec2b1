import { describe, expect, it } from 'vitest';
import { above, cutOf, piecesOf } from './grid.ts';

const grains = ['month', 'quarter', 'year', 'none'] as const;
const covered = { first: '2022-02-10', last: '2025-06-20' };

function pieces(from: string | null, at: string) {
	const found = piecesOf({ from, at }, covered, grains);
	return found?.map(({ grain, start }) => `${grain} ${start ?? ''}`.trim()) ?? null;
}

describe('the fewest calendar periods that make up some days', () => {
	it.each([
		['one month', '2024-05-01', '2024-05-31', ['month 2024-05-01']],
		['one quarter', '2024-04-01', '2024-06-30', ['quarter 2024-04-01']],
		['one year', '2024-01-01', '2024-12-31', ['year 2024-01-01']],
		[
			'months around quarters and a year',
			'2022-12-01',
			'2024-05-31',
			[
				'month 2022-12-01',
				'year 2023-01-01',
				'quarter 2024-01-01',
				'month 2024-04-01',
				'month 2024-05-01'
			]
		],
		['all there is', null, '2025-06-20', ['none']],
		['from before any data', '2020-01-01', '2022-02-28', ['month 2022-02-01']],
		['until the first quarter ends', null, '2022-03-31', ['quarter 2022-01-01']],
		['the month that data ends in', '2025-06-01', '2025-06-20', ['month 2025-06-01']],
		['the quarter that data ends in', '2025-04-01', '2025-06-20', ['quarter 2025-04-01']],
		['the year that data ends in', '2025-01-01', '2025-06-20', ['year 2025-01-01']]
	])('%s', (_, from, at, expected) => {
		expect(pieces(from, at)).toEqual(expected);
	});

	it.each([
		['a month begun late', '2024-05-02', '2024-05-31'],
		['a month cut short', '2024-05-01', '2024-05-30']
	])('none for %s', (_, from, at) => {
		expect(pieces(from, at)).toBeNull();
	});

	it('years alone where there is nothing finer', () => {
		const found = piecesOf({ from: '2022-01-01', at: '2023-12-31' }, covered, ['year', 'none']);
		expect(found).toEqual([
			{ grain: 'year', start: '2022-01-01' },
			{ grain: 'year', start: '2023-01-01' }
		]);
	});
});

it('a month lies in its quarter, its year and all time', () => {
	expect(above({ grain: 'month', start: '2025-06-01' }, grains)).toEqual([
		{ grain: 'quarter', start: '2025-04-01' },
		{ grain: 'year', start: '2025-01-01' },
		{ grain: 'none', start: null }
	]);
});

describe('a question whose lines are grid cells', () => {
	const membersOf = () => ['F', 'M', 'unknown'];

	it('asks several members together apart, and one as it is', () => {
		expect(cutOf(['province'], { sex: ['F', 'M'], kind: ['master'] }, membersOf)).toEqual({
			by: ['province', 'sex'],
			filters: { sex: ['F', 'M'], kind: ['master'] },
			together: [['F', 'M']]
		});
	});

	it('does not cut by a dimension of which every member is asked', () => {
		expect(cutOf([], { sex: ['F', 'M', 'unknown'] }, membersOf)).toEqual({
			by: [],
			filters: {},
			together: []
		});
	});

	it('members asked by are cells of their own already', () => {
		expect(cutOf(['sex'], { sex: ['F', 'M'] }, membersOf).together).toEqual([]);
	});
});
