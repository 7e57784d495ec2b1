import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contributionOfPart, contributionToRatio, type Terms } from './contributions';

const part = (value: number): Terms => ({ value, numerator: null, denominator: null });
const rate = (numerator: number, denominator: number): Terms => ({
	value: denominator ? numerator / denominator : null,
	numerator,
	denominator
});

it('is the difference of a part, one that comes or goes counted from zero', () => {
	expect(contributionOfPart(part(10), part(14)).contribution).toBe(4);
	expect(contributionOfPart(undefined, part(3)).contribution).toBe(3);
	expect(contributionOfPart(part(3), undefined).contribution).toBe(-3);
});

// Town 50/100 → 60/100 and countryside 10/100 → 20/200: the whole goes from 0.30 to 80/300.
it('tells a change of rate from a change of weight', () => {
	const whole = {
		from: { numerator: 60, denominator: 200 },
		to: { numerator: 80, denominator: 300 }
	};
	const town = contributionToRatio(rate(50, 100), rate(60, 100), whole);
	const country = contributionToRatio(rate(10, 100), rate(20, 200), whole);
	// (0.6 − 0.5)·(1/2 + 1/3)/2 and (1/3 − 1/2)·(0.55 − (0.3 + 4/15)/2)
	expect(town.within).toBeCloseTo(0.1 * (5 / 12), 12);
	expect(town.mix).toBeCloseTo((-1 / 6) * (0.55 - 17 / 60), 12);
	expect(country.within).toBe(0);
	expect(town.contribution + country.contribution).toBeCloseTo(80 / 300 - 0.3, 12);
});

it('counts a part without a rate at one end as mix alone', () => {
	const whole = { from: { numerator: 5, denominator: 10 }, to: { numerator: 14, denominator: 20 } };
	const come = contributionToRatio(undefined, rate(9, 10), whole);
	expect(come.within).toBe(0);
	expect(come.mix).toBeCloseTo(0.5 * (0.9 - 0.6), 12);
});

// Three persons join whose province has no target: 8/10 becomes 11/10, all of it theirs.
it('keeps what a part without a denominator counts', () => {
	const whole = { from: { numerator: 8, denominator: 10 }, to: { numerator: 11, denominator: 10 } };
	const stays = contributionToRatio(rate(8, 10), rate(8, 10), whole);
	const joins = contributionToRatio(undefined, rate(3, 0), whole);
	expect(stays.contribution).toBeCloseTo(0, 12);
	expect(joins.contribution).toBeCloseTo(0.3, 12);
	expect(joins.within).toBe(0);
});

const terms = fc.array(
	fc.record({
		n0: fc.integer({ min: 0, max: 500 }),
		d0: fc.integer({ min: 0, max: 1000 }),
		n1: fc.integer({ min: 0, max: 500 }),
		d1: fc.integer({ min: 0, max: 1000 })
	}),
	{ minLength: 1, maxLength: 12 }
);

it('adds up to the difference of the whole, whatever the parts', () => {
	fc.assert(
		fc.property(terms, (drawn) => {
			const parts = drawn.map(({ n0, d0, n1, d1 }) => ({
				from: rate(n0, d0),
				to: rate(n1, d1)
			}));
			const sum = (end: 'from' | 'to', term: 'numerator' | 'denominator') =>
				parts.reduce((total, one) => total + (one[end][term] ?? 0), 0);
			const whole = {
				from: { numerator: sum('from', 'numerator'), denominator: sum('from', 'denominator') },
				to: { numerator: sum('to', 'numerator'), denominator: sum('to', 'denominator') }
			};
			fc.pre(whole.from.denominator > 0 && whole.to.denominator > 0);
			const total = parts.reduce(
				(sum, { from, to }) => sum + contributionToRatio(from, to, whole).contribution,
				0
			);
			const difference =
				whole.to.numerator / whole.to.denominator - whole.from.numerator / whole.from.denominator;
			expect(total).toBeCloseTo(difference, 9);
		})
	);
});
