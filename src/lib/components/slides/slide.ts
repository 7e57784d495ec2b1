import type { FoldedChart } from '$lib/charts/chart-model';

/** One finding, as it is shown to a room. */
export interface Slide {
	/** What it is about: a chapter, or how a thing stands. */
	readonly about: string;
	readonly title: string;
	/** A figure, written large. */
	readonly figure?: string;
	readonly lines: readonly string[];
	readonly chart?: FoldedChart;
	/** Of a title that an office wrote. */
	readonly language?: string;
}
