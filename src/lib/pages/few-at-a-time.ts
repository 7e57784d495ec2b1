type Fetch = typeof globalThis.fetch;

/** A fetch of which only so many requests are under way at once; the others wait in their order. */
export function fewAtATime(fetch: Fetch, most: number): Fetch {
	let free = most;
	const waiting: (() => void)[] = [];
	return async (input, init) => {
		if (free > 0) free--;
		else await new Promise<void>((turn) => waiting.push(turn));
		try {
			return await fetch(input, init);
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
