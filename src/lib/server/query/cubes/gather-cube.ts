import type { Sums } from '../cells.ts';
import type { Question } from '../question.ts';
import { addCell, keyOf, type Cells } from '../sums.ts';
import type { Cube, Gathered } from './cube.ts';
import type { Stretch } from './sum-cube.ts';
import { cellAt, splitOf, testsOf, viewOf } from './views.ts';

/** Medians and distinct counts of stretches of time by split, as SQL would give them. */
export function gatherCube(
	cube: Cube,
	gathered: Gathered,
	{ by, filters }: Pick<Question, 'by' | 'filters'>,
	stretches: readonly Stretch[]
): Cells {
	const found = new Map<string, Map<string, Sums>>();
	const views = by.map((id) => viewOf(cube, id));
	const tests = testsOf(cube, filters);
	for (const { period, first, last } of stretches) {
		const linesOf = new Map<number, number[]>();
		const end = cube.starts[last + 1] ?? 0;
		for (let line = cube.starts[first] ?? 0; line < end; line++) {
			const cell = cellAt(line, views, tests);
			if (cell < 0) continue;
			const lines = linesOf.get(cell);
			if (lines) lines.push(line);
			else linesOf.set(cell, [line]);
		}
		for (const [cell, lines] of linesOf) {
			const numerator =
				gathered.kind === 'median' ? medianOf(cube, gathered, lines) : countOf(gathered, lines);
			addCell(found, period, keyOf(splitOf(views, cell)), { numerator, denominator: null });
		}
	}
	return found;
}

function countOf({ values }: Gathered, lines: readonly number[]): number {
	return new Set(lines.map((line) => values[line]!).filter((value) => !Number.isNaN(value))).size;
}

/** The middle value, or the mean of the two in the middle; null where no row says. */
function medianOf(
	{ numerators: { values: rows } }: Cube,
	{ values }: Gathered,
	lines: readonly number[]
): number | null {
	const known: number[] = [];
	for (const line of lines) {
		const value = values[line]!;
		if (!Number.isNaN(value)) for (let row = rows[line]!; row > 0; row--) known.push(value);
	}
	if (known.length === 0) return null;
	const sorted = Float64Array.from(known).sort();
	const middle = (sorted.length - 1) / 2;
	return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
