/**
 * Arrow keys walk what matches the selector inside an element: up and down by a row, left and
 * right by one, as the eye sees them. With one column left and right are the control's own.
 */
export function walk(selector: string, columns = 1): (element: HTMLElement) => () => void {
	return (element) => {
		const listening = new AbortController();
		element.addEventListener(
			'keydown',
			(event) => {
				const step = stepOf(event.key, columns, getComputedStyle(element).direction);
				if (step === 0) return;
				event.preventDefault();
				const stops = [...element.querySelectorAll<HTMLElement>(selector)].filter((stop) =>
					stop.checkVisibility()
				);
				const at = stops.findIndex((stop) => stop === document.activeElement);
				stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
			},
			{ signal: listening.signal }
		);
		return () => listening.abort();
	};
}

function stepOf(key: string, columns: number, direction: string): number {
	if (key === 'ArrowDown') return columns;
	if (key === 'ArrowUp') return -columns;
	if (columns === 1) return 0;
	const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
	const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
	return key === forward ? 1 : key === backward ? -1 : 0;
}
