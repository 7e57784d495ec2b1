import * as Plot from '@observablehq/plot';
import { smallSize, widestOf } from './layout';
import type { Side } from './side';
import { valueTicks } from './ticks';

export interface LyingAxis {
	readonly domain: readonly [number, number];
	/** Grid, axis and zero of values that run along the rows. */
	readonly marks: Plot.Markish[];
}

interface LyingAxisSpec {
	readonly room: number;
	readonly format: (value: number) => string;
	readonly whole: boolean;
	/** False for dots, whose places are read; the length of a bar is read from its zero. */
	readonly fromZero?: boolean;
}

/** The least part of its highest value that an axis without a zero spans. */
const leastSpan = 0.1;

/** A value axis under rows: as many ticks as have room for their labels. */
export function lyingAxis(
	values: readonly number[],
	{ room, format, whole, fromZero = true }: LyingAxisSpec
): LyingAxis {
	const [lowest, highest] = fromZero || values.length === 0 ? withZero(values) : around(values);
	let ticks = valueTicks(lowest, highest, { whole });
	for (let wished = 5; wished > 1; wished -= 1) {
		const widest = widestOf(ticks.map(format), smallSize) + 14;
		if (widest * (ticks.length - 1) <= room) break;
		ticks = valueTicks(lowest, highest, { wished, whole });
	}
	const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
	return {
		domain,
		marks: [
			Plot.gridX(ticks, { stroke: 'var(--grid)', strokeOpacity: 1 }),
			Plot.axisX(ticks, {
				ariaLabel: 'value-axis',
				label: null,
				tickSize: 0,
				tickPadding: 6,
				fontSize: smallSize,
				fill: 'var(--muted)',
				// The first and last label would leave a drawing whose margins are small.
				textAnchor: 'middle',
				tickFormat: (value: number) => format(value)
			}),
			Plot.ruleX(domain[0] <= 0 && domain[1] >= 0 ? [0] : [], { stroke: 'var(--edge)' })
		]
	};
}

const withZero = (values: readonly number[]): [number, number] => [
	Math.min(0, ...values),
	Math.max(0, ...values)
];

/** Values that are almost the same get room below them: above, a rate would pass 100 %. */
function around(values: readonly number[]): [number, number] {
	const highest = Math.max(...values);
	const least = Math.abs(highest) * leastSpan;
	return [Math.min(highest - least, ...values), highest];
}

/** Grid and axis of values that stand beside columns or lines. */
export function standingAxis(
	ticks: readonly number[],
	{ side, fontSize, format }: { side: Side; fontSize: number; format: (value: number) => string }
): Plot.Markish[] {
	return [
		Plot.gridY(ticks, { stroke: 'var(--grid)', strokeOpacity: 1 }),
		Plot.axisY({
			ticks: [...ticks],
			anchor: side.valueAxis,
			ariaLabel: 'value-axis',
			label: null,
			tickSize: 0,
			tickPadding: 8,
			fontSize,
			fill: 'var(--muted)',
			textAnchor: side.valueAxis === 'left' ? 'end' : 'start',
			tickFormat: (value: number) => format(value)
		})
	];
}
