/** Random numbers from a seed, the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Where a random number falls among weights. */
export function choose(weights: readonly number[], random: () => number): number {
	let place = random() * weights.reduce((sum, weight) => sum + weight, 0);
	const found = weights.findIndex((weight) => (place -= weight) < 0);
	return found < 0 ? weights.length - 1 : found;
}

/** A record key. */
export function anyKey(random: () => number): number {
	return Math.floor(random() * 2 ** 32);
}
