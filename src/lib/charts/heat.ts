import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed } from '$lib/i18n/isolate';
import { classOf, type ValueClass } from './classes';
import { hatched } from './hatch';
import { estimateWidth, fitLabel } from './label';
import { gap, labelSize, smallSize, widestOf } from './layout';
import { carrying, type Mark } from './mark';
import type { Point } from './point';
import { sideOf, timeReversed } from './side';
import { timeTicks } from './ticks';

export interface HeatRow {
	readonly id: string;
	readonly label: string;
	readonly points: readonly Point[];
}

export interface HeatSpec {
	readonly rows: readonly HeatRow[];
	readonly classes: readonly ValueClass[];
	readonly language: Language;
	readonly width: number;
	readonly formatPeriod: (period: string) => string;
	readonly describe: (row: HeatRow, point: Point) => Pick<Mark, 'name' | 'text'>;
}

const rowHeight = 26;
const widestCell = 96;

/** A cell for each member and period, coloured by the class of its value. */
export function heatChart(spec: HeatSpec): Plot.PlotOptions {
	const { rows, classes, language, width } = spec;
	const side = sideOf(language);
	const periods = [
		...new Set(rows.flatMap(({ points }) => points.map(({ period }) => period)))
	].sort();
	const labelRoom = Math.min(
		widestOf(
			rows.map(({ label }) => label),
			labelSize
		),
		width * 0.34
	);
	const startRoom = labelRoom + gap;
	// Few periods do not make wide cells.
	const farRoom = Math.max(8, width - startRoom - periods.length * widestCell);
	const room = width - startRoom - farRoom;
	const ticks = timeTicks(
		periods,
		(text) => estimateWidth(text, smallSize),
		room,
		spec.formatPeriod
	);
	const inset = room / Math.max(1, periods.length) > 12 ? 1 : 0.5;
	return {
		width,
		height: rowHeight * rows.length + 30,
		marginTop: 2,
		marginBottom: 28,
		marginLeft: side.barsReversed ? farRoom : startRoom,
		marginRight: side.barsReversed ? startRoom : farRoom,
		x: { type: 'band', domain: periods, reverse: timeReversed[language], padding: 0, axis: null },
		y: { type: 'band', domain: rows.map(({ id }) => id), padding: 0, axis: null },
		marks: [
			// A group for each member: most of its cells are of one colour, which is said once.
			...rows.flatMap((row) => [
				cells(
					row,
					row.points.filter(({ few }) => few === undefined)
				),
				cells(
					row,
					row.points.filter(({ few }) => few !== undefined)
				)
			]),
			Plot.text(rows, {
				frameAnchor: side.startEdge,
				y: 'id',
				text: ({ label }: HeatRow) => directed(fitLabel(label, labelSize, labelRoom), language),
				title: ({ label }: HeatRow) =>
					estimateWidth(label, labelSize) > labelRoom ? label : undefined,
				fontSize: labelSize,
				textAnchor: side.endAnchor,
				dx: -gap * side.forward
			}),
			Plot.axisX(
				ticks.map(({ period }) => period),
				{
					ariaLabel: 'time-axis',
					label: null,
					tickSize: 4,
					stroke: 'var(--edge)',
					fontSize: smallSize,
					fill: 'var(--muted)',
					textAnchor: 'middle',
					tickFormat: (_: string, at: number) => directed(ticks[at]?.label ?? '', language)
				}
			)
		]
	};

	/** What has no colour has an edge: dashed without a value, plain where it is of few. */
	function cells(row: HeatRow, points: readonly Point[]): Plot.Markish {
		const ofFew = points[0]?.few !== undefined;
		return points.length === 0
			? null
			: Plot.cell(points, {
					x: 'period',
					y: () => row.id,
					inset,
					rx: 2,
					fill: (point: Point) => fillOf(point, classes),
					stroke: ({ value, flag }: Point) =>
						ofFew || value === null || flag === 'provisional' ? 'var(--edge)' : 'none',
					...(ofFew ? {} : { strokeDasharray: '2 2' }),
					...carrying(points, (point) => ({
						member: row.id,
						period: point.period,
						...spec.describe(row, point)
					}))
				});
	}
}

function fillOf({ value, flag, few }: Point, classes: readonly ValueClass[]): string {
	if (flag === 'withheld') return hatched;
	if (value === null || few !== undefined) return 'var(--surface)';
	return classOf(value, classes)?.color ?? 'var(--sunken)';
}
