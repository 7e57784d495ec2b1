import type { Variant } from '../draw-plot';
import type { drawChart } from '../drawings/draw-chart';
import type { DrawingSpec } from '../drawings/spec';
import { widestNarrow } from '../room';

/** So far below the window a place is drawn before it is scrolled to. */
const ahead = 240;

const places = new Set<DrawnPlace>();
const waiting = new Set<DrawnPlace>();
let draw: typeof drawChart | null = null;

/** Fetches what draws, once: at the first move, beside the figures of the next page. */
export async function fetchDrawing(): Promise<void> {
	({ drawChart: draw } = await import('../drawings/draw-chart'));
}

/** Where a chart stands in the page, and what is drawn there. */
export class DrawnPlace {
	/** What is drawn in each width, as the text of its spec. */
	readonly #drawn = new Map<Variant, string>();
	readonly #watchers: readonly { disconnect(): void }[];
	#text: string;
	#variant: Variant = 'wide';

	/** The server's drawing, where there is one, is of the first spec. */
	constructor(
		private readonly container: HTMLElement,
		private spec: DrawingSpec
	) {
		this.#text = JSON.stringify(spec);
		for (const svg of this.#svgs()) this.#drawn.set(variantOf(svg), this.#text);
		const sight = new IntersectionObserver(() => this.#look(), { rootMargin: `${ahead}px 0px` });
		const size = new ResizeObserver(() => this.#look());
		sight.observe(container);
		size.observe(container);
		this.#watchers = [sight, size];
		places.add(this);
		this.#look();
	}

	want(spec: DrawingSpec): void {
		this.spec = spec;
		this.#text = JSON.stringify(spec);
		this.container.ariaBusy = this.#isDrawnAs(this.#variant) ? null : 'true';
		this.#look();
	}

	/** The width that it had room for when it was last measured: to ask while the page is being written lays it out. */
	get variant(): Variant {
		return this.#variant;
	}

	/** Whether what is in sight is not what is wanted. */
	isDue(): boolean {
		const { top, bottom, width } = this.container.getBoundingClientRect();
		if (width > 0) this.#variant = width > widestNarrow ? 'wide' : 'narrow';
		const isInSight = top < innerHeight + ahead && bottom > -ahead;
		return isInSight && width > 0 && !this.#isDrawnAs(this.#variant);
	}

	redraw(draw: typeof drawChart, variants: readonly Variant[] = [this.#variant]): void {
		if (variants.every((variant) => this.#isDrawnAs(variant))) return;
		const old = this.#svgs();
		this.container.prepend(...variants.map((variant) => draw(this.spec, variant)));
		for (const svg of old) svg.remove();
		this.#drawn.clear();
		for (const variant of variants) this.#drawn.set(variant, this.#text);
		this.container.ariaBusy = null;
	}

	leave(): void {
		for (const watcher of this.#watchers) watcher.disconnect();
		places.delete(this);
		waiting.delete(this);
	}

	#svgs(): Element[] {
		return [...this.container.querySelectorAll(':scope > svg')];
	}

	#isDrawnAs(variant: Variant): boolean {
		return this.#drawn.get(variant) === this.#text;
	}

	#look(): void {
		if (waiting.size === 0) queueMicrotask(() => void drawDue());
		waiting.add(this);
	}
}

const variantOf = (svg: Element): Variant => (svg.classList.contains('narrow') ? 'narrow' : 'wide');

/** All that are due together: they are measured before any of them changes, so that the page is laid out once. */
async function drawDue(): Promise<void> {
	const due = [...waiting].filter((place) => place.isDue());
	waiting.clear();
	if (due.length === 0) return;
	if (!draw) await fetchDrawing();
	for (const place of due) if (draw && places.has(place)) place.redraw(draw);
}

/** What the charts of the page show now. */
export const shownVariants = (): Set<Variant> => new Set([...places].map(({ variant }) => variant));

/** A sheet has room for either, as its styles decide, and for charts that nobody scrolled to. */
export function drawForPrint(): void {
	if (draw) for (const place of places) place.redraw(draw, ['wide', 'narrow']);
}
