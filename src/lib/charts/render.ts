import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface DrawingWords {
	/** What the whole drawing says, for who does not see it. */
	readonly label: string;
	readonly valueAxis: string;
	readonly timeAxis: string;
}

/** The text of an SVG; runs on the server, where there is no document. */
export function renderDrawing(
	options: Plot.PlotOptions,
	words: DrawingWords,
	variant: 'wide' | 'narrow'
): string {
	const { document } = parseHTML('<!doctype html><html><body></body></html>');
	const svg = Plot.plot({ ...options, document });
	// Plot's constant style text would need its hash in the policy of every page; charts.css has it.
	svg.querySelector('style')?.remove();
	svg.setAttribute('class', variant);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', words.label);
	svg.removeAttribute('font-family');
	for (const group of svg.querySelectorAll('[aria-label]')) nameGroup(group, words);
	for (const hidden of svg.querySelectorAll('g[aria-hidden]'))
		hidden.removeAttribute('aria-hidden');
	return svg.outerHTML;
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
