import { expect, it } from 'vitest';
import { paceNeeded, shareDue, type Aimed } from './pace-needed.ts';

const halfway: Aimed = {
	kind: 'stock',
	value: 2_400,
	denominator: null,
	base: 2_280,
	baseAt: '2024-06-30',
	at: '2025-06-30',
	target: 2_640,
	targetAt: '2025-12-31'
};

it('a count needs so many more a month until the day of its target', () => {
	const { gap, monthly, now } = paceNeeded(halfway);
	expect(gap).toBe(240);
	expect(monthly).toBeCloseTo(40, 0);
	expect(now).toBeCloseTo(10, 1);
});

it('a rate needs persons, not points', () => {
	const rate = { ...halfway, kind: 'ratio', value: 0.4, base: 0.34, denominator: 1_000 } as const;
	const { gap, monthly, now } = paceNeeded({ ...rate, target: 0.46 });
	expect(gap).toBeCloseTo(60);
	expect(monthly).toBeCloseTo(10, 0);
	expect(now).toBeCloseTo(5, 1);
});

it('no pace is needed once the day is past, nor more in a month than there is left', () => {
	expect(paceNeeded({ ...halfway, at: '2025-12-31' }).monthly).toBeNull();
	expect(paceNeeded({ ...halfway, at: '2025-12-20' }).monthly).toBe(240);
});

it('a path says how much is due by a day', () => {
	const even = Array<number>(12).fill(1 / 12);
	expect(shareDue(even, '2025-06-30')).toBeCloseTo(0.5);
	expect(shareDue(even, '2025-01-15')).toBeCloseTo(15 / 31 / 12);
	const spring = [0, 0, 0.5, 0.5, ...Array<number>(8).fill(0)];
	expect(shareDue(spring, '2025-02-28')).toBe(0);
	expect(shareDue(spring, '2025-12-31')).toBe(1);
});
