import * as Plot from '@observablehq/plot';
import { expect, it } from 'vitest';
import { drawPlot } from './draw-plot';
import { paper } from './paper';
import { renderPlot } from './render';

const words = { label: '', valueAxis: '', timeAxis: '' };

/** Where the corners of the first path of a drawing lie. */
function cornersOf(svg: string): (readonly [number, number])[] {
	const path = /<path[^>]* d="([^"]*)"/.exec(svg)?.[1] ?? '';
	let [x, y] = [0, 0];
	return [...path.matchAll(/([MLl])([^MLlZ]*)/g)].flatMap(([, kind, numbers = '']) => {
		const pairs = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		return pairs.flatMap((number, at) => {
			if (at % 2 === 1) return [];
			const [right, down] = [number, pairs[at + 1] ?? NaN];
			[x, y] = kind === 'l' ? [x + right, y + down] : [right, down];
			return [[x, y] as const];
		});
	});
}

it('a long line in steps stays within a tenth of a pixel of where it was drawn', () => {
	const points = Array.from({ length: 300 }, (_, at) => [at / 7, Math.sin(at) * (at % 11)]);
	const options = { axis: null, marks: [Plot.line(points)] };
	const drawn = cornersOf(drawPlot(options, words, 'wide', paper).outerHTML);
	const written = renderPlot(options, words, 'wide');
	const corners = cornersOf(written);
	expect(corners).toHaveLength(300);
	for (const [at, [x, y]] of corners.entries()) {
		expect(Math.abs(x - (drawn[at]?.[0] ?? NaN))).toBeLessThan(0.06);
		expect(Math.abs(y - (drawn[at]?.[1] ?? NaN))).toBeLessThan(0.06);
	}
});

it('what most of many cells look like stands on their group once', () => {
	const cells = Array.from({ length: 40 }, (_, x) => ({ x, fill: x < 25 ? 'red' : 'blue' }));
	const options = { axis: null, marks: [Plot.cellX(cells, { x: 'x', fill: 'fill' })] };
	const svg = renderPlot(options, words, 'wide');
	expect(svg.match(/fill="red"/g)).toHaveLength(1);
	expect(svg.match(/fill="blue"/g)).toHaveLength(15);
});
