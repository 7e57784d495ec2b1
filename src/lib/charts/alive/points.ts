import type { Mark } from '../mark';

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** A mark of the drawing in sight; its box and its middle in pixels of the container. */
export interface ShownMark extends Mark {
	readonly element: Element;
	readonly box: Box;
	readonly x: number;
	readonly y: number;
}

/** The drawing that its place shows, of the wide one and the narrow one. */
export function shownDrawing(container: Element): SVGSVGElement | null {
	return (
		[...container.querySelectorAll<SVGSVGElement>(':scope > svg')].find(
			(svg) => svg.getBoundingClientRect().width > 0
		) ?? null
	);
}

/** Reads the marks once for each drawing and width: a pointer asks for them at every move. */
export function marksOf(container: Element): () => readonly ShownMark[] {
	let known: { svg: Element | null; width: number; marks: readonly ShownMark[] } | null = null;
	return () => {
		const svg = shownDrawing(container);
		const { left, top, width } = container.getBoundingClientRect();
		if (known?.svg !== svg || known.width !== width) {
			const elements = svg?.querySelectorAll('[data-member]') ?? [];
			known = { svg, width, marks: [...elements].map((element) => readMark(element, left, top)) };
		}
		return known.marks;
	};
}

function readMark(element: Element, left: number, top: number): ShownMark {
	const frame = element.getBoundingClientRect();
	const box = {
		left: frame.left - left,
		right: frame.right - left,
		top: frame.top - top,
		bottom: frame.bottom - top
	};
	const said = element.getAttribute('data-said') ?? element.querySelector('title')?.textContent;
	const [name = '', text = ''] = (said ?? '').split('\n');
	const period = element.getAttribute('data-period');
	return {
		element,
		box,
		member: element.getAttribute('data-member') ?? '',
		...(period ? { period } : {}),
		name,
		text,
		x: (box.left + box.right) / 2,
		y: (box.top + box.bottom) / 2
	};
}

/** Keeps what a mark says from showing twice: the browser shows titles too. */
export function silence(element: Element): void {
	const title = element.querySelector('title');
	if (!title) return;
	element.setAttribute('data-said', title.textContent);
	title.remove();
}

/** How near the pointer has to be, in pixels. */
const reach = 32;

/** The mark under a pointer, or the nearest within reach; shapes of a map only under it. */
export function markAt(
	marks: readonly ShownMark[],
	target: EventTarget | null,
	x: number,
	y: number
): ShownMark | null {
	const under = target instanceof Element ? target.closest('[data-member]') : null;
	const hit = under && marks.find(({ element }) => element === under);
	if (hit) return hit;
	let nearest: ShownMark | null = null;
	let least = reach;
	for (const mark of marks) {
		if (mark.element.tagName === 'path') continue;
		const { left, right, top, bottom } = mark.box;
		const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
		if (distance < least) [nearest, least] = [mark, distance];
	}
	return nearest;
}
