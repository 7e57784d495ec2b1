/**
 * Where a member lies on an axis, coarsest first: `['03.231', '003231010']` for a commune in its
 * province, `['2025', '2025-Q2', '2025-06']` for a month; empty for the whole.
 */
export type Path = readonly string[];

/** A cell of the tables of an indicator: a path for each axis. */
export type Coordinates = readonly Path[];

export function keyOfPath(path: Path): string {
	return path.join('\u0001');
}

export function keyOfCoordinates(coordinates: Coordinates): string {
	return coordinates.map(keyOfPath).join('\u0000');
}

export function parentOf(path: Path): Path {
	return path.slice(0, -1);
}

/** The coordinates with another path on one axis. */
export function withPath(coordinates: Coordinates, axis: number, path: Path): Coordinates {
	return coordinates.map((own, index) => (index === axis ? path : own));
}

/** The axes on which coordinates are not the whole. */
export function crossedBy(coordinates: Coordinates): number[] {
	return coordinates.flatMap((path, axis) => (path.length > 0 ? [axis] : []));
}

/** The fewest paths that hold exactly the chosen ones, of all there are at that depth. */
export function nodesOf(chosen: readonly Path[], all: readonly Path[]): Path[] {
	const wanted = new Set(chosen.map(keyOfPath));
	const depth = all[0]?.length ?? chosen[0]?.length ?? 0;
	const below = (prefix: Path, paths: readonly Path[]): Path[] => {
		const kept = paths.filter((path) => wanted.has(keyOfPath(path)));
		if (kept.length === 0) return [];
		if (kept.length === paths.length) return [prefix];
		const level = prefix.length;
		const children = new Map<string, Path[]>();
		for (const path of paths) {
			const name = path[level] ?? '';
			children.set(name, [...(children.get(name) ?? []), path]);
		}
		return [...children].flatMap(([name, inside]) => below([...prefix, name], inside));
	};
	if (depth === 0) return [[]];
	return below([], all);
}

/** Every choice of one from each list. */
export function product<Item>(lists: readonly (readonly Item[])[]): Item[][] {
	return lists.reduce<Item[][]>(
		(rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
		[[]]
	);
}
