import { unknown, type DimensionId } from '../dimensions/dimension.ts';
import { isGrowth } from '../disclosure/protect.ts';
import type { Indicator } from '../indicators/definition.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Line } from '../warehouse/statement.ts';
import type { Sums } from './cells.ts';
import { readTogether } from './read-together.ts';
import { reportedDays, lastDaysIn } from './reported-days.ts';
import { shiftPeriod, type Period, type Span } from './periods.ts';
import type { Question } from './question.ts';
import type { Waiting } from './single-flight.ts';
import type { Split } from './splits.ts';
import type { Asking } from './table.ts';

/** What lines of SQL say, by the key of their period and, in it, by that of their split. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, Sums>>;

export interface SumsByCell {
	readonly cells: Cells;
	/** The last day with any row, by period; null where a period without rows is no gap. */
	readonly reported: ReadonlyMap<string, string> | null;
}

/** The days that answer for periods, where a period without rows is a gap; else null. */
export async function reportsOf(
	snapshot: Snapshot,
	indicator: Indicator,
	question: Question,
	periods: readonly Period[]
): Promise<SumsByCell['reported']> {
	if (!needsDays(indicator)) return null;
	const days = await reportedDays(snapshot, indicator);
	return new Map(
		[...lastDaysIn(periods, days, indicator.timing)].map(([period, day]) => [
			periodKey(question, period),
			day
		])
	);
}

/** The sums of the periods that data covers. */
export async function readSums(
	snapshot: Snapshot,
	indicator: Indicator,
	question: Question,
	periods: readonly Period[],
	span: Span | null,
	waiting: Waiting
): Promise<SumsByCell> {
	const covered = periods.filter(({ covered }) => covered);
	const asking = await askingOf(snapshot, indicator, question, covered);
	const reported = await reportsOf(snapshot, indicator, question, covered);
	if (covered.length === 0) return { cells: new Map(), reported };
	const cells = isGrowth(indicator)
		? await readGrowth(snapshot, asking, span, waiting)
		: await readCells(snapshot, asking, waiting);
	return { cells, reported };
}

/** A question as tables are asked it. */
export async function askingOf(
	snapshot: Snapshot,
	indicator: Indicator,
	question: Asking['question'],
	periods: readonly Period[]
): Promise<Asking> {
	const days = needsDays(indicator) ? await reportedDays(snapshot, indicator) : [];
	return { indicator, question, periods, days, laterYears: 0 };
}

export function keyOf(split: Split): string {
	return split.join('\u0000');
}

/** The split that a key is of. */
export function splitOfKey(key: string, { length }: readonly DimensionId[]): Split {
	return length === 0 ? [] : key.split('\u0000');
}

/** Puts what is said of a split among what is said of its period. */
export function addCell<Value>(
	cells: Map<string, Map<string, Value>>,
	period: string,
	split: string,
	value: Value
): void {
	const known = cells.get(period);
	if (known) known.set(split, value);
	else cells.set(period, new Map([[split, value]]));
}

/** The key of a period; the same for all with grain none. */
export function periodKey({ grain }: Pick<Question, 'grain'>, { start }: Period): string {
	return grain === 'none' ? '' : (start ?? '');
}

async function readCells(snapshot: Snapshot, asking: Asking, waiting: Waiting): Promise<Cells> {
	const lines = await readTogether(snapshot, asking, waiting);
	return cellsIn(
		lines.filter(({ rows }) => Number(rows) > 0),
		asking.question,
		({ numerator, denominator }) => ({
			numerator: numberOf(numerator),
			denominator: numberOf(denominator)
		})
	);
}

/** What lines of a compiled question say of their cells. */
export function cellsIn<Value>(
	lines: readonly Line[],
	{ by, grain }: Asking['question'],
	valueOf: (line: Line) => Value
): Map<string, Map<string, Value>> {
	const cells = new Map<string, Map<string, Value>>();
	for (const line of lines) {
		const split = by.map((_, index) => String(line[`d${index}`] ?? unknown.id));
		addCell(cells, grain === 'none' ? '' : String(line.p), keyOf(split), valueOf(line));
	}
	return cells;
}

/** Stocks at D less those a year before, over these; the ages of both are those of D. */
async function readGrowth(
	snapshot: Snapshot,
	asking: Asking,
	span: Span | null,
	waiting: Waiting
): Promise<Cells> {
	const { question, periods } = asking;
	const pairs = periods
		.map((period) => ({ period, before: shiftPeriod(period, -12, question.grain, span) }))
		.filter(({ before }) => before.covered);
	if (pairs.length === 0) return new Map();
	const befores = pairs.map(({ before }) => before);
	const [now, then] = await Promise.all([
		readCells(snapshot, asking, waiting),
		readCells(snapshot, { ...asking, periods: befores, laterYears: 1 }, waiting)
	]);
	const cells = new Map<string, Map<string, Sums>>();
	for (const { period, before } of pairs) {
		const key = periodKey(question, period);
		const counts = now.get(key) ?? new Map<string, Sums>();
		const bases = then.get(periodKey(question, before)) ?? new Map<string, Sums>();
		for (const split of new Set([...counts.keys(), ...bases.keys()])) {
			const count = counts.get(split)?.numerator ?? 0;
			const denominator = bases.get(split)?.numerator ?? 0;
			addCell(cells, key, split, { numerator: count - denominator, denominator });
		}
	}
	return cells;
}

/** Whether the last day of a period chooses what answers for it, or says whether anything does. */
function needsDays(indicator: Indicator): boolean {
	const { timing } = indicator;
	const last = timing.rows === 'training-year' && timing.takes === 'last';
	return last || timing.rows === 'last-month' || needsReports(indicator);
}

/** What is reported from time to time says nothing of a period without any report. */
function needsReports({ kind, timing }: Indicator): boolean {
	if (kind !== 'stock' && kind !== 'cumulative') return false;
	return 'column' in timing;
}

function numberOf(value: unknown): number | null {
	return value === null || value === undefined ? null : Number(value);
}
