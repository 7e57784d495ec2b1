import { expect, it } from 'vitest';
import { sizeInUsual, type YearOfChange } from './usual-variation.ts';

const monthly = (trend: readonly number[], difference: number): YearOfChange => ({
	...{ difference, trend },
	kind: 'stock',
	grain: 'month'
});
/** Two years of months around a level, up and down by as much. */
const swinging = (level: number, by: number) =>
	Array.from({ length: 24 }, (_, month) => level + (month % 2 ? by : -by));

it('the same difference is large where months hardly vary, and small where they do', () => {
	const calm = sizeInUsual(monthly(swinging(100, 1), 10)) ?? 0;
	const wild = sizeInUsual(monthly(swinging(100, 20), 10)) ?? 0;
	expect(calm).toBeGreaterThan(5);
	expect(wild).toBeLessThan(1);
});

it('what is counted over a year is judged by the month', () => {
	const stock = sizeInUsual(monthly(swinging(100, 5), 120)) ?? 0;
	const flow = sizeInUsual({ ...monthly(swinging(100, 5), 120), kind: 'flow' }) ?? 0;
	expect(flow).toBeCloseTo(stock / 12);
});

it('nothing is usual of few points, of gaps, or of what is known once a year', () => {
	expect(sizeInUsual(monthly([1, 2, 3, 4, 5, 6, 7], 3))).toBeNull();
	expect(sizeInUsual({ ...monthly(swinging(9, 1), 3), trend: Array(24).fill(null) })).toBeNull();
	expect(sizeInUsual({ ...monthly([10, 12, 9], 3), grain: 'year' })).toBeNull();
	expect(sizeInUsual(monthly(swinging(100, 0), 3))).toBeNull();
});
