import { setImmediate } from 'node:timers/promises';

/**
 * Rows that others wait for, some milliseconds of work: of fifty answers one has more. Rows rather than
 * time, or a busy machine would send short answers to the end of the queue.
 */
const mostRows = 1000;

/** Whoever works on many rows tells of them before, so that short answers do not wait for long ones. */
export function takeTurns(): (rows: number) => Promise<void> {
	let told = 0;
	return async (rows) => {
		told += rows;
		if (told <= mostRows) return;
		told = 0;
		await setImmediate();
	};
}
