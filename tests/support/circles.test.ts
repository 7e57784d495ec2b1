import { expect, it } from 'vitest';
import { circlesIn } from './circles.ts';

it('finds the files that import each other, however far round', () => {
	const graph = new Map([
		['a', ['b', 'd']],
		['b', ['c']],
		['c', ['a']],
		['d', ['e']],
		['e', []]
	]);
	expect(circlesIn(graph)).toEqual([['a', 'b', 'c']]);
	expect(circlesIn(new Map(graph).set('c', []))).toEqual([]);
	expect(circlesIn(new Map(graph).set('e', ['d']))).toEqual([
		['d', 'e'],
		['a', 'b', 'c']
	]);
});
