import { tooManyRows } from '../api/refusals.ts';
import { holdsAtEnd, type Indicator } from '../indicators/definition.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Answer, AnswerRow } from './answer.ts';
import type { Asker } from './asker.ts';
import { cellOf, missing, type Figure } from './cells.ts';
import { addMonths, lastDay } from './days.ts';
import { countPeriods, periodsOf, shiftPeriod, stepOf, type Period, type Span } from './periods.ts';
import { queryOf, type Question } from './question.ts';
import { placeOf, referenceDenominator, targetForRow } from './references.ts';
import { verdictOf, withholdCell, type Verdict } from './disclosure/verdict.ts';
import { createSingleFlight, type Waiting } from './single-flight.ts';
import { spanOf } from './span.ts';
import { orderSplits, splitsOf, type Split } from './splits.ts';
import { keyOf, periodKey, readSums, splitOfKey, type SumsByCell } from './sums.ts';

/** Rows that an answer may have: past it the question is refused, never cut short. */
export const rowCeiling = 200_000;

const answers = createSingleFlight<Answer>({
	/** Some 250 bytes a row. */
	maxSize: 250_000,
	sizeOf: ({ rows }) => rows.length + 1
});

/** The answer to a question for an audience, or the one given before: snapshots do not change. */
export function answerQuestion(
	asker: Asker,
	indicator: Indicator,
	question: Question,
	caller?: Waiting
): Promise<Answer> {
	const { snapshot, audience } = asker;
	const query = queryOf(question);
	const key = JSON.stringify([snapshot.id, audience, indicator.id, query]);
	return answers(key, caller, async (shared) => {
		const { facts } = snapshot;
		const span = spanOf(indicator, facts);
		const splits = splitsOf(indicator, question, facts);
		const expected = countPeriods(question, span) * Math.max(splits.length, 1);
		if (expected > rowCeiling) throw tooManyRows(expected, rowCeiling);
		const periods = periodsOf(question, span, holdsAtEnd(indicator));
		const earlier = wholeBases(indicator, question, periods, span);
		const asked = [...earlier, ...periods];
		const sums = await readSums(snapshot, indicator, question, asked, span, shared);
		const isWithheld = await verdictOf(asker, indicator, question, periods, span, shared);
		const compare = await comparisonOf(
			{ asker, indicator, question, periods, known: asked, sums, span },
			shared
		);
		const listed = listSplits(splits, sums, question, periods, facts);
		const count = periods.length * listed.length;
		if (count > rowCeiling) throw tooManyRows(count, rowCeiling);
		const keys = listed.map(keyOf);
		const rows = periods.flatMap((period, index) => {
			const cellIn = resolve(indicator, question, period, sums, facts);
			return listed.map((split, place): AnswerRow => {
				const key = keys[place]!;
				const cell = cellIn(split, key);
				const hidden = isHidden(cell, isWithheld, period, split);
				return {
					...(question.grain === 'none' ? {} : { period: period.name }),
					...Object.fromEntries(question.by.map((id, at) => [id, split[at]])),
					...(hidden ? withholdCell(indicator, cell) : cell),
					compare: hidden ? null : compare(index, split, key)
				};
			});
		});
		return {
			ok: true,
			snapshot: snapshot.id,
			indicator: indicator.id,
			unit: indicator.unit,
			query,
			as_of: span ? (periods.findLast(({ covered }) => covered)?.at ?? null) : null,
			rows
		};
	});
}

/**
 * The periods before those of the answer that it is compared with, as far as they are whole: they
 * are read together.
 */
function wholeBases(
	{ kind }: Indicator,
	{ compare, grain }: Question,
	periods: readonly Period[],
	span: Span | null
): Period[] {
	if (compare === null || compare === 'target' || grain === 'none') return [];
	if (kind === 'cumulative') return [];
	const asked = new Set(periods.map(({ start }) => start));
	return periods
		.filter(({ provisional }) => !provisional)
		.map((period) => shiftPeriod(period, stepOf(grain, compare), grain, span))
		.filter(({ start, covered }) => covered && !asked.has(start));
}

interface Comparing {
	readonly asker: Asker;
	readonly indicator: Indicator;
	readonly question: Question;
	readonly periods: readonly Period[];
	/** The periods that the sums are of. */
	readonly known: readonly Period[];
	readonly sums: SumsByCell;
	readonly span: Span | null;
}

/** A function that gives the value compared with, of a period by its index and a split with its key. */
async function comparisonOf(
	{ asker, indicator, question, periods, known, sums, span }: Comparing,
	waiting: Waiting
): Promise<(index: number, split: Split, key: string) => number | null> {
	const { compare, grain } = question;
	const { snapshot } = asker;
	const { facts } = snapshot;
	if (compare === null) return () => null;
	if (compare === 'target') {
		return (index, split) => {
			const year = Number(periods[index]?.at.slice(0, 4));
			return targetForRow(indicator, question, split, year, facts);
		};
	}
	const months = stepOf(grain, compare);
	const bases = periods.map((period) => {
		const month =
			indicator.kind === 'cumulative' ? sums.reported?.get(periodKey(question, period)) : null;
		if (compare !== 'year' || !month) return shiftPeriod(period, months, grain, span);
		// What is cumulated since January is compared with the same month.
		const at = lastDay(month.slice(0, 7));
		const from = addMonths(month, months);
		return { ...shiftPeriod({ ...period, at }, months, grain, span), from };
	});
	// Most bases are periods of the answer too; the others are asked for apart.
	const asked = new Set(known.map(daysOf));
	const others = bases.filter((base) => !asked.has(daysOf(base)));
	const read = (periods: readonly Period[]) =>
		readSums(snapshot, indicator, question, periods, span, waiting);
	// Bases that end within their period are each asked for alone.
	const alone = indicator.kind === 'cumulative' && grain !== 'month';
	const together = alone || others.length === 0 ? null : await read(others);
	const apart = new Map<Period, SumsByCell>();
	for (const base of others) apart.set(base, together ?? (await read([base])));
	const isWithheld = await verdictOf(asker, indicator, question, bases, span, waiting);
	const cellsIn = bases.map((base) =>
		resolve(indicator, question, base, apart.get(base) ?? sums, facts)
	);
	return (index, split, key) => {
		const base = bases[index];
		// What was not received is compared with nothing.
		if (!base || !periods[index]?.covered) return null;
		const cell = cellsIn[index]?.(split, key) ?? missing;
		return isHidden(cell, isWithheld, base, split) ? null : cell.value;
	};
}

/** What was not received is missing, whoever asks. */
function isHidden(cell: Figure, isWithheld: Verdict, period: Period, split: Split): boolean {
	return period.covered && cell !== missing && isWithheld(period, split, cell);
}

/** A function that gives the figure of a period for a split with its key. */
function resolve(
	indicator: Indicator,
	question: Question,
	period: Period,
	sums: SumsByCell,
	facts: Facts
): (split: Split, key: string) => Figure {
	const start = periodKey(question, period);
	if (!period.covered || (sums.reported && !sums.reported.has(start))) return () => missing;
	const found = sums.cells.get(start);
	const { denominator, kind } = indicator;
	const { provisional } = period;
	if (typeof denominator !== 'object' || denominator.from === 'year-before') {
		return (_, key) => cellOf(kind, found?.get(key), null, provisional);
	}
	const year = Number(period.at.slice(0, 4));
	return (split, key) => {
		const place = placeOf(question, split);
		const reference = { denominator: referenceDenominator(denominator, place, year, facts) };
		return cellOf(kind, found?.get(key), reference, provisional);
	};
}

/** Members without rows too; `unknown` and strangers to the lists where they occur. */
function listSplits(
	splits: readonly Split[],
	sums: SumsByCell,
	question: Question,
	periods: readonly Period[],
	facts: Facts
): Split[] {
	const { by } = question;
	if (by.length === 0) return [[]];
	const listed = new Map(splits.map((split) => [keyOf(split), split]));
	for (const period of periods) {
		for (const key of sums.cells.get(periodKey(question, period))?.keys() ?? []) {
			if (!listed.has(key)) listed.set(key, splitOfKey(key, by));
		}
	}
	// Those of the lists are in order.
	return listed.size === splits.length ? [...splits] : orderSplits(listed.values(), by, facts);
}

function daysOf({ start, from, at }: Period): string {
	return `${start} ${from} ${at}`;
}
