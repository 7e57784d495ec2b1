import {
	crossedBy,
	keyOfCoordinates,
	keyOfPath,
	parentOf,
	product,
	withPath,
	type Coordinates,
	type Path
} from './coordinates.ts';
import { groupBy } from './group-by.ts';
import { protectCube, type CubeCell } from './protect-cube.ts';
import { protectLines } from './protect.ts';

/** A cell that has rows. */
export interface Measured {
	readonly at: Coordinates;
	/** What a reader loses when it is withheld. */
	readonly size: number;
	readonly counts: readonly number[];
	/** It must be withheld whatever else is. */
	readonly unsafe: boolean;
}

/** Directions, time included, that published figures cross at most. */
export const mostAxes = 3;

/** Which cells of the tables of an indicator are withheld, those without rows included. */
export type Withheld = (at: Coordinates) => boolean;

/**
 * Decides tables from the coarsest to the finest, so that a cell is withheld or not whichever way
 * it is asked for: what lies under a withheld cell is withheld, and what totals would give back.
 * Pure.
 * @param tables the cells with rows of each table, coarser ones before those they are totals of.
 * @param least thresholds of the counts; null when the figures do not add up, so that only what
 * is unsafe itself is withheld.
 */
export function decide(
	tables: Iterable<readonly Measured[]>,
	least: readonly number[] | null
): Withheld {
	const own = new Set<string>();
	const known = new Map<string, boolean>();
	/** Cells that are not zero, by the total and the axis that they are parts along. */
	const parts = new Map<string, Coordinates[]>();
	const counted = new Set<string>();
	const withheld: Withheld = (at) => {
		const key = keyOfCoordinates(at);
		const before = known.get(key);
		if (before !== undefined) return before;
		const crossed = crossedBy(at);
		const under = () => crossed.some((axis) => withheld(totalOf(at, axis)));
		const answer =
			own.has(key) ||
			crossed.length > mostAxes ||
			(least !== null && under() && !isImplied(at, key, crossed));
		known.set(key, answer);
		return answer;
	};
	for (const table of tables) {
		for (const { at } of table.filter((cell) => !isZero(cell))) {
			counted.add(keyOfCoordinates(at));
			for (const axis of crossedBy(at)) {
				const total = `${axis} ${keyOfCoordinates(totalOf(at, axis))}`;
				const known = parts.get(total);
				if (known) known.push(at);
				else parts.set(total, [at]);
			}
		}
		const found = least === null ? table.filter(({ unsafe }) => unsafe) : protectTable(table);
		for (const { at } of found) own.add(keyOfCoordinates(at));
	}
	return withheld;

	/** A zero that follows from published figures: all that a total is made of is published. */
	function isImplied(at: Coordinates, key: string, crossed: readonly number[]): boolean {
		if (counted.has(key)) return false;
		if (crossed.length === mostAxes) {
			// A zero between two directions must stay free to make up for another cell.
			return crossed.some((axis) => {
				const alone = at.map((path, index) => (index === axis ? path : []));
				return !counted.has(keyOfCoordinates(alone)) && !withheld(alone);
			});
		}
		return crossed.some((axis) => {
			const total = totalOf(at, axis);
			const others = parts.get(`${axis} ${keyOfCoordinates(total)}`) ?? [];
			return !withheld(total) && !others.some(withheld);
		});
	}

	function protectTable(cells: readonly Measured[]): { readonly at: Coordinates }[] {
		const crossed = crossedBy(cells[0]?.at ?? []);
		if (crossed.length > mostAxes) return [];
		if (crossed.length === 0) return cells.filter(({ unsafe }) => unsafe);
		const blocks = groupBy(cells, ({ at }) =>
			crossed.map((axis) => keyOfPath(parentOf(at[axis] ?? []))).join('\u0000')
		);
		return [...blocks.values()].flatMap((block) => protectBlock(block, crossed, least ?? []));
	}

	function protectBlock(
		block: readonly Measured[],
		crossed: readonly number[],
		least: readonly number[]
	): { readonly at: Coordinates }[] {
		const filled = fillBlock(block, crossed);
		const hidden = new Set([...filled.keys()].filter((index) => withheld(filled[index]?.at ?? [])));
		// Asking made notes of cells that are about to be decided.
		for (const { at } of filled) known.delete(keyOfCoordinates(at));
		const first = [...filled.keys()].filter((index) => filled[index]?.unsafe && !hidden.has(index));
		if (first.length === 0 && hidden.size === 0) return [];
		const member = ({ at }: Measured, axis: number | undefined) =>
			axis === undefined ? '' : (at[axis]?.at(-1) ?? '');
		if (crossed.length < mostAxes) {
			const [one, two] = crossed;
			const cells = filled.map((cell) => ({
				row: two === undefined ? '' : member(cell, one),
				column: two === undefined ? '' : member(cell, two),
				size: cell.size,
				counts: cell.counts
			}));
			return [...protectLines(cells, first, least, hidden)].flatMap((index) => filled[index] ?? []);
		}
		const [one, two, three] = crossed;
		const at = (cell: Measured): CubeCell['at'] => [
			member(cell, one),
			member(cell, two),
			member(cell, three)
		];
		const cells = filled.map((cell) => ({ at: at(cell), size: cell.size, counts: cell.counts }));
		const within = protectCube(cells, first, least);
		return filled.filter((cell) => within(at(cell)));
	}
}

/** The cell that a cell is a part of along an axis. */
function totalOf(at: Coordinates, axis: number): Coordinates {
	return withPath(at, axis, parentOf(at[axis] ?? []));
}

function isZero({ size, counts }: Measured): boolean {
	return size === 0 && counts.every((count) => count === 0);
}

/** The cells of a block, and zeros where its members do not meet. */
function fillBlock(block: readonly Measured[], crossed: readonly number[]): Measured[] {
	const [sample] = block;
	if (!sample) return [];
	const known = new Map(block.map((cell) => [keyOfCoordinates(cell.at), cell]));
	const members = crossed.map((axis) => {
		const paths = new Map(block.map(({ at }) => [keyOfPath(at[axis] ?? []), at[axis] ?? []]));
		return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
	});
	const zero = { size: 0, counts: sample.counts.map(() => 0), unsafe: false };
	return product<Path>(members).map((paths) => {
		const at = sample.at.map((path, axis) => paths[crossed.indexOf(axis)] ?? path);
		return known.get(keyOfCoordinates(at)) ?? { at, ...zero };
	});
}
