import type { Sums } from '../cells.ts';
import { asksAge, type Question } from '../question.ts';
import { keyOf, type Cells } from '../sums.ts';
import type { Stretch } from '../cubes/sum-cube.ts';
import { cellAt, countCells, eachYear, splitOf, testsOf, viewOf } from '../cubes/views.ts';
import type { Ledger, LedgerTerms } from './ledger.ts';

/** The sums of some stretches of time by split, as SQL would give them; nothing where there are no rows. */
export function sumLedger(
	ledger: Ledger,
	{ numerators, denominators }: LedgerTerms,
	question: Pick<Question, 'by' | 'filters'>,
	stretches: readonly Stretch[]
): Cells {
	const found = new Map<string, Map<string, Sums>>();
	const { profiles, starts } = ledger;
	const { values: ns, outside, silent } = numerators;
	const ms = denominators?.values ?? null;
	const cells = countCells(ledger, question.by);
	const n = new Float64Array(cells);
	const m = new Float64Array(cells);
	// Bits: a row, a numerator, a denominator.
	const said = new Uint8Array(cells);
	const splits: string[] = [];
	const lookedUp = eachYear(stretches, asksAge(question), (year) => lookUp(ledger, question, year));
	for (const [index, { period, first, last }] of stretches.entries()) {
		const { cellOf, views } = lookedUp[index]!;
		const touched: number[] = [];
		const end = starts[last + 1]!;
		for (let line = starts[first]!; line < end; line++) {
			const cell = cellOf[profiles[line]!]!;
			if (cell < 0) continue;
			const numerator = ns[line]!;
			if (numerator === outside) continue;
			if (said[cell] === 0) {
				touched.push(cell);
				n[cell] = m[cell] = 0;
				said[cell] = 1;
			}
			if (numerator !== silent) {
				n[cell]! += numerator;
				said[cell]! |= 2;
			}
			if (ms === null) continue;
			const denominator = ms[line]!;
			if (denominator !== denominators!.silent) {
				m[cell]! += denominator;
				said[cell]! |= 4;
			}
		}
		if (touched.length === 0) continue;
		const sums = new Map<string, Sums>();
		for (const cell of touched) {
			sums.set((splits[cell] ??= keyOf(splitOf(views, cell))), {
				numerator: said[cell]! & 2 ? n[cell]! / numerators.scale : null,
				denominator: said[cell]! & 4 ? m[cell]! / denominators!.scale : null
			});
			said[cell] = 0;
		}
		found.set(period, sums);
	}
	return found;
}

/** The cell of each profile, -1 where a filter leaves it out, at the end of a year. */
function lookUp(ledger: Ledger, { by, filters }: Pick<Question, 'by' | 'filters'>, year: number) {
	const views = by.map((id) => viewOf(ledger, id, year));
	const tests = testsOf(ledger, filters, year);
	const cellOf = new Int32Array(ledger.crossings);
	for (let profile = 0; profile < cellOf.length; profile++) {
		cellOf[profile] = cellAt(profile, views, tests);
	}
	return { cellOf, views };
}
