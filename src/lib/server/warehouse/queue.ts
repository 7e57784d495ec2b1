/** Lets a few tasks run at once and a bounded number wait. */
export interface Queue {
	/**
	 * Waits for a place, and gives the function that leaves it.
	 * @throws what `full` gives when too many wait already; the signal's reason when it aborts.
	 */
	enter(signal?: AbortSignal): Promise<() => void>;
}

export function createQueue(places: number, waiting: number, full: () => Error): Queue {
	let free = places;
	const line: (() => void)[] = [];

	function leave(): void {
		const next = line.shift();
		if (next) next();
		else free++;
	}

	function once(action: () => void): () => void {
		let done = false;
		return () => {
			if (!done) action();
			done = true;
		};
	}

	return {
		enter(signal) {
			if (signal?.aborted) return Promise.reject(reasonOf(signal));
			if (free > 0) {
				free--;
				return Promise.resolve(once(leave));
			}
			if (line.length >= waiting) return Promise.reject(full());
			return new Promise((resolve, reject) => {
				const turn = () => {
					signal?.removeEventListener('abort', giveUp);
					resolve(once(leave));
				};
				const giveUp = () => {
					line.splice(line.indexOf(turn), 1);
					reject(reasonOf(signal));
				};
				line.push(turn);
				signal?.addEventListener('abort', giveUp, { once: true });
			});
		}
	};
}

function reasonOf(signal: AbortSignal | undefined): Error {
	const reason: unknown = signal?.reason;
	return reason instanceof Error ? reason : new Error('the request was given up');
}
