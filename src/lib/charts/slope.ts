import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag } from '$lib/terms';
import { directed } from '$lib/i18n/isolate';
import { hatched } from './hatch';
import { estimateWidth, fitLabel } from './label';
import { gap, labelSize, smallSize, widestOf } from './layout';
import { carrying } from './mark';
import { timeReversed } from './side';
import { spreadOut } from './spread-out';

export interface SlopeEnd {
	readonly value: number | null;
	readonly flag: Flag | null;
	readonly word: string;
}

export interface SlopeLine {
	readonly id: string;
	readonly label: string;
	readonly color: string;
	readonly before: SlopeEnd;
	readonly after: SlopeEnd;
}

export interface SlopeSpec {
	readonly lines: readonly SlopeLine[];
	readonly language: Language;
	readonly width: number;
	readonly height: number;
	readonly format: (value: number) => string;
	/** The two periods, the API's word and ours. */
	readonly periods: readonly [SlopePeriod, SlopePeriod];
}

export interface SlopePeriod {
	readonly id: string;
	readonly label: string;
}

interface Row {
	readonly line: SlopeLine;
	readonly end: SlopeEnd;
	readonly period: SlopePeriod;
	readonly at: 0 | 1;
	/** In pixels: where the point is, and where its label found room. */
	readonly y: number;
	readonly labelY: number;
	readonly text: string;
}

const top = 34;
const lineHeight = 18;

/** Two periods, a line for each member: who rose, who fell, who passed whom. */
export function slopeChart(spec: SlopeSpec): Plot.PlotOptions {
	const { lines, language, width, format, periods } = spec;
	const height = Math.max(spec.height, top + 12 + lines.length * (lineHeight + 2));
	const values = lines.flatMap(({ before, after }) =>
		[before.value ?? [], after.value ?? []].flat()
	);
	const [lowest, highest] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
	const bottom = height - 14;
	const y = (value: number) =>
		highest === lowest
			? (top + bottom) / 2
			: bottom - ((value - lowest) / (highest - lowest)) * (bottom - top - lineHeight);
	const worded = ({ value, word }: SlopeEnd) => (value === null ? word : format(value));
	const valueRoom = widestOf(
		lines.flatMap(({ before, after }) => [worded(before), worded(after)]),
		labelSize
	);
	const nameRoom = Math.min(
		widestOf(
			lines.map(({ label }) => label),
			labelSize
		),
		width * 0.34
	);
	// Where both columns of values would meet, the earlier one is left to the tooltip and the table.
	const showsBefore = width - 2 * valueRoom - nameRoom - gap * 5 >= 70;
	const rows = ([0, 1] as const).flatMap((at) => columnOf(at));
	const nameSide = timeReversed[language] ? 0 : 1;
	const [left, right] = [
		showsBefore ? valueRoom + gap * 2 : gap,
		width - valueRoom - nameRoom - gap * 3
	];
	const x = (at: 0 | 1) => (at === nameSide ? right : left);
	const outward = (at: 0 | 1) => (at === nameSide ? 1 : -1);
	return {
		...{ width, height, margin: 0 },
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			Plot.ruleX([left, right], { y1: top - 8, y2: height - 6, stroke: 'var(--line)' }),
			Plot.text(periods, {
				x: ({ label }: SlopePeriod, at: number) => {
					const half = estimateWidth(label, smallSize) / 2;
					return Math.min(Math.max(x(at as 0 | 1), half), width - half);
				},
				y: 14,
				text: ({ label }: SlopePeriod) => directed(label, language),
				fill: 'var(--muted)',
				fontSize: smallSize,
				textAnchor: 'middle'
			}),
			Plot.link(
				lines.filter(({ before, after }) => before.value !== null && after.value !== null),
				{
					x1: x(0),
					x2: x(1),
					y1: ({ before }: SlopeLine) => y(before.value ?? 0),
					y2: ({ after }: SlopeLine) => y(after.value ?? 0),
					stroke: 'color',
					strokeWidth: 2.25,
					strokeLinecap: 'round'
				}
			),
			Plot.link(
				rows.filter(({ at }) => at === nameSide || showsBefore),
				{
					x1: ({ at }: Row) => x(at) + 6 * outward(at),
					x2: ({ at }: Row) => x(at) + (gap + 2) * outward(at),
					y1: 'y',
					y2: 'labelY',
					stroke: 'var(--edge)',
					strokeOpacity: 0.6
				}
			),
			Plot.dot(rows, {
				x: ({ at }: Row) => x(at),
				y: 'y',
				r: 4.5,
				fill: ({ end, line }: Row) => {
					if (end.flag === 'withheld') return hatched;
					return end.value === null || end.flag === 'provisional' ? 'var(--surface)' : line.color;
				},
				stroke: ({ end, line }: Row) => (end.value === null ? 'var(--edge)' : line.color),
				strokeWidth: 2,
				...carrying(rows, ({ line, period, end }) => ({
					member: line.id,
					period: period.id,
					name: `${line.label} · ${period.label}`,
					text: worded(end) + (end.value !== null && end.flag ? ` · ${end.word}` : '')
				}))
			}),
			...([0, 1] as const)
				.filter((column) => column === nameSide || showsBefore)
				.map((column) =>
					Plot.text(
						rows.filter(({ at }) => at === column),
						{
							x: x(column) + (gap + 4) * outward(column),
							y: 'labelY',
							text: 'text',
							fontSize: labelSize,
							fill: ({ end }: Row) => (end.value === null ? 'var(--muted)' : 'var(--ink)'),
							textAnchor: outward(column) === 1 ? 'start' : 'end'
						}
					)
				),
			Plot.text(
				rows.filter(({ at }) => at === nameSide),
				{
					x: right + gap * 2 + 4 + valueRoom,
					y: 'labelY',
					text: ({ line }: Row) => directed(fitLabel(line.label, labelSize, nameRoom), language),
					title: ({ line }: Row) =>
						estimateWidth(line.label, labelSize) > nameRoom ? line.label : undefined,
					fontSize: labelSize,
					textAnchor: 'start'
				}
			)
		]
	};

	function columnOf(at: 0 | 1): Row[] {
		const ends = lines.map((line) => ({ line, end: at === 0 ? line.before : line.after }));
		// What has no value stands at the foot.
		const places = ends.map(({ end }) => (end.value === null ? bottom : y(end.value)));
		const labels = spreadOut(places, { distance: lineHeight, from: top, to: bottom });
		const period = periods[at];
		return ends.map(({ line, end }, index) => ({
			...{ line, end, period, at },
			y: end.value === null ? (labels[index] ?? bottom) : (places[index] ?? bottom),
			labelY: labels[index] ?? bottom,
			text: directed(worded(end), language)
		}));
	}
}
