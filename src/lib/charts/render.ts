import type { PlotOptions } from '@observablehq/plot';
import { drawPlot, type DrawingWords, type Variant } from './draw-plot';
import { paper } from './paper';

/** Attributes that say where things are. */
const placed = / (d|x|y|cx|cy|r|x1|x2|y1|y2|width|height|transform)="([^"]*)"/g;

/** A tenth of a pixel is nothing to the eye, and half of the text of a drawing. */
const shorten = (value: string): string =>
	value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

/** The text of an SVG; runs on the server, where there is no document. */
export function renderPlot(options: PlotOptions, words: DrawingWords, variant: Variant): string {
	return drawPlot(options, words, variant, paper).outerHTML.replace(
		placed,
		(_, name: string, value: string) => ` ${name}="${shorten(value)}"`
	);
}
