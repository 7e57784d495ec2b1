import type { Span } from '../periods.ts';
import type { Cells } from '../sums.ts';
import type { Asking } from '../table.ts';
import type { Cube } from './cube.ts';
import { gatherCube } from './gather-cube.ts';
import { stretchesOf } from './stretches.ts';
import { sumCube } from './sum-cube.ts';
import { countCells, mostCells } from './views.ts';

/** The sums of a question from a cube with all that it asks; null where periods cut what the cube keeps whole. */
export function sumsOfCube(cube: Cube, asking: Asking, span: Span): Cells | null {
	const { question } = asking;
	const { births, changes, gathered } = cube;
	const stretches = stretchesOf(asking, cube.slots, span, { births, changes: changes !== null });
	if (!stretches || countCells(cube, question.by) > mostCells) return null;
	return gathered
		? gatherCube(cube, gathered, question, stretches)
		: sumCube(cube, question, stretches);
}
