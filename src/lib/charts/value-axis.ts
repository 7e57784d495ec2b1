import * as Plot from '@observablehq/plot';
import { smallSize, widestOf } from './layout';
import type { Side } from './side';
import { valueTicks } from './ticks';

export interface LyingAxis {
	readonly domain: readonly [number, number];
	/** Grid, axis and zero of values that run along the rows. */
	readonly marks: Plot.Markish[];
}

/** A value axis under rows: as many ticks as have room for their labels. */
export function lyingAxis(
	values: readonly number[],
	{ room, format, whole }: { room: number; format: (value: number) => string; whole: boolean }
): LyingAxis {
	const lowest = Math.min(0, ...values);
	const highest = Math.max(0, ...values);
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
			Plot.ruleX([0], { stroke: 'var(--edge)' })
		]
	};
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
