export type Place = readonly [number, number];

/**
 * A line without the corners that matter least (Visvalingam and Whyatt): the corner whose triangle
 * with its neighbours is smallest goes first, until none is below `leastArea`. Ends stay; of a
 * ring enough stay to enclose something.
 */
export function simplifyLine(line: readonly Place[], leastArea: number): Place[] {
	const kept = [...line];
	const closed = line[0]?.[0] === line.at(-1)?.[0] && line[0]?.[1] === line.at(-1)?.[1];
	const fewest = closed ? 4 : 2;
	while (kept.length > fewest) {
		const areas = kept.slice(1, -1).map((place, at) => areaOf(kept[at], place, kept[at + 2]));
		const least = Math.min(...areas);
		if (least >= leastArea) break;
		kept.splice(areas.indexOf(least) + 1, 1);
	}
	return kept;
}

function areaOf(a: Place | undefined, b: Place, c: Place | undefined): number {
	if (!a || !c) return Infinity;
	return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
