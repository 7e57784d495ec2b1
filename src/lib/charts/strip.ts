import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed } from '$lib/i18n/isolate';
import { estimateWidth, fitLabel } from './label';
import { smallSize } from './layout';
import { carrying } from './mark';
import { timeReversed } from './side';
import type { Occasion } from './shapes/marks';

export type { Occasion };

export interface StripSpec {
	readonly occasions: readonly Occasion[];
	readonly year: number;
	readonly language: Language;
	readonly width: number;
	/** A month, 0 to 11: its full name and its shortest. */
	readonly formatMonth: (month: number, style: 'long' | 'narrow') => string;
}

interface Laid extends Occasion {
	readonly x1: number;
	readonly x2: number;
	readonly lane: number;
	readonly shown: string;
	/** On which side of its bar the label has room. */
	readonly before: boolean;
}

const top = 26;
const laneHeight = 24;
const barHeight = 12;
const leastWidth = 6;

/** The occasions of a year, each in the first lane where it and its name have room. */
export function stripChart(spec: StripSpec): Plot.PlotOptions {
	const { occasions, year, language, width, formatMonth } = spec;
	const [first, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
	const x = (day: number) => {
		const along = Math.min(1, Math.max(0, (day - first) / (end - first)));
		return 2 + (timeReversed[language] ? 1 - along : along) * (width - 4);
	};
	const laid = layInLanes(occasions, { year, width, x });
	const lanes = Math.max(1, ...laid.map(({ lane }) => lane + 1));
	const height = top + lanes * laneHeight + 4;
	const months = Array.from({ length: 12 }, (_, month) => month);
	const monthWidth = (width - 4) / 12;
	const long = months.every(
		(month) => estimateWidth(formatMonth(month, 'long'), smallSize) < monthWidth - 4
	);
	const middle = ({ lane }: Laid) => top + lane * laneHeight + laneHeight / 2;
	return {
		...{ width, height, margin: 0 },
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			Plot.rect(
				months.filter((month) => month % 2 === 0),
				{
					x1: (month: number) => x(Date.UTC(year, month, 1)),
					x2: (month: number) => x(Date.UTC(year, month + 1, 1)),
					y1: top - 2,
					y2: height,
					fill: 'var(--sunken)',
					fillOpacity: 0.6
				}
			),
			Plot.text(months, {
				ariaLabel: 'time-axis label',
				x: (month: number) => (x(Date.UTC(year, month, 1)) + x(Date.UTC(year, month + 1, 1))) / 2,
				y: 11,
				text: (month: number) => directed(formatMonth(month, long ? 'long' : 'narrow'), language),
				fontSize: smallSize,
				fill: 'var(--muted)',
				textAnchor: 'middle'
			}),
			Plot.rect(laid, {
				x1: 'x1',
				x2: 'x2',
				y1: (one: Laid) => middle(one) - barHeight / 2,
				y2: (one: Laid) => middle(one) + barHeight / 2,
				rx: 3,
				fill: ({ open, color }: Laid) => (open ? 'var(--surface)' : color),
				stroke: 'color',
				strokeWidth: 1.5,
				...carrying(laid, ({ id, label, text }) => ({ member: id, name: label, text }))
			}),
			...[false, true].map((before) =>
				Plot.text(
					laid.filter((one) => one.before === before && one.shown !== ''),
					{
						x: (one: Laid) => (before ? one.x1 - 6 : one.x2 + 6),
						y: middle,
						text: ({ shown }: Laid) => directed(shown, language),
						fontSize: smallSize,
						textAnchor: before ? 'end' : 'start',
						pointerEvents: 'none'
					}
				)
			)
		]
	};
}

/** Bars and labels share a lane when neither touches the other. */
function layInLanes(
	occasions: readonly Occasion[],
	{ year, width, x }: Pick<StripSpec, 'year' | 'width'> & { x: (day: number) => number }
): Laid[] {
	const ends: number[] = [];
	const dayOf = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
	const within = occasions.filter(
		({ from, to }) => from.slice(0, 4) <= String(year) && (to ?? from).slice(0, 4) >= String(year)
	);
	return [...within]
		.map((occasion) => {
			const [start, stop] = [
				x(dayOf(occasion.from)),
				x(dayOf(occasion.to ?? occasion.from) + 864e5)
			];
			const [low, high] = [Math.min(start, stop), Math.max(start, stop)];
			const x1 = Math.min(low, width - 2 - leastWidth);
			return { occasion, x1, x2: Math.max(high, x1 + leastWidth) };
		})
		.sort((a, b) => a.x1 - b.x1)
		.map(({ occasion, x1, x2 }) => {
			const after = width - x2 - 10;
			const full = estimateWidth(occasion.label, smallSize);
			const before = full > after && x1 - 10 > after;
			const shown = fitLabel(occasion.label, smallSize, Math.max(24, before ? x1 - 10 : after));
			const textWidth = estimateWidth(shown, smallSize) + 10;
			const [left, right] = before ? [x1 - textWidth, x2] : [x1, x2 + textWidth];
			const free = ends.findIndex((end) => end + 6 <= left);
			const lane = free < 0 ? ends.length : free;
			ends[lane] = right;
			return { ...occasion, x1, x2, lane, shown, before };
		});
}
