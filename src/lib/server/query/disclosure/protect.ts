import { groupBy } from './group-by.ts';

/**
 * A cell of a block of a table whose row and column totals are published. `counts` are what it is
 * built on (persons, and the like), each with its own threshold.
 */
export interface BlockCell {
	readonly row: string;
	readonly column: string;
	/** What a reader loses when it is withheld. */
	readonly size: number;
	readonly counts: readonly number[];
}

const zeroCost = 1e12;

/**
 * The cells to withhold of a block so that totals do not give back those of `first`: each count
 * of a withheld cell could be at least the threshold, and at least one more than it is, with every
 * published figure as it is. The cells added are the smallest that do it. Pure; indices of cells.
 * @param hidden cells that are withheld already, with what they belong to.
 */
export function protect(
	cells: readonly BlockCell[],
	first: Iterable<number>,
	least: readonly number[],
	hidden: Iterable<number> = []
): Set<number> {
	const before = new Set(hidden);
	const withheld = new Set([...before, ...first]);
	const graph = graphOf(cells);
	// A cell added to protect one count may lack in another: until none does.
	for (let size = -1; size < withheld.size;) {
		size = withheld.size;
		for (const index of sorted(withheld, cells)) {
			if (before.has(index)) continue;
			least.forEach((threshold, count) => protectCell(graph, withheld, index, count, threshold));
		}
	}
	for (const index of before) withheld.delete(index);
	return withheld;
}

/**
 * The same, and what is withheld in a row or a column, of which the total is published, does not
 * add up to a small count either: it is the figure of these members together.
 */
export function protectLines(
	cells: readonly BlockCell[],
	first: readonly number[],
	least: readonly number[],
	hidden: ReadonlySet<number>
): Set<number> {
	const { rows, columns } = graphOf(cells);
	const unsafe = new Set(first);
	for (;;) {
		const withheld = protect(cells, unsafe, least, hidden);
		const isHidden = (index: number) => hidden.has(index) || withheld.has(index);
		const more = [...rows.values(), ...columns.values()].flatMap((line) => {
			const sums = least.map((_, count) =>
				line.reduce(
					(sum, index) => sum + (isHidden(index) ? (cells[index]?.counts[count] ?? 0) : 0),
					0
				)
			);
			if (!sums.some((sum, count) => sum > 0 && sum < (least[count] ?? 0))) return [];
			const open = line.filter((index) => !isHidden(index) && (cells[index]?.size ?? 0) > 0);
			return sorted(new Set(open), cells).slice(0, 1);
		});
		if (more.length === 0) return withheld;
		for (const index of more) unsafe.add(index);
	}
}

interface Graph {
	readonly cells: readonly BlockCell[];
	readonly rows: ReadonlyMap<string, readonly number[]>;
	readonly columns: ReadonlyMap<string, readonly number[]>;
}

function graphOf(cells: readonly BlockCell[]): Graph {
	const rows = groupBy(cells.keys(), (index) => cells[index]?.row ?? '');
	const columns = groupBy(cells.keys(), (index) => cells[index]?.column ?? '');
	return { cells, rows, columns };
}

function sorted(withheld: ReadonlySet<number>, cells: readonly BlockCell[]): number[] {
	return [...withheld].sort((a, b) => (cells[a]?.size ?? 0) - (cells[b]?.size ?? 0) || a - b);
}

/**
 * Withholds further cells until this one could be as much greater as its threshold asks, or, where
 * nothing could make up for that, smaller.
 */
function protectCell(
	graph: Graph,
	withheld: Set<number>,
	index: number,
	count: number,
	threshold: number
): void {
	const own = graph.cells[index]?.counts[count] ?? 0;
	const need = own > 0 && own < threshold ? threshold - own : 1;
	const moved = new Map<number, number>();
	for (let left = need; left > 0;) {
		const path =
			cheapestPath(graph, withheld, moved, index, count, true) ??
			(left === need && own > 0 ? cheapestPath(graph, withheld, moved, index, count, false) : null);
		if (!path) return;
		const room = path.filter((step) => !step.up).map((step) => capacity(graph, moved, step, count));
		const amount = Math.min(left, ...room);
		for (const step of path) {
			withheld.add(step.index);
			moved.set(step.index, (moved.get(step.index) ?? 0) + (step.up ? amount : -amount));
		}
		left -= amount;
	}
}

/** A cell that changes along with another one; `up` when it grows as that one does. */
interface Step {
	readonly index: number;
	readonly up: boolean;
}

function capacity(
	{ cells }: Graph,
	moved: ReadonlyMap<number, number>,
	{ index }: Step,
	count: number
): number {
	return (cells[index]?.counts[count] ?? 0) + (moved.get(index) ?? 0);
}

/**
 * The cells that make up for a growth of one cell (or its shrinking): from its row, where one must
 * shrink, to its column, by turns. Those withheld already cost nothing, a zero more than everything
 * else.
 */
function cheapestPath(
	graph: Graph,
	withheld: ReadonlySet<number>,
	moved: ReadonlyMap<number, number>,
	from: number,
	count: number,
	grows: boolean
): Step[] | null {
	const start = graph.cells[from];
	if (!start) return null;
	const costs = new Map<string, number>([[`r${start.row}`, 0]]);
	const steps = new Map<string, Step>();
	const done = new Set<string>();
	const target = `c${start.column}`;
	for (;;) {
		const node = nearest(costs, done);
		if (node === null) return null;
		if (node === target) return pathTo(target, `r${start.row}`, steps, graph);
		done.add(node);
		const inRow = node.startsWith('r');
		const down = inRow === grows;
		const name = node.slice(1);
		for (const index of (inRow ? graph.rows : graph.columns).get(name) ?? []) {
			const cell = graph.cells[index];
			if (index === from || !cell) continue;
			const step = { index, up: !down };
			if (down && capacity(graph, moved, step, count) <= 0) continue;
			const next = inRow ? `c${cell.column}` : `r${cell.row}`;
			const cost = (costs.get(node) ?? 0) + costOf(cell, withheld.has(index));
			if (done.has(next) || cost >= (costs.get(next) ?? Infinity)) continue;
			costs.set(next, cost);
			steps.set(next, step);
		}
	}
}

function costOf({ size }: BlockCell, withheld: boolean): number {
	if (withheld) return 0;
	return size > 0 ? size + 1e-6 : zeroCost;
}

function nearest(costs: ReadonlyMap<string, number>, done: ReadonlySet<string>): string | null {
	let best: string | null = null;
	for (const [node, cost] of costs) {
		if (!done.has(node) && (best === null || cost < (costs.get(best) ?? Infinity))) best = node;
	}
	return best;
}

function pathTo(
	target: string,
	start: string,
	steps: ReadonlyMap<string, Step>,
	{ cells }: Graph
): Step[] {
	const path: Step[] = [];
	for (let node = target; node !== start;) {
		const step = steps.get(node);
		const cell = step && cells[step.index];
		if (!step || !cell) throw new Error('a path that does not lead back');
		path.push(step);
		node = node.startsWith('c') ? `r${cell.row}` : `c${cell.column}`;
	}
	return path;
}
