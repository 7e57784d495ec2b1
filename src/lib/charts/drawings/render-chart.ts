import type { Variant } from '../draw-plot';
import { renderPlot } from '../render';
import { plotDrawing } from './plot-drawing';
import type { DrawingSpec } from './spec';

/** The drawing as SVG text. */
export function renderChart(spec: DrawingSpec, variant: Variant): string {
	const { options, words } = plotDrawing(spec, variant);
	return renderPlot(options, words, variant);
}
