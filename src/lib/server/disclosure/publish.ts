import { perturb } from './perturbation.ts';

/** A count of persons as it is published. @param key the sum of their record keys, modulo 2³². */
export function publishCount(count: number, key: number): number {
	return perturb(count, placeOf(key));
}

/** An amount of money with noise of half to the whole of its largest contribution, either way. */
export function publishAmount(amount: number, largest: number, key: number): number {
	const place = placeOf(key ^ 0x6d616400);
	const sign = place < 0.5 ? -1 : 1;
	const size = 0.5 + (place < 0.5 ? place : place - 0.5);
	return Math.round(amount + sign * size * largest);
}

/** A median, rounded to what a reader needs: days, or hundreds of dirhams. */
export function publishMedian(median: number, unit: string): number {
	return unit === 'MAD' ? Math.round(median / 100) * 100 : Math.round(median);
}

export const bands = ['1–4', '5–9', '10–19', '20+'] as const;
export type Band = (typeof bands)[number];

/** What is said of how many bear an endangered craft; null of none. */
export function bandOf(count: number): Band | null {
	if (count <= 0) return null;
	const [few, some, more, many] = bands;
	return count < 5 ? few : count < 10 ? some : count < 20 ? more : many;
}

/**
 * Where a cell key lies between 0 and 1, after its bits are mixed (the finalizer of MurmurHash3): keys
 * of parts add up to that of their whole, places must not.
 */
function placeOf(key: number): number {
	let bits = key >>> 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
