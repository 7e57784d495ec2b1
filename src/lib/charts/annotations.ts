import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed } from '$lib/i18n/isolate';
import { estimateWidth, fitLabel } from './label';
import { smallSize, widestOf } from './layout';
import { carrying } from './mark';
import { wrapText } from './picture/wrap';
import type { Note } from './shapes/marks';
import type { Side } from './side';

export type { Note as Annotation };

export interface Marked extends Note {
	readonly at: Date;
	readonly until: Date | null;
	readonly x: number;
	readonly lane: number;
	/** Its text in the lines that it has room for; none where there is no room. */
	readonly lines: readonly string[];
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
/** Lines of one text are nearer to each other than to the next text. */
const lineStep = 15;
const air = 8;
const mostLines = 4;

/** Those within the drawing, each with a lane above it where its text touches no other. */
export function layAnnotations(annotations: readonly Note[], frame: AnnotationFrame): Marked[] {
	const { side, from, to, left, right, mostLanes } = frame;
	const span = to.getTime() - from.getTime() || 1;
	const taken: { left: number; right: number }[][] = [];
	const room = right - left;
	const within = annotations
		.map((annotation) => ({
			...annotation,
			at: dayOf(annotation.from),
			until: annotation.to ? dayOf(annotation.to) : null
		}))
		.filter(({ at, until }) => (until ?? at) >= from && at <= to)
		.sort((a, b) => a.at.getTime() - b.at.getTime());
	const most = Math.min(mostLines, Math.max(1, Math.floor(mostLanes / within.length)));
	return within.map((annotation) => {
		const at = annotation.at < from ? from : annotation.at;
		const x = left + ((at.getTime() - from.getTime()) / span) * room;
		const forward = side.forward === 1 ? right - x : x - left;
		const full = Math.min(estimateWidth(annotation.text, smallSize), room * 0.5);
		// On the reading side of its line where that has room, else on the other.
		const onward = forward >= full || forward >= room / 2;
		const before = (side.forward === 1) !== onward;
		const lines = linesOf(
			annotation.text,
			Math.min(most > 1 ? room * 0.6 : room, before ? x - left : right - x) - air,
			most
		);
		const width = widestOf(lines, smallSize) + air;
		const box = before ? { left: x - width, right: x + 3 } : { left: x - 3, right: x + width };
		const isFree = (lane: number) =>
			(taken[lane] ?? []).every(
				(other) => box.right + air <= other.left || other.right + air <= box.left
			);
		const free = Array.from({ length: mostLanes - lines.length + 1 }, (_, lane) => lane).find(
			(lane) => lines.every((_, line) => isFree(lane + line))
		);
		if (free === undefined) return { ...annotation, at, x, before, lane: 0, lines: [] };
		lines.forEach((_, line) => (taken[free + line] ??= []).push(box));
		return { ...annotation, at, x, before, lane: free, lines };
	});
}

/** A text in so many lines at most; one that needs more ends with an ellipsis, after a word. */
function linesOf(text: string, room: number, most: number): string[] {
	const ellipsis = '…';
	const all = wrapText(text, room - estimateWidth(ellipsis, smallSize), (part) =>
		estimateWidth(part, smallSize)
	);
	return all
		.slice(0, most)
		.map((line, at) =>
			at === most - 1 && all.length > most ? line.replace(/[\s:،,]+$/, '') + ellipsis : line
		)
		.map((line) => fitLabel(line, smallSize, room));
}

/** How many lanes are used. */
export const lanesOf = (marked: readonly Marked[]): number =>
	Math.max(0, ...marked.map(({ lane, lines }) => lane + lines.length));

/**
 * Lines and bands through the drawing, from a mark on the time axis to a name above it. `top` is
 * where the drawing begins.
 */
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
				insetTop: one.lines.length > 0 ? one.lane * laneHeight - top + 4 : 0
			})
		),
		Plot.dot(marked, {
			x: 'at',
			// On a line of the grid it would be taken for a value.
			frameAnchor: 'bottom',
			r: 3.5,
			symbol: 'diamond',
			fill: 'var(--surface)',
			stroke: 'var(--edge)',
			strokeWidth: 1.5,
			...carrying(marked, ({ when, text }) => ({ member: '', name: when, text }))
		}),
		...[false, true].map((before) => {
			const named = marked.filter((one) => one.lines.length > 0 && one.before === before);
			return Plot.text(named, {
				x: 'at',
				frameAnchor: 'top',
				dx: before ? -5 : 5,
				text: ({ lines }: Marked) => lines.map((line) => directed(line, frame.language)).join('\n'),
				title: ({ lines, text }: Marked) => (lines.join(' ') === text ? undefined : text),
				fontSize: smallSize,
				lineHeight: lineStep / smallSize,
				fill: 'var(--muted)',
				// Over the lines of other events.
				stroke: 'var(--surface)',
				strokeWidth: 4,
				textAnchor: before ? 'end' : 'start',
				render: lifted(named, top)
			});
		})
	];
}

/** Lifts each text to its lane: Plot's own `dy` is one for all. */
function lifted(marked: readonly Marked[], top: number): Plot.RenderFunction {
	return (index, scales, values, dimensions, context, next) => {
		const group = next?.(index, scales, values, dimensions, context) ?? null;
		const elements = [...(group?.children ?? [])];
		index.forEach((at, place) => {
			const element = elements[place];
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
