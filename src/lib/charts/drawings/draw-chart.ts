import { drawPlot, type Variant } from '../draw-plot';
import { plotDrawing } from './plot-drawing';
import type { DrawingSpec } from './spec';

/** The drawing as an element of the page: what a browser draws with, the text of which a server sends. */
export function drawChart(spec: DrawingSpec, variant: Variant): SVGSVGElement {
	const { options, words } = plotDrawing(spec, variant);
	return drawPlot(options, words, variant, document) as SVGSVGElement;
}
