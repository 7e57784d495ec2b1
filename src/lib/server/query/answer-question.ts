import { noRecordKeys, tooManyRows } from '../refusals/refusals.ts';
import { parameters } from '../disclosure/parameters.ts';
import { holdRate, isGrowth } from '../disclosure/protect.ts';
import { holdsAtEnd, type Indicator } from '../indicators/definition.ts';
import { policyOf, type Policy } from '../indicators/disclosure.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Answer, AnswerRow } from './answer.ts';
import type { Asker } from './asker.ts';
import { cellOf, isSmall, missing, withheldFigure, type Figure } from './cells.ts';
import { basePeriod, wholeBases } from './base-periods.ts';
import {
	countPeriods,
	periodsOf,
	precedes,
	shiftPeriod,
	type Period,
	type Span
} from './periods.ts';
import { queryOf, type Question } from './question.ts';
import { placeOf, referenceDenominator, targetForRow } from './references.ts';
import { readPublished, type Published } from './published-sums.ts';
import { createSingleFlight, type SingleFlight, type Waiting } from './single-flight.ts';
import { spanOf } from './span.ts';
import { orderSplits, splitsOf, type Split } from './splits.ts';
import { keyOf, periodKey, readSums, reportsOf, splitOfKey, type SumsByCell } from './sums.ts';

/** Rows that an answer may have: past it the question is refused, never cut short. */
export const rowCeiling = 200_000;

/** Answers of each snapshot, forgotten with it. */
const answers = new WeakMap<Snapshot, SingleFlight<Answer>>();

function answersOf(snapshot: Snapshot): SingleFlight<Answer> {
	const known = answers.get(snapshot);
	if (known) return known;
	// Some 250 bytes a row.
	const made = createSingleFlight<Answer>({
		maxSize: 200_000,
		sizeOf: ({ rows }) => rows.length + 1
	});
	answers.set(snapshot, made);
	return made;
}

/** The answer to a question for an audience, or the one given before: snapshots do not change. */
export function answerQuestion(
	asker: Asker,
	indicator: Indicator,
	question: Question,
	caller?: Waiting
): Promise<Answer> {
	const { snapshot, audience } = asker;
	const query = queryOf(question);
	const key = JSON.stringify([audience, indicator.id, query]);
	return answersOf(snapshot)(key, caller, async (shared) => {
		const { facts } = snapshot;
		const span = spanOf(indicator, facts);
		const splits = splitsOf(indicator, question, facts);
		const expected = countPeriods(question, span) * Math.max(splits.length, 1);
		if (expected > rowCeiling) throw tooManyRows(expected, rowCeiling);
		const periods = periodsOf(question, span, holdsAtEnd(indicator));
		const earlier = wholeBases(indicator, question, periods, span);
		const asked = [...earlier, ...periods];
		const policy = audience === 'public' ? policyOf(indicator) : null;
		const asking = { snapshot, indicator, question, span, policy };
		const sums = await readFor(asking, asked, shared);
		const compare = await comparisonOf({ ...asking, periods, known: asked, sums }, shared);
		const listed = listSplits(splits, sums, question, periods, facts);
		const count = periods.length * listed.length;
		if (count > rowCeiling) throw tooManyRows(count, rowCeiling);
		const keys = listed.map(keyOf);
		const rows = periods.flatMap((period, index) => {
			const figureIn = resolve(indicator, question, period, sums, facts);
			return listed.map((split, place): AnswerRow => {
				const key = keys[place]!;
				const figure = figureIn(split, key);
				const hidden = figure.flag === 'withheld';
				return {
					...(question.grain === 'none' ? {} : { period: period.name }),
					...Object.fromEntries(question.by.map((id, at) => [id, split[at]])),
					...figure,
					...(isSmall(indicator, figure) ? ({ small: true } as const) : {}),
					...(hidden ? none : compare(index, split, key))
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
			...protectionOf(policy, sums, periods, listed),
			rows
		};
	});
}

interface Reading {
	readonly snapshot: Asker['snapshot'];
	readonly indicator: Indicator;
	readonly question: Question;
	readonly span: Span | null;
	/** How its figures are published; null where they are exact. */
	readonly policy: Policy | null;
}

/** Sums by cell, as whoever asks may know them. */
interface Known extends SumsByCell {
	readonly published?: Published & { readonly policy: Policy };
}

async function readFor(
	{ snapshot, indicator, question, span, policy }: Reading,
	asked: readonly Period[],
	waiting: Waiting
): Promise<Known> {
	if (!policy) return readSums(snapshot, indicator, question, asked, span, waiting);
	if (!snapshot.facts.martColumns.get(indicator.relation.slice(6))?.has('record_key')) {
		throw noRecordKeys(snapshot.id);
	}
	const periods = asked.filter(({ covered }) => covered);
	const reported = await reportsOf(snapshot, indicator, question, periods);
	if (span === null || periods.length === 0) return { cells: new Map(), reported };
	const published = await readPublished({
		...{ snapshot, indicator, policy, question, span },
		periods,
		waiting
	});
	return { cells: published.cells, reported, published: { ...published, policy } };
}

/** What an answer says of the noise in its figures. */
function protectionOf(
	policy: Policy | null,
	{ published }: Known,
	periods: readonly Period[],
	splits: readonly Split[]
): Pick<Answer, 'protection'> {
	if (!policy) return {};
	const parts = published
		? periods.flatMap((period) => {
				return period.covered ? splits.map((split) => published.tell(period, split).parts) : [];
			})
		: [];
	const sums = parts.reduce((most, count) => Math.max(most, count), 1);
	const protection = { method: 'cell-key', largest: parameters.largestNoise } as const;
	return { protection: sums > 1 ? { ...protection, sums } : protection };
}

interface Comparing extends Reading {
	readonly periods: readonly Period[];
	/** The periods that the sums are of. */
	readonly known: readonly Period[];
	readonly sums: Known;
}

type Compared = Pick<AnswerRow, 'compare' | 'base_flag'>;

const none: Compared = { compare: null };
const incomplete: Compared = { compare: null, base_flag: 'base-incomplete' };

/** A function that gives what is compared with, of a period by its index and a split with its key. */
async function comparisonOf(
	{ periods, known, sums, ...reading }: Comparing,
	waiting: Waiting
): Promise<(index: number, split: Split, key: string) => Compared> {
	const { snapshot, indicator, question, span } = reading;
	const { compare, grain } = question;
	const { facts } = snapshot;
	if (compare === null) return () => none;
	if (compare === 'target') {
		return (index, split) => {
			const year = Number(periods[index]?.at.slice(0, 4));
			return { compare: targetForRow(indicator, question, split, year, facts) };
		};
	}
	const bases = periods.map((period) => {
		const month =
			indicator.kind === 'cumulative' ? sums.reported?.get(periodKey(question, period)) : null;
		return basePeriod(period, { grain, compare }, span, month ?? null);
	});
	// Most bases are periods of the answer too; the others are asked for apart.
	const asked = new Set(known.map(daysOf));
	const others = bases.filter((base) => !asked.has(daysOf(base)) && !precedes(base.from, span));
	const read = (periods: readonly Period[]) => readFor(reading, periods, waiting);
	// Bases that end within their period are each asked for alone.
	const alone = indicator.kind === 'cumulative' && grain !== 'month';
	const together = alone || others.length === 0 ? null : await read(others);
	const apart = new Map<Period, Known>();
	for (const base of others) apart.set(base, together ?? (await read([base])));
	const figuresIn = bases.map((base) =>
		resolve(indicator, question, base, apart.get(base) ?? sums, facts)
	);
	return (index, split, key) => {
		const base = bases[index];
		// What was not received is compared with nothing.
		if (!base || !periods[index]?.covered) return none;
		if (precedes(base.from, span)) return base.covered ? incomplete : none;
		return { compare: figuresIn[index]?.(split, key).value ?? null };
	};
}

/** A function that gives the figure of a period for a split with its key. */
function resolve(
	indicator: Indicator,
	question: Question,
	period: Period,
	sums: Known,
	facts: Facts
): (split: Split, key: string) => Figure {
	const start = periodKey(question, period);
	const isReported = sums.reported?.has(start) ?? true;
	if (!period.covered || !isReported || !hasBase(indicator, period, facts)) return () => missing;
	const { published } = sums;
	if (published) return publicFigures(indicator, question, period, published, facts);
	const found = sums.cells.get(start);
	const { denominator } = indicator;
	const { provisional } = period;
	if (typeof denominator !== 'object' || denominator.from === 'year-before') {
		return (_, key) => cellOf(indicator, found?.get(key), null, provisional);
	}
	return (split, key) => {
		const reference = referenceOf(indicator, question, period, split, facts);
		return cellOf(indicator, found?.get(key), reference, provisional);
	};
}

/** Whether data covers what growth starts from. */
function hasBase(indicator: Indicator, period: Period, facts: Facts): boolean {
	return !isGrowth(indicator) || shiftPeriod(period, -12, 'none', spanOf(indicator, facts)).covered;
}

/** The figures of a period as the public may know them, of whoever is there or not. */
function publicFigures(
	indicator: Indicator,
	question: Question,
	period: Period,
	{ tell, policy }: NonNullable<Known['published']>,
	facts: Facts
): (split: Split) => Figure {
	return (split) => {
		const { sums, band } = tell(period, split);
		if (!sums) return withheldFigure(band);
		const reference = referenceOf(indicator, question, period, split, facts);
		const figure = cellOf(indicator, sums, reference, period.provisional);
		return { ...figure, value: holdRate(indicator, policy, figure.value) };
	};
}

/** The denominator kept in `data/reference`; null where rows give it. */
function referenceOf(
	{ denominator }: Indicator,
	question: Question,
	period: Period,
	split: Split,
	facts: Facts
): { readonly denominator: number | null } | null {
	if (typeof denominator !== 'object' || denominator.from === 'year-before') return null;
	const year = Number(period.at.slice(0, 4));
	return { denominator: referenceDenominator(denominator, placeOf(question, split), year, facts) };
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
