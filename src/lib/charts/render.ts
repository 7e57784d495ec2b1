import type { PlotOptions } from '@observablehq/plot';
import { drawPlot, type DrawingWords, type Variant } from './draw-plot';
import { paper } from './paper';

/** Attributes that say where things are. */
const placed = / (d|x|y|cx|cy|r|x1|x2|y1|y2|width|height|transform)="([^"]*)"/g;

/** A tenth of a pixel is nothing to the eye, and half of the text of a drawing. */
const shorten = (value: string): string =>
	value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

/** A path of straight lines in steps: from one point to the next is shorter to write than where it lies. */
function inSteps(path: string): string {
	if (/[^MLZ\d.,-]/.test(path)) return shorten(path);
	let [x, y] = [0, 0];
	let before = '';
	return [...path.matchAll(/([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g)]
		.map(([, kind = '', right, down]) => {
			const from = before;
			before = kind;
			if (kind === 'Z') return kind;
			// In tenths of a pixel from what is written, so that a long way does not drift.
			const [nextX, nextY] = [Math.round(Number(right) * 10), Math.round(Number(down) * 10)];
			const [stepX, stepY] = kind === 'M' ? [nextX, nextY] : [nextX - x, nextY - y];
			[x, y] = [nextX, nextY];
			const letter = kind === 'M' ? 'M' : from === 'L' ? '' : 'l';
			return letter + apart(stepX, letter === '') + apart(stepY, true);
		})
		.join('');
}

/** Tenths as a number, which its sign alone sets apart from the one before. */
const apart = (tenths: number, follows: boolean): string =>
	(follows && tenths >= 0 ? ',' : '') + String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** The text of an SVG; runs on the server, where there is no document. */
export function renderPlot(options: PlotOptions, words: DrawingWords, variant: Variant): string {
	return drawPlot(options, words, variant, paper).outerHTML.replace(
		placed,
		(_, name: string, value: string) => ` ${name}="${(name === 'd' ? inSteps : shorten)(value)}"`
	);
}
