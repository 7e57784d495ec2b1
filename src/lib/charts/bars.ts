import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed, estimateWidth, fitLabel } from './label';
import { carrying } from './mark';
import { sideOf } from './side';

export interface Bar {
	readonly id: string;
	readonly label: string;
	readonly value: number | null;
	/** The member's own colour, where the page draws it as a line too. */
	readonly color?: string;
	/** What stands in the bar's place when there is no value. */
	readonly word: string;
}

export interface BarsSpec {
	readonly bars: readonly Bar[];
	readonly language: Language;
	readonly width: number;
	readonly format: (value: number) => string;
	/** A mark that runs through all bars. */
	readonly target?: number | null;
}

const fontSize = 13;
const barHeight = 16;
const gap = 12;

/** Bars by member, from a zero at the reading start. Data in, Plot options out. */
export function barsChart({ bars, language, width, format, target }: BarsSpec): Plot.PlotOptions {
	const side = sideOf(language);
	const known = bars.flatMap(({ value }) => value ?? []);
	const highest = Math.max(target ?? 0, ...known) || 1;
	const lowest = Math.min(0, ...known);
	const valueRoom =
		Math.max(20, ...known.map((value) => estimateWidth(format(value), fontSize))) + gap;
	const widest = Math.max(0, ...bars.map(({ label }) => estimateWidth(label, fontSize)));
	// Long names stand above their bars: beside them they would leave no room to grow.
	const above = widest > width * 0.4;
	const labelRoom = above ? 2 : widest + gap;
	const rowHeight = above ? barHeight + 34 : barHeight + 14;
	const barTop = above ? 24 : 7;
	const rows = bars.map((bar) => ({
		...bar,
		shown: directed(fitLabel(bar.label, fontSize, above ? width - 4 : widest), language)
	}));
	const valued = rows.filter(({ value }) => value !== null);
	const band = { insetTop: barTop, insetBottom: rowHeight - barTop - barHeight } as const;
	const middle = barTop + barHeight / 2 - rowHeight / 2;
	const start = lowest;
	return {
		width,
		height: rowHeight * bars.length + 8,
		marginTop: 4,
		marginBottom: 4,
		marginLeft: side.barsReversed ? valueRoom : labelRoom,
		marginRight: side.barsReversed ? labelRoom : valueRoom,
		x: { domain: [lowest, highest], reverse: side.barsReversed, axis: null },
		y: { domain: rows.map(({ id }) => id), axis: null, padding: 0 },
		marks: [
			Plot.barX(rows, { y: 'id', x1: lowest, x2: highest, ...band, rx: 4, fill: 'var(--sunken)' }),
			Plot.barX(valued, {
				y: 'id',
				x1: 0,
				x2: 'value',
				...band,
				rx: 4,
				fill: ({ color }: Bar) => color ?? 'var(--c1)',
				fillOpacity: ({ value }: Bar) => (target && (value ?? 0) < target ? 0.62 : 1),
				...carrying(valued, ({ id, label, value }) => ({
					member: id,
					name: label,
					text: format(value ?? 0)
				}))
			}),
			...(target === null || target === undefined
				? []
				: [
						Plot.tickX(
							rows.filter(({ value }) => value !== null),
							{
								x: target,
								y: 'id',
								stroke: 'var(--ink)',
								strokeWidth: 2,
								insetTop: barTop - 4,
								insetBottom: rowHeight - barTop - barHeight - 4
							}
						)
					]),
			Plot.text(rows, {
				className: 'label',
				x: start,
				y: 'id',
				text: 'shown',
				title: 'label',
				fontSize,
				textAnchor: above ? side.startAnchor : side.endAnchor,
				dx: above ? 0 : -gap * side.forward,
				dy: above ? middle - barHeight / 2 - 12 : middle
			}),
			Plot.text(
				rows.filter(({ value }) => value !== null),
				{
					x: highest,
					y: 'id',
					text: ({ value }: Bar) => directed(format(value ?? 0), language),
					fontSize,
					fontWeight: '550',
					// Digits line up on their units whichever way the bars grow.
					textAnchor: 'end',
					dx: side.barsReversed ? -gap / 2 : valueRoom - 1,
					dy: middle
				}
			),
			Plot.text(
				rows.filter(({ value }) => value === null),
				{
					x: start,
					y: 'id',
					text: ({ word }: Bar) => directed(word, language),
					fontSize: 12,
					fill: 'var(--muted)',
					textAnchor: side.startAnchor,
					dx: 8 * side.forward,
					dy: middle
				}
			)
		]
	};
}
