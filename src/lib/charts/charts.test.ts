import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '$pipelines/contract/text';
import type { Annotation } from './annotations';
import { barsChart } from './bars';
import { drawPlot } from './draw-plot';
import { paper } from './paper';
import { renderPlot } from './render';
import { seriesChart, type Line } from './series';
import { sideOf, timeReversed } from './side';

const words = { label: 'what it shows', valueAxis: 'values', timeAxis: 'time' };
const width = 400;

function drawn(svg: string): Element {
	const found = parseHTML(`<body>${svg}</body>`).document.querySelector('svg');
	if (!found) throw new Error('nothing was drawn');
	return found;
}

const line: Line = {
	id: 'total',
	label: 'Total',
	color: 'var(--c1)',
	points: [
		{ period: '2025-01', value: 10, flag: null },
		{ period: '2025-02', value: null, flag: 'missing' },
		{ period: '2025-03', value: 30, flag: null },
		{ period: '2025-04', value: 40, flag: 'provisional' }
	]
};

function series(language: Language, annotations: readonly Annotation[] = []): Element {
	const options = seriesChart({
		lines: [line],
		...{ language, width, height: 240, annotations },
		formatTick: String,
		formatPeriod: (period) => period,
		describe: (_, { period, value }) => ({ name: period, text: String(value) })
	});
	return drawn(renderPlot(options, words, 'wide'));
}

function bars(language: Language, target: number | null = null): Element {
	const options = barsChart({
		bars: [
			{ id: 'a', label: 'Alpha', value: 10, word: '' },
			{ id: 'b', label: 'Beta', value: 5, word: '' },
			{ id: 'c', label: 'Gamma', value: null, word: 'missing' }
		],
		...{ language, width, target },
		format: String
	});
	return drawn(renderPlot(options, words, 'narrow'));
}

const numberOf = (element: Element | undefined, name: string) =>
	Number(element?.getAttribute(name) ?? NaN);

describe('a series', () => {
	it.each([
		['ar', 'right'],
		['fr', 'left'],
		['en', 'left']
	] as const)('in %s has its value axis at the %s', (language, side) => {
		const axis = series(language).querySelector('[data-axis="value"] text');
		const x = Number(/translate\(([\d.]+)/.exec(axis?.getAttribute('transform') ?? '')?.[1]);
		expect(x > width / 2 ? 'right' : 'left').toBe(side);
	});

	it.each(languages)('in %s lets time run from left to right', (language) => {
		expect(timeReversed[language]).toBe(false);
		const dots = [...series(language).querySelectorAll('circle')].filter((dot) =>
			dot.querySelector('title')
		);
		const known = dots.filter((dot) => !dot.textContent.includes('null'));
		const places = known.map((dot) => numberOf(dot, 'cx'));
		expect(places.length).toBe(3);
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});

	it('is named in the page’s language, and by nothing of the library', () => {
		const svg = series('ar');
		const names = [svg, ...svg.querySelectorAll('[aria-label]')].map((element) =>
			element.getAttribute('aria-label')
		);
		expect(new Set(names)).toEqual(new Set(Object.values(words)));
		expect(svg.querySelector('style')).toBeNull();
	});

	it('leaves a gap where nothing was received, with nothing but words for who asks', () => {
		const svg = series('fr');
		const said = [...svg.querySelectorAll('circle[data-period]')];
		const missing = said.filter((dot) => dot.textContent.includes('null'));
		expect(missing.map((dot) => dot.getAttribute('data-period'))).toEqual(['2025-02']);
		expect(missing[0]?.parentElement?.getAttribute('fill')).toBeNull();
		expect(missing[0]?.getAttribute('fill')).toBe('transparent');
		const [line] = svg.querySelectorAll('g[stroke="var(--c1)"] path');
		expect(line?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
	});

	it('marks an event on the time axis, where no value is', () => {
		const svg = series('fr', [{ from: '2025-02-10', to: null, text: 'Law', when: '10 February' }]);
		const mark = [...svg.querySelectorAll('title')].find(({ textContent }) =>
			textContent.includes('10 February')
		)?.parentElement;
		const y = Number(/,([\d.]+)\)/.exec(mark?.getAttribute('transform') ?? '')?.[1]);
		const zero = svg.querySelector('g[aria-label] ~ g[stroke="var(--edge)"] line');
		expect(y).toBeCloseTo(numberOf(zero ?? undefined, 'y1'), 0);
	});

	it('draws a provisional end open, after a dashed line', () => {
		const svg = series('fr');
		expect(svg.querySelector('[stroke-dasharray="2 4"]')).not.toBeNull();
		expect(svg.querySelector('[fill="var(--surface)"]')).not.toBeNull();
	});
});

describe('bars', () => {
	it('grow leftward from a zero at the right in Arabic, rightward elsewhere', () => {
		const valued = (language: Language) =>
			[...bars(language).querySelectorAll('rect')].filter((bar) => bar.querySelector('title'));
		const [longAr, shortAr] = valued('ar');
		const [longFr, shortFr] = valued('fr');
		const end = (bar: Element | undefined) => numberOf(bar, 'x') + numberOf(bar, 'width');
		expect(end(longAr)).toBeCloseTo(end(shortAr));
		expect(numberOf(longAr, 'x')).toBeLessThan(numberOf(shortAr, 'x'));
		expect(numberOf(longFr, 'x')).toBeCloseTo(numberOf(shortFr, 'x'));
		expect(end(longFr)).toBeGreaterThan(end(shortFr));
	});

	it.each(languages)('in %s anchor their labels on purpose', (language) => {
		const groups = [...bars(language).querySelectorAll('g[text-anchor], svg[text-anchor]')];
		const anchors = groups.map((group) => group.getAttribute('text-anchor'));
		expect(anchors).toContain(sideOf(language).endAnchor);
	});

	it('say in words that a value is missing, and draw no bar for it', () => {
		const svg = bars('fr');
		expect(svg.textContent).toContain('missing');
		expect([...svg.querySelectorAll('rect title')]).toHaveLength(2);
	});

	it('have a mark at the target', () => {
		const ticks = (target: number | null) =>
			[...bars('fr', target).querySelectorAll('line')].length;
		expect(ticks(8)).toBe(2);
		expect(ticks(null)).toBe(0);
	});
});

it('a series draws the limits it is given in steps, and rings the periods outside them alone', () => {
	const limits = line.points.map(({ period }, at) => ({
		period,
		// The season of the third month is another.
		...(at === 2 ? { lower: 30, centre: 35, upper: 40 } : { lower: 5, centre: 15, upper: 25 }),
		outside: at === 0
	}));
	const options = seriesChart({
		lines: [line],
		limits,
		...{ language: 'fr', width, height: 240 },
		formatTick: String,
		formatPeriod: (period) => period,
		describe: (_, { period, value }) => ({ name: period, text: String(value) })
	});
	const svg = drawn(drawPlot(options, words, 'wide', paper).outerHTML);
	const rings = [...svg.querySelectorAll('[stroke="var(--bad)"] circle')];
	const first = svg.querySelector('circle[data-period="2025-01"]');
	expect(rings.map((ring) => ring.getAttribute('cx'))).toEqual([first?.getAttribute('cx')]);
	// Steps are level or upright: each number of the outline repeats the one before on one axis.
	const band = svg.querySelector('[fill-opacity="0.3"] path')?.getAttribute('d') ?? '';
	const places = [...band.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [x, y]);
	expect(new Set(places.map(([, y]) => y)).size).toBe(4);
	for (const [at, [x, y]] of places.slice(1).entries()) {
		expect([x === places[at]?.[0], y === places[at]?.[1]]).toContain(true);
	}
});
