import type { Language } from '$pipelines/contract/text';
import type { Unit } from '$lib/terms';
import { namePeriod } from '$lib/figures/period-name';
import { noteOf } from '$lib/figures/sources';
import { formatBeside, formatTick } from '$lib/figures/value';
import type { MonthStyle } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { charts } from '$lib/i18n/messages/charts';
import { say } from '$lib/i18n/say';
import { packRows, periodsOf, unpackRows } from '../columns-of-points';
import type { Variant } from '../draw-plot';
import { seriesChart, type Line } from '../series';
import { isWhole, showsSomething, tellValue, type Plotted } from './drawing';
import type { SeriesDrawing } from '../shapes/drawings';
import type { LimitPoint } from '../shapes/marks';

export type { SeriesDrawing };

/** What is drawn, its points not yet in columns. */
export type SeriesAsked = Omit<SeriesDrawing, 'kind' | 'periods' | 'lines' | 'comparison'> & {
	readonly lines: readonly Line[];
	/** The same a year before, or a wider territory. */
	readonly comparison?: readonly Line[];
};

/** A series, or null when no line has a value. */
export function seriesDrawing({
	lines,
	comparison = [],
	...asked
}: SeriesAsked): SeriesDrawing | null {
	if (!showsSomething(lines.flatMap(({ points }) => points))) return null;
	const periods = periodsOf([...lines, ...comparison]);
	return {
		kind: 'series',
		...asked,
		periods,
		lines: packRows(lines, periods),
		comparison: packRows(comparison, periods)
	};
}

const sizes = { wide: { width: 580, height: 320 }, narrow: { width: 330, height: 260 } } as const;

export function plotSeries(drawing: SeriesDrawing, variant: Variant): Plotted {
	const { title, unit, language, periods, timing = 'at-date' } = drawing;
	const { target = null, annotations = [], limits = [] } = drawing;
	const lines = unpackRows(drawing.lines, periods);
	const nameOf = (period: string, style: MonthStyle) =>
		namePeriod({ timing }, period, language, style);
	const known = lines.flatMap(({ points }) =>
		points.filter(({ value, flag }) => value !== null || flag === 'withheld')
	);
	const shown = known.map(({ period }) => period).sort();
	return {
		label: say(charts.seriesOf, language, {
			title,
			from: nameOf(shown[0] ?? '', 'long'),
			to: nameOf(shown.at(-1) ?? '', 'long')
		}),
		options: seriesChart({
			...{ lines, target, annotations, limits, language },
			...sizes[variant],
			comparison: unpackRows(drawing.comparison, periods),
			whole: isWhole(unit),
			formatTick: (value) => formatTick(value, unit, language),
			formatPeriod: (period) => nameOf(period, 'short'),
			describe: ({ label }, point) => ({
				name: noteOf(lines.length > 1 ? label : '', nameOf(point.period, 'long')),
				text: noteOf(
					tellValue(point, unit, language),
					tellLimits(point.period, limits, unit, language)
				)
			})
		})
	};
}

/** What would have been usual, where a value is not; empty elsewhere. */
function tellLimits(
	period: string,
	limits: readonly LimitPoint[],
	unit: Unit,
	language: Language
): string {
	const limit = limits.find((one) => one.period === period);
	if (!limit?.outside || limit.lower === null || limit.upper === null) return '';
	return say(chartKinds.outsideOf, language, {
		lower: formatBeside(limit.lower, unit, language),
		upper: formatBeside(limit.upper, unit, language)
	});
}
