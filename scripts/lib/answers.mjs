import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a server answers, whatever it answers.
 * @param {string} url
 * @param {number} [patience] milliseconds after which the refusal is thrown
 */
export async function waitForAnswer(url, patience = 30_000) {
	const end = performance.now() + patience;
	for (;;) {
		try {
			await (await fetch(url)).arrayBuffer();
			return;
		} catch (error) {
			if (performance.now() > end) throw error;
			await pause(20);
		}
	}
}
