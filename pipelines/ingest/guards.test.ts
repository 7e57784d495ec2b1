import { expect, it } from 'vitest';
import artisans from '../datasets/artisans.ts';
import { judgeComparison } from './guards.ts';

const facts = (rows: number) => ({ rows, filled: {}, sums: {} });

it.each([
	[10, 8, 2],
	[20, 16, 4],
	[52_740, 42_192, 10_548]
])('four fifths of the rows in force are enough: %i, then %i', (before, after, gone) => {
	const comparison = { part: '', before: facts(before), after: facts(after), gone };
	expect(judgeComparison(artisans, comparison)).toBeNull();
	expect(judgeComparison(artisans, { ...comparison, gone: gone + 1 })?.code).toBe('other-keys');
	expect(judgeComparison(artisans, { ...comparison, after: facts(after - 1) })?.code).toBe(
		'fewer-rows'
	);
});
