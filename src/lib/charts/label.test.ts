import { directed } from '$lib/i18n/isolate';
import { expect, it } from 'vitest';
import { estimateWidth, fitLabel } from './label';
import { timeTicks, valueTicks } from './ticks';

it('cuts at the reading end, never in the middle of an isolate', () => {
	const cut = fitLabel('صناعة الملابس التقليدية', 13, 80);
	expect(cut.endsWith('…')).toBe(true);
	expect(estimateWidth(cut, 13)).toBeLessThanOrEqual(80);
	expect(directed(cut, 'ar')).toBe(`\u2067${cut}\u2069`);
});

it('a text is cut after a word where that leaves most of it, else within one', () => {
	const text = 'Centres de formation par apprentissage';
	const cuts = Array.from({ length: 200 }, (_, room) => fitLabel(text, 13, 60 + room));
	expect(cuts).toContain('Centres de formation…');
	expect(cuts).not.toContain('Centres de form…');
	expect(fitLabel('Anticonstitutionnellement', 13, 80)).toMatch(/^Anti\w+…$/);
});

/** Advances of Readex Pro in em, as HarfBuzz shapes them. */
it.each([
	['مكناس', 3.114],
	['تاونات', 2.755],
	['الصناعة التقليدية', 7.382],
	['حصص', 3.238],
	['شخص', 3.165],
	['خمس وأربعون سنة فما فوق', 12.44]
])('%s is estimated a little wider than it is', (text, advance) => {
	const share = estimateWidth(text, 100) / 100 / advance;
	expect(share).toBeGreaterThanOrEqual(1);
	expect(share).toBeLessThan(1.25);
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
