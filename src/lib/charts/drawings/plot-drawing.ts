import { charts } from '$lib/i18n/messages/charts';
import type { Variant } from '../draw-plot';
import { plotBars } from './bars';
import { plotBullets } from './bullets';
import { plotColumns } from './columns';
import { plotComposition } from './composition';
import type { Plotted } from './drawing';
import { plotDumbbell } from './dumbbell';
import { plotFunnel } from './funnel';
import { plotHeat } from './heat';
import { plotMap, plotSymbols } from './map';
import { plotMultiples } from './multiples';
import { plotSeries } from './series';
import { plotSlope } from './slope';
import type { DrawingSpec } from './spec';
import { plotStrip } from './strip';
import { plotWaterfall } from './waterfall';

type Kind = DrawingSpec['kind'];

const plots: {
	readonly [Own in Kind]: (spec: Extract<DrawingSpec, { kind: Own }>, variant: Variant) => Plotted;
} = {
	bars: plotBars,
	bullet: plotBullets,
	columns: plotColumns,
	composition: plotComposition,
	dumbbell: plotDumbbell,
	funnel: plotFunnel,
	heat: plotHeat,
	map: plotMap,
	multiples: plotMultiples,
	series: plotSeries,
	slope: plotSlope,
	strip: plotStrip,
	symbols: plotSymbols,
	waterfall: plotWaterfall
};

/** A drawing of any kind in one of its widths: what Plot is asked for, and what names it. */
export function plotDrawing(spec: DrawingSpec, variant: Variant) {
	const plot = plots[spec.kind] as (spec: DrawingSpec, variant: Variant) => Plotted;
	const { label, options } = plot(spec, variant);
	const { language } = spec;
	const words = {
		label,
		valueAxis: charts.valueAxis[language],
		timeAxis: charts.timeAxis[language]
	};
	return { options, words };
}
