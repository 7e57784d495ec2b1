import type { Language } from '$pipelines/contract/text';
import { directionOf } from '$lib/i18n/direction';

/**
 * Time runs from left to right in every language: see docs/decisions/time-runs-left-to-right.md.
 * The one place to change it.
 */
export const timeReversed: Readonly<Record<Language, boolean>> = {
	ar: false,
	fr: false,
	en: false
};

/** Where things stand in a drawing. Drawings are always `direction: ltr` and mirrored on purpose. */
export interface Side {
	/** Where the value axis of a series stands. */
	readonly valueAxis: 'left' | 'right';
	/** True when horizontal bars start from a zero at the right and grow leftward. */
	readonly barsReversed: boolean;
	/** The direction of reading in pixels: 1 to the right, -1 to the left. */
	readonly forward: 1 | -1;
	/** The edges where reading starts and ends. */
	readonly startEdge: 'left' | 'right';
	readonly endEdge: 'left' | 'right';
	/** Anchors of text that ends, or starts, at a point, in the reading direction. */
	readonly endAnchor: 'start' | 'end';
	readonly startAnchor: 'start' | 'end';
}

const leftToRight: Side = {
	valueAxis: 'left',
	barsReversed: false,
	forward: 1,
	startEdge: 'left',
	endEdge: 'right',
	endAnchor: 'end',
	startAnchor: 'start'
};

const rightToLeft: Side = {
	valueAxis: 'right',
	barsReversed: true,
	forward: -1,
	startEdge: 'right',
	endEdge: 'left',
	endAnchor: 'start',
	startAnchor: 'end'
};

export function sideOf(language: Language): Side {
	return directionOf(language) === 'rtl' ? rightToLeft : leftToRight;
}
