import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work that others wait for. */
const longest = 2;

/** Parts of a long answer call it between them, so that short ones do not wait for the whole. */
export function takeTurns(): () => Promise<void> {
	let begun = performance.now();
	return async () => {
		if (performance.now() - begun < longest) return;
		await setImmediate();
		begun = performance.now();
	};
}
