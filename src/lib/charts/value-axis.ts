import * as Plot from '@observablehq/plot';
import { smallSize, widestOf } from './layout';
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
