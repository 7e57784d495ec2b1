import { startOf } from '../point';
import { shownDrawing, type ShownMark } from './points';

/** Periods of the API, both included. */
export interface Stretch {
	readonly from: string;
	readonly to: string;
}

/** The strip of time that is being chosen, laid over the drawing. */
export class Band {
	readonly #strip = document.createElement('div');

	constructor(private readonly container: HTMLElement) {
		this.#strip.className = 'band';
		this.#strip.hidden = true;
		container.append(this.#strip);
	}

	/** Between two places of the container, whichever comes first. */
	show(one: number, other: number): void {
		const frame = this.container.getBoundingClientRect();
		const drawing = (shownDrawing(this.container) ?? this.container).getBoundingClientRect();
		const left = Math.max(Math.min(one, other), drawing.left - frame.left);
		const right = Math.min(Math.max(one, other), drawing.right - frame.left);
		const { style } = this.#strip;
		style.inlineSize = `${Math.max(1, right - left)}px`;
		style.blockSize = `${drawing.height}px`;
		style.translate = `${left}px ${drawing.top - frame.top}px`;
		this.#strip.hidden = false;
	}

	hide(): void {
		this.#strip.hidden = true;
	}

	remove(): void {
		this.#strip.remove();
	}
}

/** Pixels from the middle of a mark within which a pointer is on it. */
const reach = 3;

/** The periods of the marks between two places, or null when there are not two. */
export function stretchBetween(
	marks: readonly Pick<ShownMark, 'period' | 'x'>[],
	one: number,
	other: number
): Stretch | null {
	const [low, high] = [Math.min(one, other) - reach, Math.max(one, other) + reach];
	const periods = marks
		.flatMap(({ period, x }) => (period && x >= low && x <= high ? [period] : []))
		.sort((a, b) => startOf(a).getTime() - startOf(b).getTime());
	const [from, to] = [periods[0], periods.at(-1)];
	return from && to && from !== to ? { from, to } : null;
}
