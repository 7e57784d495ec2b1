import type { Variant } from '../draw-plot';
import { renderChart } from './render-chart';
import type { DrawingSpec } from './spec';

/**
 * A drawing in the markup of a full page, once where it is known how wide its place is. A browser
 * has `drawn-later.ts` in place of this (`imports` in package.json), and so neither Plot nor linkedom.
 */
export function drawAtOnce(spec: DrawingSpec, known: Variant | null): string {
	const variants: readonly Variant[] = known ? [known] : ['wide', 'narrow'];
	return variants.map((variant) => renderChart(spec, variant)).join('');
}
