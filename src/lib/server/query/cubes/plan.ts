import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import { holdsAtEnd, type Grain, type Indicator } from '../../indicators/definition.ts';
import type { Facts } from '../../warehouse/facts.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import { addsChanges, isSum } from '../changes.ts';
import { countPeriods, periodsOf, type Span } from '../periods.ts';
import { rowsTable, tableFor, type Asking, type Table } from '../table.ts';

/** Lines that a cube may have: more are left to SQL, question by question. */
const mostLines = 30_000;

/** Lines of a cube of all that a table tells, where there are never more. */
export const mostOfAll = 150_000;

/** Rows of a mart that a cube may be read from. */
const mostRows = 100_000;

/** Years of birth of those alive. */
const births = 100;

const plans = new WeakMap<Snapshot, Map<string, readonly DimensionId[] | null>>();

/** Every member in every period that data covers; what came before with the first. */
export function wholeOf(
	indicator: Indicator,
	by: readonly DimensionId[],
	grain: Grain,
	span: Span
): Asking {
	const periods = periodsOf({ grain, from: null, to: null }, span, holdsAtEnd(indicator));
	const [first] = periods;
	const sums = indicator.timing.rows === 'in-period' || indicator.timing.rows === 'training-year';
	const whole = first && sums ? [{ ...first, from: null }, ...periods.slice(1)] : periods;
	return {
		indicator,
		question: { by, filters: {}, grain },
		periods: whole,
		days: [],
		laterYears: 0
	};
}

/** The table that a cube is read from: of changes of a sum, the rows, each of which says or does not. */
export function cubeTable(asking: Asking, facts: Facts): Table {
	const { indicator } = asking;
	const ofRows = addsChanges(indicator) && isSum(indicator.numerator);
	return ofRows ? rowsTable(indicator) : tableFor(asking, facts);
}

/**
 * The dimensions of the cube that answers: those asked, and of the others as many as keep it short,
 * so that questions find one that was read. Null where those asked alone are too many. Figures that
 * are no sums have one cube, of all that they have.
 */
export function axesFor(
	snapshot: Snapshot,
	indicator: Indicator,
	asked: readonly DimensionId[],
	grain: Grain,
	span: Span
): readonly DimensionId[] | null {
	const { kind, dimensions } = indicator;
	if (kind === 'median' || kind === 'distinct') return dimensions;
	const known = plans.get(snapshot) ?? new Map<string, readonly DimensionId[] | null>();
	plans.set(snapshot, known);
	const key = `${indicator.id} ${[...asked].sort().join(' ')}`;
	const plan = known.get(key);
	if (plan !== undefined) return plan;
	const axes = chooseAxes(snapshot, indicator, new Set(asked), grain, span);
	known.set(key, axes);
	return axes;
}

function chooseAxes(
	{ facts }: Snapshot,
	indicator: Indicator,
	asked: ReadonlySet<DimensionId>,
	grain: Grain,
	span: Span
): readonly DimensionId[] | null {
	const periods = countPeriods({ grain, from: null, to: null }, span);
	const changes = addsChanges(indicator);
	const tableOf = (ids: readonly DimensionId[]) =>
		cubeTable(wholeOf(indicator, ids, grain, span), facts).relation;
	const rowsOf = (table: string) => facts.tableRows.get(table) ?? 0;
	// What stands for long is a line in each period, unless lines say what came and went; few rows begin
	// to be counted, or end, between.
	const mostIn = (table: string) =>
		rowsOf(table) * (changes ? 2 : indicator.timing.rows === 'at-date' ? periods : 1);
	const members = (id: DimensionId) =>
		changes && id === 'age_band' ? births : facts.members[id].length + 1;
	const linesOf = (ids: readonly DimensionId[], table: string) => {
		const inner = ids.filter((id) => !ids.some((other) => dimensionOf(other).parents.includes(id)));
		return Math.min(
			mostIn(table),
			inner.reduce((product, id) => product * members(id), periods)
		);
	};
	let axes = indicator.dimensions.filter((id) => asked.has(id));
	const table = tableOf(axes);
	const fromRows = table === indicator.relation;
	// A question with its filters and periods reads less of them than a cube.
	if (fromRows && rowsOf(table) > mostRows) return null;
	const isShort = linesOf(axes, table) <= mostLines;
	if (!isShort && mostIn(table) > mostOfAll) return null;
	const others = indicator.dimensions.filter((id) => !asked.has(id));
	for (const id of others.sort((a, b) => members(a) - members(b))) {
		const more = indicator.dimensions.filter((other) => axes.includes(other) || other === id);
		const from = tableOf(more);
		if (from === indicator.relation && !fromRows) continue;
		// As short as it was, or all that one table tells.
		if (isShort ? linesOf(more, from) <= mostLines : from === table) axes = more;
	}
	return axes;
}
