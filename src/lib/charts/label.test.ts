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

const months = (from: number, to: number) =>
	Array.from({ length: (to - from + 1) * 12 }, (_, index) => {
		const month = String((index % 12) + 1).padStart(2, '0');
		return `${from + Math.floor(index / 12)}-${month}`;
	});
const ticksOf = (periods: readonly string[], room: number, width = 50) =>
	timeTicks(
		periods,
		(text) => (width / 7) * text.length,
		room,
		(period) => period
	);

it('labels as many periods as have room, round ones first', () => {
	const ticks = ticksOf(months(2022, 2024), 400);
	expect(ticks.map(({ period }) => period)).toContain('2023-01');
	expect(ticks.length).toBeLessThanOrEqual(6);
});

it('whole years apart, months and quarters are named by their year', () => {
	const quarters = months(2010, 2024).filter((month) => /-(01|04|07|10)$/.test(month));
	const named = quarters.map((month) => month.replace(/-(..)$/, (_, at) => `-Q${(+at + 2) / 3}`));
	for (const periods of [months(2010, 2024), named]) {
		const labels = ticksOf(periods, 300).map(({ label }) => label);
		expect(labels).toEqual(['2010', '2013', '2016', '2019', '2022']);
	}
	expect(ticksOf(months(2024, 2024), 400)[0]?.label).toBe('2024-01');
});

it.each([36, 43, 50])(
	'thirty years of months are labelled by decades, names %d px wide',
	(width) => {
		const ticks = ticksOf(months(1996, 2025), 160, width);
		expect(ticks.map(({ label }) => label)).toEqual(['1996', '2006', '2016']);
	}
);

it('a month that is left out does not shift the years', () => {
	const periods = months(2010, 2024).filter((month) => month !== '2014-05');
	const ticks = ticksOf(periods, 300).map(({ period }) => period);
	expect(ticks).toEqual(['2010-01', '2013-01', '2016-01', '2019-01', '2022-01']);
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
