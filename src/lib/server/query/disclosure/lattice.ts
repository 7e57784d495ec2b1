import { unknown, type DimensionId } from '../../dimensions/dimension.ts';
import type { Facts } from '../../warehouse/facts.ts';
import {
	keyOfPath,
	nodesOf,
	parentOf,
	product,
	type Coordinates,
	type Path
} from './coordinates.ts';
import { groupBy } from './group-by.ts';
import type { Withheld } from './pattern.ts';

/** A part of what an indicator counts: members of some dimensions, and a part of time. */
export interface Part {
	readonly members: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
	/** Which paths of the direction of time it holds; all without it. */
	readonly holds?: ((path: Path) => boolean) | undefined;
}

/** The decided tables of an indicator, in one period where time is no direction of them. */
export interface Lattice {
	/** Dimensions of each axis; the direction of time comes last, with none. */
	readonly axes: readonly (readonly DimensionId[])[];
	/** Every finest path of each axis. */
	readonly paths: readonly (readonly Path[])[];
	readonly withheld: Withheld;
}

/**
 * Whether the public may have the figure of a part: all cells that make it up are published, or it
 * is what published figures give anyway.
 */
export function publishes({ axes, paths, withheld }: Lattice, part: Part, facts: Facts): boolean {
	const nodes = axes.map((dims, axis) => {
		const all = paths[axis] ?? [];
		const holds = dims.length === 0 ? (part.holds ?? (() => true)) : holdsOf(dims, part);
		const chosen = all.filter(holds);
		return chosen.length > 0 ? nodesOf(chosen, all) : emptyPaths(dims, part, facts);
	});
	return isKnown(nodes);

	/** Whether published figures give the sum over every choice of one path of each axis. */
	function isKnown(nodes: readonly (readonly Path[])[]): boolean {
		const cells: Coordinates[] = product<Path>(nodes);
		if (!cells.some(withheld)) return true;
		return nodes.some((list, axis) => {
			if (list.length < 2) return false;
			const slice = (path: Path) =>
				isKnown(nodes.map((own, index) => (index === axis ? [path] : own)));
			const families = groupBy(list, (path) => keyOfPath(parentOf(path)));
			return [...families.values()].every(
				(family) => family.every(slice) || isRemainder(family, paths[axis] ?? [], slice)
			);
		});
	}
}

/** Whether a total is known, and everything in it beside some paths. */
function isRemainder(
	family: readonly Path[],
	paths: readonly Path[],
	isKnown: (path: Path) => boolean
): boolean {
	const [first] = family;
	if (!first) return true;
	const parent = parentOf(first);
	if (!isKnown(parent)) return false;
	const chosen = new Set(family.map((path) => path.at(-1)));
	const names = new Set(
		paths
			.filter((path) => parent.every((name, level) => path[level] === name))
			.map((path) => path[parent.length] ?? '')
	);
	return [...names].every((name) => chosen.has(name) || isKnown([...parent, name]));
}

function holdsOf(dims: readonly DimensionId[], { members }: Part): (path: Path) => boolean {
	const asked = dims.map((id) => members[id]);
	return (path) => path.every((name, level) => asked[level]?.includes(name) ?? true);
}

/** Where members without any row would lie: a zero belongs to what it is a part of. */
function emptyPaths(dims: readonly DimensionId[], { members }: Part, facts: Facts): Path[] {
	const finest = dims.findLastIndex((id) => members[id] !== undefined);
	const id = dims[finest];
	if (id === undefined) return [[]];
	return (members[id] ?? []).map((member) => {
		const parents = facts.members[id].find((candidate) => candidate.id === member)?.parents;
		return dims
			.slice(0, finest + 1)
			.map((own, level) =>
				level === finest ? member : (parents?.[own] ?? members[own]?.[0] ?? unknown.id)
			);
	});
}
