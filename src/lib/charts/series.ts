import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed } from '$lib/i18n/isolate';
import {
	annotationMarks,
	laneHeight,
	lanesOf,
	layAnnotations,
	type Annotation
} from './annotations';
import { estimateWidth } from './label';
import { lineMarks, type Line } from './line-marks';
import { limitMarks, reachOf, type LimitPoint } from './limits';
import type { Mark } from './mark';
import { startOf, type Point } from './point';
import { sideOf, timeReversed } from './side';
import { timeTicks, valueTicks } from './ticks';
import { standingAxis } from './value-axis';

export type { Line } from './line-marks';

export interface SeriesSpec {
	readonly lines: readonly Line[];
	/** The same a period before, a wider territory: drawn quietly behind. */
	readonly comparison?: readonly Line[];
	readonly language: Language;
	readonly width: number;
	readonly height: number;
	/** A value for an axis, short. */
	readonly formatTick: (value: number) => string;
	/** What a point says when it is pointed at. */
	readonly describe: (line: Line, point: Point) => Pick<Mark, 'name' | 'text'>;
	readonly formatPeriod: (period: string) => string;
	/** True for things that come in ones: no tick between two of them. */
	readonly whole?: boolean;
	readonly target?: number | null;
	readonly annotations?: readonly Annotation[];
	/** What the values reach by chance alone. */
	readonly limits?: readonly LimitPoint[];
}

const fontSize = 12;
const leastFarRoom = 16;
/** Between the frame and the first and last point. */
const inset = 6;

/** A series over time, one line per member. Data in, Plot options out. */
export function seriesChart(spec: SeriesSpec): Plot.PlotOptions {
	const { lines, comparison = [], language, width, height, formatTick, target, limits = [] } = spec;
	const side = sideOf(language);
	const all = [...lines, ...comparison];
	const values = [
		...all.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
		...((target ?? null) ? [target ?? 0] : []),
		...reachOf(limits)
	];
	const ticks = valueTicks(Math.min(0, ...values), Math.max(0, ...values), {
		whole: spec.whole ?? false
	});
	const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
	const axisRoom = Math.max(...ticks.map((tick) => estimateWidth(formatTick(tick), fontSize))) + 12;
	const periods = [...new Set(all.flatMap(({ points }) => points.map(({ period }) => period)))];
	const times = periods.map((period) => startOf(period).getTime());
	const [from, to] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
	const ticksWithin = (room: number) =>
		timeTicks(periods, (text) => estimateWidth(text, fontSize), room, spec.formatPeriod);
	// The period at the end that no axis stands at needs room where it is named.
	const farEnd = (side.valueAxis === 'left') === timeReversed[language] ? 0 : -1;
	const farTick = ticksWithin(width - axisRoom - leastFarRoom).find(
		({ period }) => period === periods.at(farEnd)
	);
	const farRoom = Math.max(
		leastFarRoom,
		Math.ceil(estimateWidth(farTick?.label ?? '', fontSize) / 2) - inset
	);
	const named = ticksWithin(width - axisRoom - farRoom);
	const margin = {
		left: side.valueAxis === 'left' ? axisRoom : farRoom,
		right: side.valueAxis === 'right' ? axisRoom : farRoom
	};
	const frame = {
		...{ side, language, from, to },
		left: margin.left + inset,
		right: width - margin.right - inset,
		mostLanes: width > 400 ? 6 : 8
	};
	const marked = layAnnotations(spec.annotations ?? [], frame);
	const marginTop = 14 + lanesOf(marked) * laneHeight;
	return {
		width,
		height: height + marginTop - 14,
		marginTop,
		marginBottom: 30,
		marginLeft: margin.left,
		marginRight: margin.right,
		x: {
			type: 'utc',
			// One moment has no length; Plot would put it anywhere.
			...(from < to ? { domain: [from, to] } : {}),
			reverse: timeReversed[language],
			axis: null,
			insetLeft: inset,
			insetRight: inset
		},
		y: { domain, axis: null },
		marks: [
			...limitMarks(limits, comparison.length === 0),
			...standingAxis(ticks, { side, fontSize, format: formatTick }),
			Plot.axisX(
				named.map(({ period }) => startOf(period)),
				{
					ariaLabel: 'time-axis',
					label: null,
					tickSize: 4,
					stroke: 'var(--edge)',
					fontSize,
					fill: 'var(--muted)',
					textAnchor: 'middle',
					tickFormat: (_: Date, at: number) => directed(named[at]?.label ?? '', language)
				}
			),
			Plot.ruleY([0], { stroke: 'var(--edge)' }),
			...annotationMarks(marked, marginTop, frame),
			...(target === null || target === undefined
				? []
				: [Plot.ruleY([target], { stroke: 'var(--ink)', strokeDasharray: '2 4' })]),
			...comparison.map(({ color, points }) =>
				Plot.lineY(points, {
					x: ({ period }: Point) => startOf(period),
					y: 'value',
					stroke: color,
					strokeWidth: 1.75,
					strokeDasharray: '6 4',
					strokeOpacity: 0.85
				})
			),
			...lines.flatMap((line) => lineMarks(line, spec))
		]
	};
}
