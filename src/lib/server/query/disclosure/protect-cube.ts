import { groupBy } from './group-by.ts';

/** A cell of a block in three directions, with the members it lies at. */
export interface CubeCell {
	readonly at: readonly [string, string, string];
	readonly size: number;
	readonly counts: readonly number[];
}

type Sides = readonly [Set<string>, Set<string>, Set<string>];

/**
 * The cells to withhold of a block that crosses three directions: all those between the members
 * at which any of `first` lies, two of each direction at least, and as many as it takes for no
 * line of withheld cells to add up to less than a threshold. Coarse, and safe: any withheld cell
 * can change by any amount with seven others, all totals as they are. Gives the members by side.
 */
export function protectCube(
	cells: readonly CubeCell[],
	first: Iterable<number>,
	least: readonly number[]
): (at: CubeCell['at']) => boolean {
	const sides: Sides = [new Set(), new Set(), new Set()];
	for (const index of first) cells[index]?.at.forEach((member, side) => sides[side]?.add(member));
	if (sides[0].size === 0) return () => false;
	const within = (at: CubeCell['at']) => at.every((member, side) => sides[side]?.has(member));
	for (let grown = true; grown;) {
		grown = false;
		for (const side of [0, 1, 2] as const) {
			const short =
				sides[side].size < 2 ||
				hasSmallLine(
					cells.filter((c) => within(c.at)),
					side,
					least
				);
			const next = short ? smallestOutside(cells, side, sides) : null;
			if (next !== null) {
				sides[side].add(next);
				grown = true;
			}
		}
	}
	return within;
}

/** Whether withheld cells in a line of this direction add up to something, but too little. */
function hasSmallLine(cells: readonly CubeCell[], side: number, least: readonly number[]): boolean {
	const lines = groupBy(cells, ({ at }) => at.filter((_, other) => other !== side).join('\u0000'));
	for (const line of lines.values()) {
		for (const [count, threshold] of least.entries()) {
			const sum = line.reduce((total, { counts }) => total + (counts[count] ?? 0), 0);
			if (sum > 0 && sum < threshold) return true;
		}
	}
	return false;
}

/** The member outside whose cells within the other sides are smallest, those with none last. */
function smallestOutside(cells: readonly CubeCell[], side: number, sides: Sides): string | null {
	const sizes = new Map<string, number>();
	for (const { at, size } of cells) {
		const member = at[side] ?? '';
		if (sides[side]?.has(member)) continue;
		const near = at.every((other, index) => index === side || sides[index]?.has(other));
		sizes.set(member, (sizes.get(member) ?? 0) + (near ? size : 0));
	}
	const order = (size: number) => (size > 0 ? size : Infinity);
	let best: string | null = null;
	for (const member of [...sizes.keys()].sort()) {
		if (best === null || order(sizes.get(member) ?? 0) < order(sizes.get(best) ?? 0)) best = member;
	}
	return best;
}
