import type { Sums } from '../cells.ts';
import { asksAge, type Question } from '../question.ts';
import { keyOf, type Cells } from '../sums.ts';
import type { Cube } from './cube.ts';
import { cellAt, countCells, splitOf, testsOf, viewOf, type Test, type View } from './views.ts';

/** Some slots that answer for a period, both included. */
export interface Stretch {
	/** The key of the period in the answer. */
	readonly period: string;
	readonly first: number;
	readonly last: number;
	/** At whose end ages are told. */
	readonly year: number;
}

/** The sums of some stretches of time by split, as SQL would give them; nothing where there are no rows. */
export function sumCube(
	cube: Cube,
	question: Pick<Question, 'by' | 'filters'>,
	stretches: readonly Stretch[]
): Cells {
	const { by, filters } = question;
	const found = new Map<string, Map<string, Sums>>();
	const splits: string[] = [];
	const asksBirths = cube.births && asksAge(question);
	const cells = countCells(cube, by);
	const { values: ns, scale: nScale } = cube.numerators;
	const { values: ms, scale: mScale } = cube.denominators;
	const n = new Float64Array(cells);
	const m = new Float64Array(cells);
	const { entities, changes } = cube;
	/** Rows that hold, and how many of them say each term. */
	const held = changes && {
		rows: new Float64Array(cells),
		numerators: new Float64Array(cells),
		denominators: new Float64Array(cells)
	};
	let views: readonly View[] = [];
	let tests: readonly Test[] = [];
	let year: number | null = null;
	let touched: number[] = [];
	// Bits: a row, a numerator, a denominator.
	let said = new Uint8Array(cells);
	let read = 0;
	for (const stretch of stretches) {
		const { period, first, last } = stretch;
		const end = cube.starts[last + 1] ?? 0;
		const sameAges = year !== null && (!asksBirths || year === stretch.year);
		if (!sameAges) {
			year = stretch.year;
			views = by.map((id) => viewOf(cube, id, stretch.year));
			tests = testsOf(cube, filters, stretch.year);
		}
		// A stock goes on from the one before, where that is earlier and everybody is as old.
		const goesOn = held !== null && sameAges && end >= read;
		const begin = goesOn ? read : held ? 0 : (cube.starts[first] ?? 0);
		if (!goesOn) {
			touched = [];
			said = new Uint8Array(cells);
		}
		read = end;
		const reported = entities && new Uint8Array(entities.members.length);
		// The latest first: of each entity it is the one that counts.
		for (let line = end - 1; line >= begin; line--) {
			if (entities && reported) {
				const entity = entities.codes[line]!;
				if (reported[entity] === 1) continue;
				reported[entity] = 1;
			}
			const cell = cellAt(line, views, tests);
			if (cell < 0) continue;
			if (said[cell] === 0) {
				touched.push(cell);
				n[cell] = m[cell] = 0;
				if (held) held.rows[cell] = held.numerators[cell] = held.denominators[cell] = 0;
			}
			const more = changes ? changes[line]! : 0;
			if (held) held.rows[cell]! += more;
			said[cell]! |= 1;
			const numerator = ns[line]!;
			if (numerator === numerator) {
				n[cell]! += numerator;
				said[cell]! |= 2;
				if (held) held.numerators[cell]! += more;
			}
			const denominator = ms[line]!;
			if (denominator === denominator) {
				m[cell]! += denominator;
				said[cell]! |= 4;
				if (held) held.denominators[cell]! += more;
			}
		}
		const sums = new Map<string, Sums>();
		for (const cell of touched) {
			if (held?.rows[cell] === 0) continue;
			const saysNumerator = held ? held.numerators[cell]! > 0 : said[cell]! & 2;
			const saysDenominator = held ? held.denominators[cell]! > 0 : said[cell]! & 4;
			sums.set((splits[cell] ??= keyOf(splitOf(views, cell))), {
				numerator: saysNumerator ? n[cell]! / nScale : null,
				denominator: saysDenominator ? m[cell]! / mScale : null
			});
		}
		if (sums.size > 0) found.set(period, sums);
	}
	return found;
}
