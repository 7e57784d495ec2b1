/** Where a link stands that leads to its own page in another state, to be found again there. */
export interface Place {
	readonly link: Element;
	readonly text: string;
	/** What finds the part of the page that it stands in. */
	readonly part: string | null;
}

const parts = 'form[data-filters], [data-chart], [id], [aria-labelledby], [aria-label]';
const focusable = 'a[href], button, summary, select, input:not([type="hidden"])';

export function placeOf(link: Element | null): Place | null {
	if (!link || link === document.body) return null;
	const own = link.parentElement?.closest(parts);
	return { link, text: textOf(link), part: own && own.id !== 'content' ? selectorOf(own) : null };
}

/**
 * Hands the focus back after a page has changed under it: to the same link, to one of the same words,
 * or to the part that it stood in; never to the top. A part that the address names goes first.
 */
export function returnTo({ link, text, part }: Place, hash: string): void {
	const { activeElement } = document;
	if (activeElement && activeElement !== document.body) return;
	const named = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
	const within = (root: Element | null | undefined) =>
		[
			...(root?.querySelectorAll<HTMLElement>(focusable) ?? [])
			// One of a chart's two drawings is never seen: what is in it takes no focus.
		].filter((one) => one.getClientRects().length > 0);
	const main = document.getElementById('content');
	const there = within(part ? document.querySelector(part) : main);
	const next = named
		? (within(named)[0] ?? within(named.closest('section'))[0])
		: link.isConnected && link instanceof HTMLElement
			? link
			: (there.find((one) => textOf(one) === text) ?? there[0]);
	(next ?? main)?.focus({ preventScroll: true });
}

const textOf = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function selectorOf(element: Element): string {
	if (element.id) return `#${CSS.escape(element.id)}`;
	for (const name of ['data-chart', 'aria-labelledby', 'aria-label']) {
		const value = element.getAttribute(name);
		if (value) return `[${name}="${CSS.escape(value)}"]`;
	}
	return 'form[data-filters]';
}
