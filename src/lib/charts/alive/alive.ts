import type { Attachment } from 'svelte/attachments';
import type { Language } from '$pipelines/contract/text';
import { directionOf } from '$lib/i18n/direction';
import type { Mark } from '../mark';
import { monthsOf } from '../point';
import { Band, stretchBetween, type Stretch } from './band';
import { markAt, marksOf, silence, type ShownMark } from './points';
import { Tip } from './tip';
import { nextStep, type Heading } from './walk';

export interface AliveWords {
	/** What the drawing is, for who does not see it. */
	readonly label: string;
	readonly role: string;
	/** Which keys do what. */
	readonly hint: string;
}

export interface AliveOptions {
	readonly language: Language;
	readonly words: AliveWords;
	/** A member was clicked, or entered; not called for marks that stand for no one member. */
	readonly onpick?: ((mark: Mark) => void) | undefined;
	/** A stretch of time was chosen, as months of the API (`2024-01`), both included. */
	readonly onzoom?: ((months: Stretch) => void) | undefined;
}

const headings: Readonly<Record<string, Heading>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down',
	Home: 'first',
	End: 'last'
};

/** A shorter drag is a click. */
const leastDrag = 8;

/** The member of marks that stand for the whole. */
export const wholeMember = 'total';

/**
 * Makes a drawing of the server answer: what is under the pointer, arrow keys from mark to mark
 * with values announced, a click on a member, a stretch of time. Without it the drawing is whole.
 */
export function alive({ language, words, onpick, onzoom }: AliveOptions): Attachment<HTMLElement> {
	return (container) => {
		const tip = new Tip(container, directionOf(language));
		const band = new Band(container);
		const live = document.createElement('div');
		live.className = 'visually-hidden';
		live.role = 'status';
		live.dir = directionOf(language);
		container.append(live);
		const marks = marksOf(container);
		const attributes = {
			tabindex: '0',
			role: 'application',
			'aria-roledescription': words.role,
			'aria-label': words.label,
			'aria-description': words.hint
		};
		for (const [name, value] of Object.entries(attributes)) container.setAttribute(name, value);

		let current: ShownMark | null = null;
		let start: { mark: ShownMark | null; x: number; pointer: number } | null = null;
		let anchor: ShownMark | null = null;

		const canPick = (mark: ShownMark | null): mark is ShownMark =>
			!!onpick && !!mark && mark.member !== '' && mark.member !== wholeMember;
		const zooms = () => !!onzoom && new Set(marks().map(({ period }) => period)).size > 2;

		const isDrag = (one: number, other: number) => zooms() && Math.abs(one - other) >= leastDrag;

		function light(mark: ShownMark | null): void {
			if (mark?.element === current?.element) return;
			current?.element.classList.remove('lit');
			current = mark;
			container.classList.toggle('pickable', canPick(mark));
			if (!mark) return;
			mark.element.classList.add('lit');
			silence(mark.element);
		}
		function clear(): void {
			light(null);
			tip.hide();
			band.hide();
			anchor = null;
		}
		function point(event: PointerEvent): { mark: ShownMark | null; x: number } {
			const { left, top } = container.getBoundingClientRect();
			const [x, y] = [event.clientX - left, event.clientY - top];
			const mark = markAt(marks(), event.target, x, y);
			light(mark);
			if (mark) tip.show(mark, x, y);
			else tip.hide();
			return { mark, x };
		}
		function pick(mark: ShownMark): void {
			const { member, period, name, text } = mark;
			onpick?.({ member, name, text, ...(period ? { period } : {}) });
		}
		function zoom(one: number, other: number): void {
			const stretch = stretchBetween(marks(), one, other);
			if (stretch) onzoom?.(monthsOf(stretch.from, stretch.to));
		}

		const handlers: {
			[Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
		} = {
			pointerdown(event) {
				if (event.button === 0) start = { ...point(event), pointer: event.pointerId };
			},
			pointermove(event) {
				const { x } = point(event);
				if (!start || !isDrag(start.x, x)) return;
				container.setPointerCapture(start.pointer);
				band.show(start.x, x);
			},
			pointerup(event) {
				if (!start) return;
				const from = start;
				start = null;
				band.hide();
				const { mark, x } = point(event);
				if (isDrag(from.x, x)) zoom(from.x, x);
				else if (canPick(mark) && mark.element === from.mark?.element) pick(mark);
			},
			pointercancel() {
				start = null;
				clear();
			},
			pointerleave() {
				if (!start) clear();
			},
			focus() {
				if (container.matches(':focus-visible') && !current) walk('first', false);
			},
			blur: clear,
			keydown(event) {
				if (event.altKey || event.ctrlKey || event.metaKey) return;
				const heading = headings[event.key];
				if (heading) walk(heading, event.shiftKey);
				else if (event.key === 'Escape' && current) clear();
				else if (event.key === 'Enter' && current) {
					if (anchor && anchor.element !== current.element) zoom(anchor.x, current.x);
					else if (canPick(current)) pick(current);
				} else return;
				event.preventDefault();
			}
		};

		/** Goes to the next mark and says it; with `reach`, from where it began a stretch is chosen. */
		function walk(heading: Heading, reach: boolean): void {
			const all = marks();
			const from = all.find(({ element }) => element === current?.element) ?? null;
			const next = nextStep(all, from, heading) ?? from;
			if (!next) return;
			anchor = reach && zooms() ? (anchor ?? from) : null;
			light(next);
			if (anchor) band.show(anchor.x, next.x);
			else band.hide();
			tip.show(next, next.x, next.y);
			live.textContent = [anchor?.name, next.name, next.text].filter(Boolean).join(' · ');
		}

		container.style.touchAction = onzoom ? 'pan-y' : '';
		const listening = new AbortController();
		for (const [type, handler] of Object.entries(handlers)) {
			container.addEventListener(type, handler as EventListener, { signal: listening.signal });
		}
		return () => {
			listening.abort();
			clear();
			tip.remove();
			band.remove();
			live.remove();
			// Attributes stay: a drawing without its tabindex for a moment would lose the focus.
		};
	};
}
