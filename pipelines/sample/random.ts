import { createHash } from 'node:crypto';

/** SQL of a number in [0, 1) that depends on the seed, an integer key and a purpose only. */
export type Draw = (key: string, purpose: string) => string;

/**
 * Draws by hashing: whatever the order of the rows or the number of threads, a row gets the same
 * value. The purpose moves the key before it is hashed, so that two purposes are independent.
 */
export function drawFrom(seed: number): Draw {
	return (key, purpose) => {
		const digest = createHash('sha256').update(`${seed}/${purpose}`).digest();
		const shift = digest.readBigUInt64BE() >> 4n;
		return `((hash(${shift}::bigint + ${key}) >> 11)::double / 9007199254740992)`;
	};
}

/** SQL of an index in 0…n-1. */
export const pick = (draw: string, n: number | string): string => `floor(${draw} * ${n})::integer`;

/** SQL of an integer in from…to, both included. */
export const between = (draw: string, from: number, to: number): string =>
	`(${from} + ${pick(draw, to - from + 1)})`;
