import { describe, expect, it } from 'vitest';
import type { Signals } from '../../analysis/signals.ts';
import { isOfEnough, tellSignals, whenOf } from './event-notes.ts';

/** A year of months, those at the places given that are not usual. */
function yearWith(...outside: readonly number[]): Signals {
	return {
		limits: { of: 'level', mean: 10, movingRange: 1, points: 12 },
		points: Array.from({ length: 12 }, (_, at) => ({
			...{ period: `2024-${String(at + 1).padStart(2, '0')}`, value: 10 },
			...{ lower: 7, centre: 10, upper: 13 },
			rule: outside.includes(at) ? 'beyond-limits' : null
		}))
	} as unknown as Signals;
}

describe('months that are not usual', () => {
	it('are named, with what usual means', () => {
		const [named, usual] = tellSignals(yearWith(1, 4), 'en');
		expect(named).toBe('Months outside the usual range: February 2024 and May 2024.');
		expect(usual).toContain('2.66 times');
	});

	it('are not named where they are more than a third', () => {
		expect(tellSignals(yearWith(0, 1, 2, 3), 'en')[0]).toContain('January 2024');
		const told = tellSignals(yearWith(0, 1, 2, 3, 4), 'en');
		expect(told).toHaveLength(1);
		expect(told[0]).toContain('More than a third');
	});

	it('are counted where only the last ones are named', () => {
		const long = yearWith(0, 1, 2, 3, 4, 5, 6);
		const series = { ...long, limits: { ...long.limits, points: 40 } } as Signals;
		expect(tellSignals(series, 'en')[0]).toMatch(/^Months outside .*: 7\. The latest: February/);
	});

	it('are none in a quiet year', () => {
		expect(tellSignals(yearWith(), 'en')).toEqual([]);
	});
});

describe('the date of an event', () => {
	it('is a day, a month that it lasted, or from a day to a day', () => {
		expect(whenOf('2025-01-31', null, 'en')).toBe('31 January 2025');
		expect(whenOf('2024-11-01', '2024-11-30', 'fr')).toBe('novembre 2024');
		expect(whenOf('2024-02-01', '2024-02-28', 'en')).toBe('1 February 2024 – 28 February 2024');
		expect(whenOf('2024-11-01', '2024-12-31', 'en')).toBe('1 November 2024 – 31 December 2024');
	});
});

it('counts of a few a month have no usual range, however many months there are', () => {
	const of = (value: number, unit: 'sessions' | 'persons' | 'share') =>
		isOfEnough({ unit, points: yearWith().points.map((point) => ({ ...point, value })) });
	expect(of(1, 'sessions')).toBe(false);
	expect(of(40, 'persons')).toBe(true);
	expect(of(0.2, 'share')).toBe(true);
});
