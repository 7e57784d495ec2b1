import type { Direction } from '$lib/i18n/direction';
import type { ShownMark } from './points';

const distance = 14;
const edge = 4;

/** The box beside a mark that says its name and value, for who sees the drawing. */
export class Tip {
	readonly #box = document.createElement('div');
	readonly #name = document.createElement('span');
	readonly #text = document.createElement('strong');

	constructor(
		private readonly container: HTMLElement,
		private readonly direction: Direction
	) {
		this.#box.className = 'tip';
		// On the texts alone: the box itself is placed from the left in both directions.
		this.#name.dir = this.#text.dir = direction;
		this.#box.hidden = true;
		// Announced by the live region instead.
		this.#box.ariaHidden = 'true';
		this.#box.append(this.#name, this.#text);
		container.append(this.#box);
	}

	/** Beside a point of the container, on the reading side of it where there is room. */
	show({ name, text }: Pick<ShownMark, 'name' | 'text'>, x: number, y: number): void {
		this.#name.textContent = name;
		this.#text.textContent = text;
		this.#box.hidden = false;
		const room = this.container.clientWidth - edge;
		const { offsetWidth: width, offsetHeight: height } = this.#box;
		const after = x + distance;
		const before = x - distance - width;
		const fits = { after: after + width <= room, before: before >= edge };
		const forward = this.direction === 'rtl' ? !fits.before && fits.after : fits.after;
		const left = Math.max(edge, Math.min(forward ? after : before, room - width));
		const above = y - height - distance;
		const top = above >= 0 ? above : y + distance;
		this.#box.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
	}

	hide(): void {
		this.#box.hidden = true;
	}

	remove(): void {
		this.#box.remove();
	}
}
