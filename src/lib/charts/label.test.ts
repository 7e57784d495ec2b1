import { expect, it } from 'vitest';
import { directed, estimateWidth, fitLabel } from './label';
import { timeTicks, valueTicks } from './ticks';

it('cuts at the reading end, never in the middle of an isolate', () => {
	const cut = fitLabel('صناعة الملابس التقليدية', 13, 80);
	expect(cut.endsWith('…')).toBe(true);
	expect(estimateWidth(cut, 13)).toBeLessThanOrEqual(80);
	expect(directed(cut, 'ar')).toBe(`\u2067${cut}\u2069`);
});

it('keeps what fits', () => {
	expect(fitLabel('Fès', 13, 80)).toBe('Fès');
});

it.each([
	[0, 51_000, [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]],
	[0, 0.75, [0, 0.2, 0.4, 0.6, 0.8]],
	[-3, 5, [-4, -2, 0, 2, 4, 6]],
	[0, 0, [0, 1]]
])('values from %d to %d get round ticks', (low, high, ticks) => {
	expect(valueTicks(low, high)).toEqual(ticks);
});

it('labels as many periods as have room, round ones first', () => {
	const periods = Array.from({ length: 36 }, (_, index) => {
		const month = String((index % 12) + 1).padStart(2, '0');
		return `${2022 + Math.floor(index / 12)}-${month}`;
	});
	const ticks = timeTicks(
		periods,
		() => 60,
		400,
		(period) => period
	);
	expect(ticks).toContain('2023-01');
	expect(ticks.length).toBeLessThanOrEqual(5);
});

it('puts no tick between two persons', () => {
	expect(valueTicks(0, 3, { whole: true })).toEqual([0, 1, 2, 3]);
});

it('a number is shown whole or not at all', () => {
	const text = 'القانون رقم 41.23 بشأن المتأخرات';
	const cuts = Array.from({ length: 200 }, (_, room) => fitLabel(text, 13, room));
	expect(cuts.filter((cut) => /4/.test(cut) && !cut.includes('41.23'))).toEqual([]);
	expect(cuts.filter((cut) => cut.includes('41.23')).length).toBeGreaterThan(0);
});
