import { noteOf } from '$lib/figures/sources';
import { formatTick } from '$lib/figures/value';
import { formatPeriod } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { packRows, periodsOf, unpackRows } from '../columns-of-points';
import type { Variant } from '../draw-plot';
import type { Line } from '../line-marks';
import { multiplesChart } from '../multiples';
import {
	isWhole,
	showsSomething,
	tellValue,
	widths,
	type Asked,
	type Drawn,
	type Plotted
} from './drawing';
import type { MultiplesDrawing } from '../shapes/drawings';

export type { MultiplesDrawing };

/** A small series for each member, on one scale. */
export function multiplesDrawing({
	lines,
	...asked
}: Asked & { readonly lines: readonly Line[] }): Drawn<MultiplesDrawing> {
	const periods = periodsOf(lines);
	return {
		drawing: showsSomething(lines.flatMap(({ points }) => points))
			? { kind: 'multiples', ...asked, periods, lines: packRows(lines, periods) }
			: null,
		legend: []
	};
}

export function plotMultiples(drawing: MultiplesDrawing, variant: Variant): Plotted {
	const { title, unit, language } = drawing;
	return {
		label: say(chartKinds.multiples, language, { title }),
		options: multiplesChart({
			...{ language, width: widths[variant] },
			lines: unpackRows(drawing.lines, drawing.periods),
			whole: isWhole(unit),
			formatTick: (value) => formatTick(value, unit, language),
			formatPeriod: (period) => formatPeriod(period, language, 'short'),
			describe: ({ label }, point) => ({
				name: noteOf(label, formatPeriod(point.period, language)),
				text: tellValue(point, unit, language)
			})
		})
	};
}
