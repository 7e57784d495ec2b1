import { expect, it } from 'vitest';
import { beginningOf } from './window';

it.each([
	['2023-06', 'month', '2023-06'],
	['2023-06', 'quarter', '2023-04'],
	['2023-12', 'quarter', '2023-10'],
	['2023-06', 'year', '2023-01']
] as const)('the period that %s lies in, by %s, begins with %s', (month, grain, first) => {
	expect(beginningOf(month, grain)).toBe(first);
});
