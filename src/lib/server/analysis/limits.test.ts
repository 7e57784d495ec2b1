import { expect, it } from 'vitest';
import { controlLimits, type Observed } from './limits';

function months(first: number, values: readonly (number | null)[]): Observed[] {
	return values.map((value, index) => {
		const month = (index % 12) + 1;
		const year = first + Math.floor(index / 12);
		return { period: `${year}-${String(month).padStart(2, '0')}`, value };
	});
}

// Mean 12, neighbours differ by 4 each: limits at 12 ± 2.66 · 4 = 1.36 and 22.64.
it('puts the limits 2.66 mean moving ranges from the mean', () => {
	const found = controlLimits(months(2025, [10, 14, 10, 14, 10, 14, 10, 14]), null);
	expect(found?.limits).toEqual({ of: 'level', mean: 12, movingRange: 4, points: 8 });
	expect(found?.points[0]?.lower).toBeCloseTo(1.36, 10);
	expect(found?.points[0]?.upper).toBeCloseTo(22.64, 10);
	expect(found?.points.every(({ rule }) => rule === null)).toBe(true);
});

it('marks a point outside the limits', () => {
	const found = controlLimits(months(2025, [10, 12, 10, 12, 60, 12, 10, 12, 10, 12, 10]), null);
	expect(found?.points.filter(({ rule }) => rule !== null)).toMatchObject([
		{ period: '2025-05', rule: 'beyond-limits' }
	]);
});

it('judges differences to the same month a year before, once there are two years', () => {
	const year = [5, 50, 5, 50, 5, 50, 5, 50, 5, 50, 5, 50];
	const grown = year.map((value, index) => value + (index % 2 ? 3 : 1));
	const found = controlLimits(months(2023, [...year, ...grown]), null);
	expect(found?.limits).toEqual({ of: 'year', mean: 2, movingRange: 2, points: 12 });
	expect(found?.points[0]).toMatchObject({ centre: null, lower: null, rule: null });
	expect(found?.points[12]).toMatchObject({ value: 6, centre: 7, rule: null });
});

it('marks eight in a row on one side of the centre', () => {
	const values = [10, 10, 10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 20, 20, 20];
	const found = controlLimits(months(2024, values.slice(0, 16)), null);
	expect(new Set(found?.points.map(({ rule }) => rule))).not.toContain(null);
});

it('keeps a lower limit at the floor, and leaves gaps out', () => {
	const found = controlLimits(months(2025, [2, 0, null, 4, 0, 4, 0, 4, 0, 4]), 0);
	expect(found?.points[0]?.lower).toBe(0);
	// 2→0, then 4→0→4→0→4→0→4: the gap gives no range.
	expect(found?.limits.movingRange).toBeCloseTo((2 + 6 * 4) / 7, 10);
});

it('says nothing about a few points', () => {
	expect(controlLimits(months(2025, [1, 2, 3, 4, 5, 6, 7]), null)).toBeNull();
});
