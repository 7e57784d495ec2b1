import { expect, it } from 'vitest';
import { lyingAxis } from './value-axis';

const domainOf = (values: readonly number[], whole = false) =>
	lyingAxis(values, { room: 400, format: String, whole, fromZero: false }).domain;

it.each([
	[
		[0.81, 0.87, 0.9],
		[0.8, 0.9]
	],
	[
		[0.02, 0.4],
		[0, 0.4]
	],
	[
		[0.96, 1],
		[0.9, 1]
	],
	[[1], [0.9, 1]],
	[
		[0.5, 0.5],
		[0.45, 0.5]
	],
	[[0], [0, 1]],
	[[], [0, 1]],
	[
		[-3, 5],
		[-4, 6]
	]
])('an axis around %j has round ends that no rate passes', (values, [low = 0, high = 0]) => {
	const [from, to] = domainOf(values);
	expect(from).toBeCloseTo(low);
	expect(to).toBeCloseTo(high);
});

it('an axis around persons has whole ends', () => {
	expect(domainOf([3], true)).toEqual([2, 3]);
});

it('an axis of bars has its zero', () => {
	expect(lyingAxis([0.8, 0.9], { room: 400, format: String, whole: false }).domain[0]).toBe(0);
});
