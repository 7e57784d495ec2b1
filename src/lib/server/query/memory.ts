import type { DimensionId } from '../dimensions/dimension.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { cubeFor, keptCube, warmCubes } from './cubes/read-cube.ts';
import { sumsOfCube } from './cubes/sums-of-cube.ts';
import { readLedgers, sumsFromLedger } from './ledgers/kept-ledgers.ts';
import type { Span } from './periods.ts';
import type { Cells } from './sums.ts';
import type { Asking } from './table.ts';

/**
 * The sums of a question from memory: from the shortest cube that tells them, else line by line from a
 * ledger. Null where SQL has to answer: periods that cut months, lists too long, figures whose parts
 * do not add up, and what is not read yet, since that takes longer than a statement.
 */
export async function sumsInMemory(
	snapshot: Snapshot,
	asking: Asking,
	span: Span | null
): Promise<Cells | null> {
	if (span === null || !snapshot.keepsSums) return null;
	const { indicator, question } = asking;
	const filtered = Object.keys(question.filters) as DimensionId[];
	const asked = [...new Set([...question.by, ...filtered])];
	const cube = keptCube(snapshot, indicator, asked);
	const known = (cube && sumsOfCube(cube, asking, span)) ?? sumsFromLedger(snapshot, asking, span);
	if (known || cube) return known;
	const late = await cubeFor(snapshot, asking, asked, span);
	return late && sumsOfCube(late, asking, span);
}

/**
 * Reads what questions are answered from, so that visitors of a new snapshot find it. The snapshot
 * must be held meanwhile.
 * @param turn waits until the next list may be read.
 */
export async function readAhead(snapshot: Snapshot, turn: () => Promise<void>): Promise<void> {
	await readLedgers(snapshot, turn);
	await warmCubes(snapshot, turn);
}
