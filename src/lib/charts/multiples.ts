import * as Plot from '@observablehq/plot';
import { directed } from '$lib/i18n/isolate';
import { estimateWidth, fitLabel } from './label';
import { smallSize, widestOf } from './layout';
import { carrying } from './mark';
import { startOf, type Point } from './point';
import type { Line, SeriesSpec } from './series';
import { sideOf, timeReversed } from './side';
import { valueTicks } from './ticks';

export type MultiplesSpec = Omit<SeriesSpec, 'height' | 'target'>;

interface Panel {
	readonly line: Line;
	readonly left: number;
	readonly top: number;
	readonly points: readonly Spot[];
	/** The same, null where the line breaks. */
	readonly path: readonly (Spot | null)[];
}

interface Spot {
	readonly line: Line;
	readonly point: Point;
	readonly x: number;
	readonly y: number;
}

const titleHeight = 22;
const plotHeight = 74;
const between = 18;
const footer = 24;

/** A small series for each member, all on one scale: shapes are compared, not values read. */
export function multiplesChart(spec: MultiplesSpec): Plot.PlotOptions {
	const { lines, language, width, formatTick, formatPeriod } = spec;
	const side = sideOf(language);
	const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
	const ticks = valueTicks(Math.min(0, ...values), Math.max(0, ...values), {
		wished: 2,
		whole: spec.whole ?? false
	});
	const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
	const axisRoom = widestOf(ticks.map(formatTick), smallSize) + 10;
	const columns = Math.max(1, Math.min(lines.length, Math.floor((width - axisRoom) / 140)));
	const panelWidth = (width - axisRoom - 8 - between * (columns - 1)) / columns;
	const rowHeight = titleHeight + plotHeight + between;
	const rowCount = Math.ceil(lines.length / columns);
	const plotLeft = side.valueAxis === 'left' ? axisRoom : 8;
	const times = lines.flatMap(({ points }) =>
		points.map(({ period }) => startOf(period).getTime())
	);
	const [first, last] = [Math.min(...times), Math.max(...times)];
	const panels = lines.map((line, at): Panel => {
		const column = at % columns;
		// The first panel stands where reading starts.
		const place = side.valueAxis === 'left' ? column : columns - 1 - column;
		const left = plotLeft + place * (panelWidth + between);
		const top = Math.floor(at / columns) * rowHeight + titleHeight;
		const spots = line.points.map((point): Spot => {
			const along =
				last === first ? 0.5 : (startOf(point.period).getTime() - first) / (last - first);
			return {
				...{ line, point },
				x: left + 4 + (timeReversed[language] ? 1 - along : along) * (panelWidth - 8),
				y: top + plotHeight * (1 - ((point.value ?? low) - low) / (high - low || 1))
			};
		});
		return {
			...{ line, left, top, points: spots },
			path: spots.map((spot) => (spot.point.value === null ? null : spot))
		};
	});
	const spots = panels.flatMap(({ points }) => points);
	const ends = panels.flatMap(
		({ points }) => points.findLast(({ point }) => point.value !== null) ?? []
	);
	const empty = panels.filter(({ points }) => points.every(({ point }) => point.value === null));
	const periods = [
		...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))
	].sort();
	const startX = (panel: Panel) => (side.forward === 1 ? panel.left : panel.left + panelWidth);
	return {
		width,
		height: rowCount * rowHeight - between + footer,
		margin: 0,
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			...panels.map(({ left, top }) =>
				Plot.ruleY(ticks, {
					x1: left,
					x2: left + panelWidth,
					y: (tick: number) => top + plotHeight * (1 - (tick - low) / (high - low || 1)),
					stroke: (tick: number) => (tick === 0 ? 'var(--edge)' : 'var(--grid)')
				})
			),
			Plot.text(axisLabels(), {
				ariaLabel: 'value-axis label',
				x: side.valueAxis === 'left' ? axisRoom - 8 : width - axisRoom + 8,
				y: 'y',
				text: 'text',
				fontSize: smallSize,
				fill: 'var(--muted)',
				textAnchor: side.valueAxis === 'left' ? 'end' : 'start'
			}),
			Plot.text(panels, {
				x: startX,
				y: ({ top }: Panel) => top - 12,
				text: ({ line }: Panel) => directed(fitLabel(line.label, smallSize, panelWidth), language),
				title: ({ line }: Panel) =>
					estimateWidth(line.label, smallSize) > panelWidth ? line.label : undefined,
				fontSize: smallSize,
				fontWeight: '550',
				textAnchor: side.startAnchor
			}),
			...panels.map(({ line, path }) =>
				Plot.line(path, {
					x: (spot: Spot | null) => spot?.x ?? NaN,
					y: (spot: Spot | null) => spot?.y ?? NaN,
					stroke: line.color,
					strokeWidth: 2,
					strokeLinejoin: 'round'
				})
			),
			Plot.dot(ends, {
				x: 'x',
				y: 'y',
				r: 3,
				fill: ({ point, line }: Spot) =>
					point.flag === 'provisional' || point.few !== undefined ? 'var(--surface)' : line.color,
				stroke: ({ line }: Spot) => line.color,
				strokeWidth: 1.5
			}),
			Plot.text(empty, {
				x: ({ left }: Panel) => left + panelWidth / 2,
				y: ({ top }: Panel) => top + plotHeight / 2,
				text: ({ line, points }: Panel) => {
					const point = points[0]?.point;
					return directed(point ? spec.describe(line, point).text : '', language);
				},
				fontSize: smallSize,
				fill: 'var(--muted)',
				textAnchor: 'middle'
			}),
			Plot.text(timeLabels(), {
				ariaLabel: 'time-axis label',
				x: 'x',
				y: rowCount * rowHeight - between + 14,
				text: 'text',
				fontSize: smallSize,
				fill: 'var(--muted)',
				textAnchor: 'middle'
			}),
			Plot.dot(spots, {
				x: 'x',
				y: 'y',
				r: 5,
				fill: 'transparent',
				...carrying(spots, ({ line, point }) => ({
					member: line.id,
					period: point.period,
					...spec.describe(line, point)
				}))
			})
		]
	};

	/** Lowest and highest beside each row of panels. */
	function axisLabels(): { text: string; y: number }[] {
		return Array.from({ length: rowCount }, (_, row) =>
			[low, high].map((tick) => ({
				text: formatTick(tick),
				y: row * rowHeight + titleHeight + (tick === low ? plotHeight - 2 : 2)
			}))
		).flat();
	}

	/** The first and last period under each column, or their years where the names are too long. */
	function timeLabels(): { text: string; x: number }[] {
		const [from, to] = [periods[0] ?? '', periods.at(-1) ?? ''];
		return Array.from({ length: columns }, (_, column) => {
			const left = plotLeft + column * (panelWidth + between);
			const texts = [formatPeriod(from), formatPeriod(to)];
			const span = `\u2066${texts.map((text) => directed(text, language)).join(' – ')}\u2069`;
			const years = [...new Set([from, to].map((period) => period.slice(0, 4)))].join(' – ');
			const fits = estimateWidth(span, smallSize) <= panelWidth + between - 6;
			return { text: fits ? span : `\u2066${years}\u2069`, x: left + panelWidth / 2 };
		});
	}
}
