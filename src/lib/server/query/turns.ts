import { setImmediate } from 'node:timers/promises';

/**
 * Milliseconds of work that others wait for. With less, too many answers would go to the end of the
 * queue; with more, too many would wait for one.
 */
const longest = 5;

/** Parts of a long answer call it between them, so that short ones do not wait for the whole. */
export function takeTurns(): () => Promise<void> {
	let begun = performance.now();
	return async () => {
		if (performance.now() - begun < longest) return;
		await setImmediate();
		begun = performance.now();
	};
}
