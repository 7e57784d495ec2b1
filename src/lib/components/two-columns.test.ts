import { expect, it } from 'vitest';
import { twoColumns } from './two-columns';

const height = (item: number) => item;

it('a list is parted in its order, where its columns are nearest in height', () => {
	expect(twoColumns([5, 1, 1, 1, 2], height)).toEqual([[5], [1, 1, 1, 2]]);
	expect(twoColumns([1, 1, 4], height)).toEqual([[1, 1], [4]]);
	expect(twoColumns([3, 3, 3], height)).toEqual([[3], [3, 3]]);
});

it('one thing takes one column, and nothing none', () => {
	expect(twoColumns([7], height)).toEqual([[7]]);
	expect(twoColumns([], height)).toEqual([]);
});
