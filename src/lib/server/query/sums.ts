import { unknown } from '../dimensions/dimension.ts';
import type { Indicator } from '../indicators/definition.ts';
import type { Line } from '../warehouse/statement.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { Bindings } from './bindings.ts';
import type { Sums } from './cells.ts';
import { compileQuestion } from './compile.ts';
import { shiftPeriod, type Period, type Span } from './periods.ts';
import type { Question } from './question.ts';
import { bucketOf, dayOf, withinOf } from './source-rows.ts';
import type { Split } from './spine.ts';

/** What lines of SQL say, by period and split. */
export interface SumsByCell {
	readonly cells: ReadonlyMap<string, Sums>;
	/** The last day with any row, by period; null where a period without rows is no gap. */
	readonly heard: ReadonlyMap<string, string> | null;
}

/** The sums of the periods that data covers. */
export async function readSums(
	snapshot: Snapshot,
	indicator: Indicator,
	question: Question,
	periods: readonly Period[],
	span: Span | null,
	signal: AbortSignal
): Promise<SumsByCell> {
	const covered = periods.filter(({ covered }) => covered);
	const heard = needsHearing(indicator);
	if (covered.length === 0) return { cells: new Map(), heard: heard ? new Map() : null };
	const [cells, days] = await Promise.all([
		isGrowth(indicator)
			? readGrowth(snapshot, indicator, question, covered, span, signal)
			: readCells(snapshot, indicator, question, covered, signal),
		heard ? readHeard(snapshot, indicator, question, covered, signal) : null
	]);
	return { cells, heard: days };
}

export function keyOf(period: string | null, split: Split): string {
	return [period ?? '', ...split].join('\u0000');
}

/** The key of a period in `heard`. */
export function periodKey({ grain }: Pick<Question, 'grain'>, { start }: Period): string {
	return grain === 'none' ? '' : (start ?? '');
}

async function readCells(
	snapshot: Snapshot,
	indicator: Indicator,
	question: Question,
	periods: readonly Period[],
	signal: AbortSignal,
	laterYears = 0
): Promise<Map<string, Sums>> {
	const statement = compileQuestion(indicator, question, periods, laterYears);
	const lines = await snapshot.read(statement, signal);
	return new Map(
		lines
			.filter(({ rows }) => Number(rows) > 0)
			.map((line) => {
				const split = question.by.map((_, index) => String(line[`d${index}`] ?? unknown.id));
				const period = question.grain === 'none' ? null : String(line.p);
				const { numerator, denominator } = line;
				return [
					keyOf(period, split),
					{ numerator: numberOf(numerator), denominator: numberOf(denominator) }
				];
			})
	);
}

function isGrowth({ denominator }: Indicator): boolean {
	return typeof denominator === 'object' && denominator.from === 'year-before';
}

/** Stocks at D less those a year before, over these; the ages of both are those of D. */
async function readGrowth(
	snapshot: Snapshot,
	indicator: Indicator,
	question: Question,
	periods: readonly Period[],
	span: Span | null,
	signal: AbortSignal
): Promise<Map<string, Sums>> {
	const pairs = periods
		.map((period) => ({ period, before: shiftPeriod(period, -12, question.grain, span) }))
		.filter(({ before }) => before.covered);
	if (pairs.length === 0) return new Map();
	const befores = pairs.map(({ before }) => before);
	const [now, then] = await Promise.all([
		readCells(snapshot, indicator, question, periods, signal),
		readCells(snapshot, indicator, question, befores, signal, 1)
	]);
	const cells = new Map<string, Sums>();
	for (const { period, before } of pairs) {
		const [start, startBefore] = [periodKey(question, period), periodKey(question, before)];
		const splitsOf = (sums: ReadonlyMap<string, Sums>, key: string) =>
			[...sums.keys()]
				.filter((cell) => cell.split('\u0000')[0] === key)
				.map((cell) => cell.slice(key.length));
		for (const split of new Set([...splitsOf(now, start), ...splitsOf(then, startBefore)])) {
			const count = now.get(start + split)?.numerator ?? 0;
			const denominator = then.get(startBefore + split)?.numerator ?? 0;
			cells.set(start + split, { numerator: count - denominator, denominator });
		}
	}
	return cells;
}

/** What is reported from time to time says nothing of a period without any report. */
function needsHearing({ kind, timing }: Indicator): boolean {
	if (kind !== 'stock' && kind !== 'cumulative') return false;
	return timing.rows !== 'at-date' && timing.rows !== 'as-of-file';
}

async function readHeard(
	snapshot: Snapshot,
	{ relation, timing }: Indicator,
	{ grain }: Question,
	periods: readonly Period[],
	signal: AbortSignal
): Promise<Map<string, string>> {
	if (!('column' in timing)) return new Map();
	const bindings = new Bindings();
	const within = withinOf(timing, periods, bindings);
	const day = dayOf(timing);
	const period = grain === 'none' ? "''" : `cast(${bucketOf(day, grain)} as varchar)`;
	const lines: Line[] = await snapshot.read(
		{
			sql: `
				select ${period} as p, cast(max(${day}) as varchar) as day
				from ${relation} where ${within.join(' and ')} group by all`,
			values: bindings.values
		},
		signal
	);
	return new Map(
		lines.filter(({ day }) => day !== null).map((line) => [String(line.p), String(line.day)])
	);
}

function numberOf(value: unknown): number | null {
	return value === null || value === undefined ? null : Number(value);
}
