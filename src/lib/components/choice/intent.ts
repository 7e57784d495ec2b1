/**
 * Calls once when a visitor with a mouse is about to use what is inside, so that heavy parts are
 * fetched only then. On touch screens the system's own lists are better: nothing is fetched.
 */
export function onIntent(act: () => void): (element: HTMLElement) => () => void {
	return (element) => {
		if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return () => undefined;
		const listening = new AbortController();
		const once = () => {
			listening.abort();
			act();
		};
		for (const event of ['pointerenter', 'focusin'] as const) {
			element.addEventListener(event, once, { signal: listening.signal });
		}
		return () => listening.abort();
	};
}
