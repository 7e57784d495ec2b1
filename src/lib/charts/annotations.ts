import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed, estimateWidth, fitLabel } from './label';
import { smallSize } from './layout';
import { carrying } from './mark';
import type { Side } from './side';

/** Something that happened, on a day or from a day to a day. */
export interface Annotation {
	/** ISO days. */
	readonly from: string;
	readonly to: string | null;
	readonly text: string;
	/** The day or days, in words. */
	readonly when: string;
}

export interface Marked extends Annotation {
	readonly at: Date;
	readonly until: Date | null;
	readonly x: number;
	readonly lane: number;
	/** Cut to its room; empty where there is none. */
	readonly shown: string;
	readonly before: boolean;
}

export interface AnnotationFrame {
	readonly side: Side;
	readonly language: Language;
	/** First and last moment of the drawing, and its left and right end in pixels. */
	readonly from: Date;
	readonly to: Date;
	readonly left: number;
	readonly right: number;
	readonly mostLanes: number;
}

export const laneHeight = 17;
const air = 8;

/** Those within the drawing, each with a lane above it where its text touches no other. */
export function layAnnotations(
	annotations: readonly Annotation[],
	frame: AnnotationFrame
): Marked[] {
	const { side, from, to, left, right, mostLanes } = frame;
	const span = to.getTime() - from.getTime() || 1;
	const taken: { left: number; right: number }[][] = [];
	const room = right - left;
	return annotations
		.map((annotation) => ({
			...annotation,
			at: dayOf(annotation.from),
			until: annotation.to ? dayOf(annotation.to) : null
		}))
		.filter(({ at, until }) => (until ?? at) >= from && at <= to)
		.sort((a, b) => a.at.getTime() - b.at.getTime())
		.map((annotation) => {
			const at = annotation.at < from ? from : annotation.at;
			const x = left + ((at.getTime() - from.getTime()) / span) * room;
			const forward = side.forward === 1 ? right - x : x - left;
			const full = Math.min(estimateWidth(annotation.text, smallSize), room * 0.5);
			// On the reading side of its line where that has room, else on the other.
			const onward = forward >= full || forward >= room / 2;
			const before = (side.forward === 1) !== onward;
			const shown = fitLabel(
				annotation.text,
				smallSize,
				Math.min(room * 0.5, before ? x - left : right - x) - air
			);
			const width = estimateWidth(shown, smallSize) + air;
			const box = before ? { left: x - width, right: x + 3 } : { left: x - 3, right: x + width };
			const free = Array.from({ length: mostLanes }, (_, lane) => lane).find((lane) =>
				(taken[lane] ?? []).every(
					(other) => box.right + air <= other.left || other.right + air <= box.left
				)
			);
			if (free === undefined) return { ...annotation, at, x, before, lane: 0, shown: '' };
			(taken[free] ??= []).push(box);
			return { ...annotation, at, x, before, lane: free, shown };
		});
}

/** How many lanes are used. */
export const lanesOf = (marked: readonly Marked[]): number =>
	Math.max(0, ...marked.flatMap(({ lane, shown }) => (shown ? lane + 1 : [])));

/** Lines and bands through the drawing, names above it. `top` is where the drawing begins. */
export function annotationMarks(
	marked: readonly Marked[],
	top: number,
	frame: AnnotationFrame
): Plot.Markish[] {
	const lasting = marked.filter(({ until }) => until);
	return [
		Plot.rectX(lasting, {
			x1: 'at',
			x2: ({ until }: Marked) => (until && until > frame.to ? frame.to : until),
			fill: 'var(--edge)',
			fillOpacity: 0.14
		}),
		...marked.map((one) =>
			Plot.ruleX([one], {
				x: 'at',
				stroke: 'var(--edge)',
				strokeDasharray: '1 3',
				// Up to its name.
				insetTop: one.shown ? one.lane * laneHeight - top + 4 : 0
			})
		),
		Plot.dot(marked, {
			x: 'at',
			frameAnchor: 'top',
			r: 3.5,
			symbol: 'diamond',
			fill: 'var(--surface)',
			stroke: 'var(--edge)',
			strokeWidth: 1.5,
			...carrying(marked, ({ when, text }) => ({ member: '', name: when, text }))
		}),
		...[false, true].map((before) =>
			Plot.text(
				marked.filter((one) => one.shown && one.before === before),
				{
					x: 'at',
					frameAnchor: 'top',
					dx: before ? -5 : 5,
					text: ({ shown }: Marked) => directed(shown, frame.language),
					title: ({ shown, text }: Marked) => (shown === text ? undefined : text),
					fontSize: smallSize,
					fill: 'var(--muted)',
					textAnchor: before ? 'end' : 'start',
					render: lifted(
						marked.filter((one) => one.shown && one.before === before),
						top
					)
				}
			)
		)
	];
}

/** Lifts each text to its lane: Plot's own `dy` is one for all. */
function lifted(marked: readonly Marked[], top: number): Plot.RenderFunction {
	return (index, scales, values, dimensions, context, next) => {
		const group = next?.(index, scales, values, dimensions, context) ?? null;
		index.forEach((at, place) => {
			const element = group?.children[place];
			const lane = marked[at]?.lane ?? 0;
			const [, x = '0', y = '0'] =
				/translate\(([-\d.]+),([-\d.]+)\)/.exec(element?.getAttribute('transform') ?? '') ?? [];
			const lift = top - 8 - lane * laneHeight;
			element?.setAttribute('transform', `translate(${x},${Number(y) - lift})`);
		});
		return group;
	};
}

const dayOf = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
