import process from 'node:process';

/** Whether everything is tried, as `npm run test:full` does: the gate tries a part of what is long. */
export const isFull = process.env.MIRSAD_TEST_FULL === '1';

/** So many runs of a property: a few in the gate, all of them in `npm run test:full`. */
export const runsOf = (gate: number, full: number): number => (isFull ? full : gate);

/** Every so-manieth of a list, beginning elsewhere for each offset; all of it in `npm run test:full`. */
export function thinned<Item>(list: readonly Item[], every: number, offset = 0): readonly Item[] {
	return isFull ? list : list.filter((_, index) => (index + offset) % every === 0);
}
