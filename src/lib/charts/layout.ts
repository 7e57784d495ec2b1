import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed } from '$lib/i18n/isolate';
import { estimateWidth, fitLabel } from './label';
import { sideOf, type Side } from './side';

/** Sizes of text in a drawing, in its own pixels. */
export const labelSize = 13;
export const smallSize = 12;

/** Space between a label and what it names. */
export const gap = 12;

export interface Labelled {
	readonly id: string;
	readonly label: string;
}

export interface RowsSpec {
	readonly rows: readonly Labelled[];
	readonly language: Language;
	readonly width: number;
	/** Height of what is drawn in a row. */
	readonly thickness?: number;
	/** Room for values after the drawing, in the direction of reading. */
	readonly endRoom: number;
	/** Room before the drawing that an axis needs even where labels stand above. */
	readonly startRoom?: number;
	/** Between the frame and the least value. */
	readonly inset?: number;
	/** The largest share of the width that labels beside the drawing may take. */
	readonly labelShare?: number;
}

/** Where the parts of a drawing with a row for each member stand. */
export interface Rows {
	readonly side: Side;
	readonly height: number;
	/** Of the marks, so that they stand in the drawn part of their row. */
	readonly band: { readonly insetTop: number; readonly insetBottom: number };
	/** From the middle of a row to the middle of its drawn part. */
	readonly middle: number;
	readonly thickness: number;
	/** Width of the part between labels and values. */
	readonly room: number;
	readonly frame: Pick<Plot.PlotOptions, 'width' | 'marginLeft' | 'marginRight'> & {
		readonly y: Plot.ScaleOptions;
	};
	/** The labels of the rows. */
	readonly labels: Plot.Markish;
}

/** Rows with their labels beside them, or above where names are too long to leave room. */
export function layOutRows(spec: RowsSpec): Rows {
	const { rows, language, width, thickness = 16, endRoom, inset = 0, labelShare = 0.4 } = spec;
	const side = sideOf(language);
	const widest = Math.max(0, ...rows.map(({ label }) => estimateWidth(label, labelSize)));
	const above = widest + gap > width * labelShare;
	const startRoom = Math.max(above ? 2 : widest + gap, spec.startRoom ?? 0);
	const rowHeight = above ? thickness + 34 : thickness + 14;
	const top = above ? 24 : 7;
	const band = { insetTop: top, insetBottom: rowHeight - top - thickness };
	const middle = top + thickness / 2 - rowHeight / 2;
	const room = above ? width - startRoom - 8 : widest;
	return {
		side,
		height: rowHeight * rows.length,
		band,
		middle,
		thickness,
		room: width - startRoom - endRoom,
		frame: {
			width,
			marginLeft: side.barsReversed ? endRoom : startRoom,
			marginRight: side.barsReversed ? startRoom : endRoom,
			y: { type: 'band', domain: rows.map(({ id }) => id), axis: null, padding: 0 }
		},
		labels: Plot.text(rows, {
			className: 'label',
			frameAnchor: side.startEdge,
			y: 'id',
			text: ({ label }: Labelled) => directed(fitLabel(label, labelSize, room), language),
			title: ({ label }: Labelled) => (estimateWidth(label, labelSize) > room ? label : undefined),
			fontSize: labelSize,
			// Said, for with a stroke Plot fills nothing.
			fill: 'var(--ink)',
			textAnchor: above ? side.startAnchor : side.endAnchor,
			// Above, they lie on grid and axis: beside the axis, with a halo.
			...(above ? { stroke: 'var(--surface)', strokeWidth: 4 } : {}),
			dx: (above ? (spec.startRoom ? inset + 6 : 0) : -gap) * side.forward,
			dy: above ? middle - thickness / 2 - 12 : middle
		})
	};
}

/** Width of the widest of some texts. */
export const widestOf = (texts: readonly string[], size: number): number =>
	Math.max(0, ...texts.map((text) => estimateWidth(text, size)));
