const gap = 8;

/**
 * Makes a `<details>` behave as a field that opens: Escape and a step outside close it, and what
 * it opens stays inside the window. Without JavaScript it opens and closes by its summary alone.
 */
export function panel(details: HTMLDetailsElement): () => void {
	const listening = new AbortController();
	const { signal } = listening;

	const leave = (event: Event) => {
		if (details.open && event.target instanceof Node && !details.contains(event.target)) {
			details.open = false;
		}
	};
	/** A press on words or empty room gives the focus to whatever around them may have it: no step. */
	const step = (event: Event) => {
		if (event.target instanceof HTMLElement && event.target.tabIndex >= 0) leave(event);
	};
	document.addEventListener('pointerdown', leave, { signal });
	document.addEventListener('focusin', step, { signal });
	details.addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape' || !details.open) return;
			event.preventDefault();
			event.stopPropagation();
			details.open = false;
			details.querySelector('summary')?.focus();
		},
		{ signal }
	);
	details.addEventListener('toggle', () => details.open && keepInside(details), { signal });
	return () => listening.abort();
}

/** Moves the panel along the line of reading by as much as the window would cut off. */
function keepInside(details: HTMLDetailsElement): void {
	const panel = details.querySelector<HTMLElement>('.panel');
	if (!panel) return;
	panel.style.translate = '';
	const { left: start, right: end } = panel.getBoundingClientRect();
	const width = document.documentElement.clientWidth;
	const shift =
		end > width - gap ? Math.max(width - gap - end, gap - start) : Math.max(gap - start, 0);
	if (shift !== 0) panel.style.translate = `${Math.round(shift)}px`;
}
