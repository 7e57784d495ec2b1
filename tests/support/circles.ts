/**
 * The circles of a graph: groups of nodes each of which is reached from each other (Tarjan 1972).
 * @param graph what each node leads to
 */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const places = new Map<string, number>();
	const lowest = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];

	function visit(node: string): void {
		places.set(node, places.size);
		lowest.set(node, places.size - 1);
		open.push(node);
		for (const next of graph.get(node) ?? []) {
			if (!places.has(next)) visit(next);
			if (!open.includes(next)) continue;
			lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
		}
		if (lowest.get(node) !== places.get(node)) return;
		const circle = open.splice(open.indexOf(node));
		if (circle.length > 1) circles.push(circle.sort());
	}

	for (const node of graph.keys()) if (!places.has(node)) visit(node);
	return circles;
}
