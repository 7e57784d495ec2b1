import * as Plot from '@observablehq/plot';
import { hatched } from './hatch';

/** A drawing for a desk, or for a phone. */
export type Variant = 'wide' | 'narrow';

export interface DrawingWords {
	/** What the whole drawing says, for who does not see it. */
	readonly label: string;
	readonly valueAxis: string;
	readonly timeAxis: string;
}

/** An SVG made in a document: the browser's own, or the server's. */
export function drawPlot(
	options: Plot.PlotOptions,
	words: DrawingWords,
	variant: Variant,
	document: Document
): Element {
	const svg = Plot.plot({ ...options, document });
	const parts = partsOf(svg);
	// Plot's constant style text would need its hash in the policy of every page; charts.css has it.
	parts.find(({ tagName }) => tagName === 'style')?.remove();
	svg.setAttribute('class', variant);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', words.label);
	svg.removeAttribute('font-family');
	for (const part of parts) if (part.hasAttribute('aria-label')) nameGroup(part, words);
	for (const part of parts)
		if (part.children.length > many)
			for (const name of ['fill', 'fill-opacity', 'stroke']) shareColor(part, name);
	addHatch(svg, parts, document, variant);
	for (const part of parts) if (part.tagName === 'g') part.removeAttribute('aria-hidden');
	return svg;
}

/** A group of so many elements says what most of them look like. */
const many = 12;

/** The commonest colour of a group stands on it once; elements of others keep their own. */
function shareColor(group: Element, name: string): void {
	const counts = new Map<string, number>();
	for (const child of group.children) {
		const value = child.getAttribute(name);
		// One without takes that of the group, which must stay; the pattern is named on each that has it.
		if (value === null || value === hatched) return;
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	const [common = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
	group.setAttribute(name, common);
	for (const child of group.children)
		if (child.getAttribute(name) === common) child.removeAttribute(name);
}

/** Every element within another. */
const partsOf = (element: Element): Element[] =>
	[...element.children].flatMap((child) => [child, ...partsOf(child)]);

/**
 * The pattern behind `hatched`. Its name is the drawing's own: of two drawings with one name the
 * browser would take the first, and nothing from one that is not displayed.
 */
function addHatch(
	svg: Element,
	parts: readonly Element[],
	document: Document,
	variant: Variant
): void {
	const users = parts.filter((part) => part.getAttribute('fill') === hatched);
	if (users.length === 0) return;
	const name = `${variant}-${fingerprint(svg.outerHTML)}`;
	for (const user of users) user.setAttribute('fill', `url(#hatch-${name})`);
	const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
	defs.innerHTML =
		`<pattern id="hatch-${name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
		'<rect width="6" height="6" fill="var(--surface)"></rect><rect width="1.6" height="6" fill="var(--muted)"></rect></pattern>';
	svg.prepend(defs);
}

/** FNV-1a, as five letters and digits: names need to differ, not to hide. */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return (hash >>> 0).toString(36);
}

/** Plot labels its groups in English: ours are in the page's language, and only where they help. */
function nameGroup(group: Element, words: DrawingWords): void {
	const name = group.getAttribute('aria-label') ?? '';
	group.removeAttribute('aria-label');
	if (name.startsWith('value-axis') && name.endsWith('label')) {
		group.setAttribute('data-axis', 'value');
		group.setAttribute('aria-label', words.valueAxis);
	}
	if (name.startsWith('time-axis') && name.endsWith('label')) {
		group.setAttribute('data-axis', 'time');
		group.setAttribute('aria-label', words.timeAxis);
	}
}
