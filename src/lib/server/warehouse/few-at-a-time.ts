/** Runs what it is given, only so much of it at once; the rest waits in its order. */
export function fewAtATime(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
	let free = most;
	const waiting: (() => void)[] = [];
	return async (work) => {
		if (free > 0) free--;
		else await new Promise<void>((turn) => waiting.push(turn));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
