import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed } from '$lib/i18n/isolate';
import { hatched } from './hatch';
import { gap, labelSize, layOutRows, smallSize, widestOf } from './layout';
import { carrying } from './mark';
import type { Bar, BarChange } from './shapes/marks';

export type { Bar, BarChange };

export interface BarsSpec {
	readonly bars: readonly Bar[];
	readonly language: Language;
	readonly width: number;
	readonly format: (value: number, few?: number) => string;
	/** A mark that runs through all bars. */
	readonly target?: number | null;
	/** Where tracks end, as at 1 for shares; without it there are none: the largest is no measure. */
	readonly whole?: number | null;
}

type Known = Bar & { readonly value: number };

const tones = { good: 'var(--good)', bad: 'var(--bad)', flat: 'var(--muted)' } as const;

/** Bars by member, from a zero at the reading start; a leaderboard where bars have changes. */
export function barsChart(spec: BarsSpec): Plot.PlotOptions {
	const { bars, language, width, format, target, whole = null } = spec;
	const told = ({ value, few }: Known) => format(value, few);
	const known = bars.filter((bar): bar is Known => bar.value !== null);
	const absent = bars.filter(({ value }) => value === null);
	const values = known.map(({ value }) => value);
	const highest = Math.max(0, target ?? 0, whole ?? 0, ...values);
	const lowest = Math.min(0, ...values);
	const domain = [lowest, highest === lowest ? lowest + 1 : highest];
	const changes = bars.flatMap(({ change }) => change ?? []);
	const valueRoom = Math.max(20, widestOf(known.map(told), labelSize)) + gap;
	const changeRoom =
		changes.length > 0
			? widestOf(
					changes.map(({ text }) => text),
					smallSize
				) + gap
			: 0;
	const rows = layOutRows({ rows: bars, language, width, endRoom: valueRoom + changeRoom });
	const { side, band, middle } = rows;
	return {
		...rows.frame,
		height: rows.height + 8,
		marginTop: 4,
		marginBottom: 4,
		x: { domain, reverse: side.barsReversed, axis: null },
		marks: [
			Plot.barX(whole === null ? absent : bars, {
				y: 'id',
				x1: domain[0],
				x2: whole ?? domain[1],
				...band,
				rx: 4,
				fill: ({ flag }: Bar) => (flag === 'withheld' ? hatched : 'var(--sunken)')
			}),
			Plot.barX(known, {
				y: 'id',
				x1: 0,
				x2: 'value',
				...band,
				rx: 4,
				fill: ({ color, few }: Bar) =>
					few !== undefined ? 'var(--surface)' : (color ?? 'var(--c1)'),
				stroke: ({ color, few }: Bar) => (few !== undefined ? (color ?? 'var(--c1)') : 'none'),
				fillOpacity: ({ value, flag, few }: Known) =>
					few === undefined && ((target && value < target) || flag === 'provisional') ? 0.62 : 1,
				...carrying(known, (bar) => ({
					member: bar.id,
					name: bar.label,
					text: [told(bar), bar.flag ? bar.word : '', bar.change?.text].filter(Boolean).join(' · ')
				}))
			}),
			// Not through the words of rows without a value.
			lowest < 0 ? Plot.tickX(known, { x: 0, y: 'id', stroke: 'var(--edge)' }) : null,
			target === null || target === undefined
				? null
				: Plot.tickX(known, {
						x: target,
						y: 'id',
						stroke: 'var(--ink)',
						strokeWidth: 2,
						insetTop: band.insetTop - 4,
						insetBottom: band.insetBottom - 4
					}),
			rows.labels,
			Plot.text(known, {
				frameAnchor: side.endEdge,
				y: 'id',
				text: (bar: Known) => directed(told(bar), language),
				fontSize: labelSize,
				fontWeight: '550',
				// Digits line up on their units whichever way the bars grow.
				textAnchor: 'end',
				dx: side.barsReversed ? -gap / 2 : valueRoom - 1,
				dy: middle
			}),
			Plot.text(
				known.filter(({ change }) => change),
				{
					frameAnchor: side.endEdge,
					y: 'id',
					text: ({ change }: Bar) => directed(change?.text ?? '', language),
					fill: ({ change }: Bar) => tones[change?.tone ?? 'flat'],
					fontSize: smallSize,
					textAnchor: 'end',
					dx: side.barsReversed ? -valueRoom : valueRoom + changeRoom - 1,
					dy: middle
				}
			),
			...wordsInPlace(absent)
		]
	};

	/** A word where there is no value: on the track, or on a plain ground over hatching. */
	function wordsInPlace(rowsWithout: readonly Bar[]): Plot.Markish[] {
		return [
			Plot.text(rowsWithout, {
				frameAnchor: side.startEdge,
				y: 'id',
				text: ({ word }: Bar) => directed(word, language),
				fontSize: smallSize,
				fill: 'var(--ink)',
				stroke: 'var(--surface)',
				strokeWidth: ({ flag }: Bar) => (flag === 'withheld' ? 5 : 0),
				textAnchor: side.startAnchor,
				dx: 8 * side.forward,
				dy: middle,
				...carrying(rowsWithout, ({ id, label, word }) => ({ member: id, name: label, text: word }))
			})
		];
	}
}
