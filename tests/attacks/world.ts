import { parameters } from '../../src/lib/server/disclosure/parameters.ts';
import { publishCount } from '../../src/lib/server/disclosure/publish.ts';
import { product } from '../../src/lib/server/disclosure/grid.ts';
import { anyKey, choose } from './random.ts';

/** A direction of a table: how often each of its finest members is met, and what holds several of them. */
export interface Axis {
	readonly weights: readonly number[];
	/** Groups of members between one and all, the finest first: of months, quarters and then years. */
	readonly groups?: readonly (readonly (readonly number[])[])[];
}

/** A cell of the grid, of atoms: those are one member of each direction. */
export interface Cell {
	readonly atoms: readonly number[];
	/** Atoms that are taken off: who left, of a stock. */
	readonly less?: readonly number[];
	readonly count: number;
	/** What everybody may read; null where it is withheld. */
	readonly published: number | null;
}

export interface World {
	readonly atoms: readonly number[];
	readonly cells: readonly Cell[];
}

/** Persons thrown into a table, and all that the public may read of it: every cell of every margin. */
export function makeWorld(axes: readonly Axis[], persons: number, random: () => number): World {
	const sizes = axes.map(({ weights }) => weights.length);
	const indexOf = (place: readonly number[]) =>
		place.reduce((index, member, axis) => index * (sizes[axis] ?? 1) + member, 0);
	const atoms = Array<number>(sizes.reduce((all, size) => all * size, 1)).fill(0);
	const keys = [...atoms];
	for (let person = 0; person < persons; person++) {
		const atom = indexOf(axes.map(({ weights }) => choose(weights, random)));
		atoms[atom] = (atoms[atom] ?? 0) + 1;
		keys[atom] = ((keys[atom] ?? 0) + anyKey(random)) % 2 ** 32;
	}
	return { atoms, cells: publishCells(axes, atoms, keys, indexOf) };
}

/** The cells of every margin of a table, as they are published. */
export function publishCells(
	axes: readonly Axis[],
	atoms: readonly number[],
	keys: readonly number[],
	indexOf: (place: readonly number[]) => number
): Cell[] {
	// The nodes of each direction, each with those that it is a part of.
	const directions = axes.map(({ weights, groups = [] }) => {
		const members = weights.map((_, member) => [member]);
		const levels = [members, ...groups, [members.flat()]];
		return levels.flatMap((nodes, level) =>
			nodes.map((node) => ({
				node,
				above: levels
					.slice(level + 1)
					.flatMap((others) => others.filter((other) => node.every((one) => other.includes(one))))
			}))
		);
	});
	const name = (nodes: readonly (readonly number[])[]) => nodes.join('|');
	const figures = new Map<string, { atoms: number[]; count: number; published: number }>();
	const places = product(directions);
	for (const place of places) {
		const own = product(place.map(({ node }) => node)).map(indexOf);
		const count = own.reduce((sum, atom) => sum + (atoms[atom] ?? 0), 0);
		const key = own.reduce((sum, atom) => (sum + (keys[atom] ?? 0)) % 2 ** 32, 0);
		const published = publishCount(count, key);
		figures.set(name(place.map(({ node }) => node)), { atoms: own, count, published });
	}
	return places.map((place) => {
		const own = name(place.map(({ node }) => node));
		const holders = product(place.map(({ node, above }) => [node, ...above])).map(name);
		const isOpen = holders.every(
			(holder) => holder === own || (figures.get(holder)?.published ?? 0) >= parameters.leastToSplit
		);
		const { atoms: inside = [], count = 0, published = 0 } = figures.get(own) ?? {};
		return { atoms: inside, count, published: isOpen ? published : null };
	});
}

/** Months in quarters and years. */
export function months(weights: readonly number[]): Axis {
	const parts = (size: number) =>
		Array.from({ length: Math.ceil(weights.length / size) }, (_, part) =>
			weights.map((_, month) => month).slice(part * size, (part + 1) * size)
		);
	return { weights, groups: weights.length > 12 ? [parts(3), parts(12)] : [parts(3)] };
}
