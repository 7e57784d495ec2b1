import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { estimateWidth, directed } from './label';
import { carrying, type Mark } from './mark';
import { startOf, type Point } from './point';
import { sideOf, timeReversed } from './side';
import { timeTicks, valueTicks } from './ticks';

export interface Line {
	readonly id: string;
	readonly label: string;
	/** A colour of the tokens, such as `var(--c1)`. */
	readonly color: string;
	readonly points: readonly Point[];
}

export interface SeriesSpec {
	readonly lines: readonly Line[];
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
}

interface Drawn {
	readonly at: Date;
	readonly point: Point;
}

const fontSize = 12;

/** A series over time, one line per member. Data in, Plot options out. */
export function seriesChart(spec: SeriesSpec): Plot.PlotOptions {
	const { lines, language, width, height, formatTick, target } = spec;
	const side = sideOf(language);
	const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
	const highest = Math.max(0, target ?? 0, ...values);
	const lowest = Math.min(0, ...values);
	const ticks = valueTicks(lowest, highest, { whole: spec.whole ?? false });
	const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
	const axisRoom = Math.max(...ticks.map((tick) => estimateWidth(formatTick(tick), fontSize))) + 12;
	const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))];
	const farRoom = 16;
	return {
		width,
		height,
		marginTop: 14,
		marginBottom: 30,
		marginLeft: side.valueAxis === 'left' ? axisRoom : farRoom,
		marginRight: side.valueAxis === 'right' ? axisRoom : farRoom,
		x: { type: 'utc', reverse: timeReversed[language], axis: null, insetLeft: 6, insetRight: 6 },
		y: { domain, axis: null },
		marks: [
			Plot.gridY(ticks, { stroke: 'var(--grid)', strokeOpacity: 1 }),
			Plot.axisY({
				ticks,
				anchor: side.valueAxis,
				ariaLabel: 'value-axis',
				label: null,
				tickSize: 0,
				tickPadding: 8,
				fontSize,
				fill: 'var(--muted)',
				textAnchor: side.valueAxis === 'left' ? 'end' : 'start',
				tickFormat: (value: number) => formatTick(value)
			}),
			Plot.axisX(
				timeTicks(
					periods,
					(text) => estimateWidth(text, fontSize),
					width - axisRoom - farRoom,
					spec.formatPeriod
				).map(startOf),
				{
					ariaLabel: 'time-axis',
					label: null,
					tickSize: 4,
					stroke: 'var(--edge)',
					fontSize,
					fill: 'var(--muted)',
					textAnchor: 'middle',
					tickFormat: (at: Date) => {
						const period = periods.find((name) => startOf(name).getTime() === at.getTime());
						return period ? directed(spec.formatPeriod(period), language) : '';
					}
				}
			),
			Plot.ruleY([0], { stroke: 'var(--edge)' }),
			...(target === null || target === undefined
				? []
				: [Plot.ruleY([target], { stroke: 'var(--ink)', strokeDasharray: '2 4' })]),
			...lines.flatMap((line) => marksOf(line, spec))
		]
	};
}

/** Solid where complete, dashed to a provisional last point that is drawn open, gaps left open. */
function marksOf(line: Line, spec: SeriesSpec): Plot.Markish[] {
	const drawn: Drawn[] = line.points.map((point) => ({ at: startOf(point.period), point }));
	const known = drawn.filter(({ point }) => point.value !== null);
	const last = known.at(-1);
	const open = last?.point.flag === 'provisional' ? last : null;
	const before = open ? known.at(-2) : null;
	const channels = { x: 'at', y: (row: Drawn) => row.point.value } as const;
	const alone = drawn.filter(
		({ point }, index) =>
			point.value !== null &&
			(drawn[index - 1]?.point.value ?? null) === null &&
			(drawn[index + 1]?.point.value ?? null) === null
	);
	return [
		Plot.lineY(
			drawn.filter((row) => row !== open),
			{ ...channels, stroke: line.color, strokeWidth: 2.25, strokeLinejoin: 'round' }
		),
		...(open && before
			? [
					Plot.lineY([before, open], {
						...channels,
						stroke: line.color,
						strokeWidth: 2.25,
						strokeDasharray: '2 4',
						strokeLinecap: 'round'
					})
				]
			: []),
		Plot.dot(alone, { ...channels, r: 2.5, fill: line.color }),
		...(last
			? [
					Plot.dot([last], {
						...channels,
						r: 4,
						fill: open ? 'var(--surface)' : line.color,
						stroke: line.color,
						strokeWidth: 2
					})
				]
			: []),
		Plot.dot(known, {
			...channels,
			r: 7,
			fill: 'transparent',
			...carrying(known, ({ point }) => ({
				member: line.id,
				period: point.period,
				...spec.describe(line, point)
			}))
		})
	];
}
