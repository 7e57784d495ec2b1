import * as v from 'valibot';
import { leastPercentBase } from '$lib/figures/change.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import { dimensionIdSchema } from '../dimensions/catalogue.ts';
import type { Grain, Unit } from '../indicators/definition.ts';
import { askedEntries, type AnswerRow, type Flag } from '../query/answer.ts';
import { addMonths, earlier, monthsBetween } from '$lib/figures/days.ts';
import { calendarOf, periodsOf, precedes, type Span } from '../query/periods.ts';
import { filtersSchema, type Question } from '../query/question.ts';
import { spanOf } from '../query/span.ts';
import {
	baseFlagSchema,
	flagSchema,
	grainSchema,
	list,
	nullableDay,
	nullableNumber,
	shape,
	textSchema
} from '$lib/schema.ts';
import { askFor, headlineOf, labelOf, onlyRow, type Inquiry, type Window } from './ask.ts';
import {
	contributionOfPart,
	contributionToRatio,
	termsSchema,
	type Contribution,
	type RatioEnds
} from './contributions.ts';
import { tellChange } from './tell-change.ts';

/** The figure at one end of a change. */
const endSchema = shape({
	...termsSchema.entries,
	/** `2025-06`, `2025-Q2`, `2025`; absent with grain none. */
	period: v.exactOptional(v.string()),
	from: nullableDay,
	to: nullableDay,
	flag: flagSchema,
	/** Set where it is of few. */
	small: v.exactOptional(v.literal(true))
});
export type ChangeEnd = v.InferOutput<typeof endSchema>;

const memberChangeSchema = shape({
	member: v.string(),
	label: textSchema,
	from: nullableNumber,
	to: nullableNumber,
	/** Null where the member is withheld at either end. */
	contribution: nullableNumber,
	within: nullableNumber,
	mix: nullableNumber,
	/** Of the whole difference, up to all of it; null where the member moved against it or more. */
	share: nullableNumber,
	flag: flagSchema,
	/** Set where it is of few, a rate at either end: it is not named. */
	small: v.exactOptional(v.literal(true))
});
export type MemberChange = v.InferOutput<typeof memberChangeSchema>;

export const changeSchema = shape({
	...askedEntries,
	by: v.nullable(dimensionIdSchema),
	grain: grainSchema,
	filters: filtersSchema,
	from: endSchema,
	to: endSchema,
	difference: nullableNumber,
	/** Why there is no difference: the data begins within the first period. */
	base_flag: v.nullable(baseFlagSchema),
	/** The difference over the base; null for shares, and when the base is under 30. */
	relative: nullableNumber,
	/** How the whole divides: parts of a sum, of a ratio, or not at all (medians, distinct counts). */
	method: v.picklist(['sum', 'within-and-mix', 'none']),
	/** Largest contribution first. */
	members: list(memberChangeSchema),
	/** What no member shown accounts for: of members withheld, or without a term. */
	remainder: nullableNumber,
	sentence: textSchema
});
export type Change = v.InferOutput<typeof changeSchema>;

/** What a change is asked between: two periods of a grain, or the headline and that of the year before. */
export type ChangeQuestion = Pick<Question, 'from' | 'to' | 'grain' | 'filters'> & {
	readonly by: DimensionId | null;
};

/** The difference between two periods, and what each member of a dimension contributed to it. */
export async function readChange(inquiry: Inquiry, asked: ChangeQuestion): Promise<Change> {
	const { indicator, asker } = inquiry;
	const { by, filters } = asked;
	const { facts } = asker.snapshot;
	const ends = endsOf(inquiry, asked);
	const [from, to] = await Promise.all(
		[ends.from, ends.to].map(async (end) => {
			const question = { grain: ends.grain, ...end, filters };
			const [whole, parts] = await Promise.all([
				askFor(inquiry, question),
				by === null ? null : askFor(inquiry, { ...question, by: [by] })
			]);
			return { whole: onlyRow(whole), rows: parts?.rows ?? [], window: end };
		})
	);
	if (!from || !to) throw new Error('a change has two ends');
	const span = spanOf(indicator, facts);
	const incomplete = precedes(ends.from.from, span) && from.whole?.flag !== 'missing';
	const difference = incomplete ? null : minus(to.whole?.value ?? null, from.whole?.value ?? null);
	const method = methodOf(indicator.kind);
	const whole = method === 'within-and-mix' ? ratioEnds(from.whole, to.whole) : null;
	const members =
		by === null || difference === null || method === 'none' || (method !== 'sum' && !whole)
			? []
			: membersOf(by, from.rows, to.rows).map(({ member, before, after }): MemberChange => {
					const flag = withheldOf(before, after);
					const part: Contribution | null =
						flag !== null
							? null
							: whole
								? contributionToRatio(before, after, whole)
								: contributionOfPart(before, after);
					return {
						member,
						label: labelOf(by, member, facts),
						from: before?.value ?? null,
						to: after?.value ?? null,
						contribution: part?.contribution ?? null,
						within: part?.within ?? null,
						mix: part?.mix ?? null,
						share: part && shareOf(part.contribution, difference),
						flag: flag ?? after?.flag ?? before?.flag ?? null,
						...(isSmall(before, after, whole !== null) ? { small: true } : {})
					};
				});
	members.sort((a, b) => Math.abs(b.contribution ?? 0) - Math.abs(a.contribution ?? 0));
	const accounted = members.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
	const change = {
		ok: true as const,
		snapshot: asker.snapshot.id,
		indicator: indicator.id,
		unit: indicator.unit,
		by,
		grain: ends.grain,
		filters,
		from: describeEnd(from.whole, from.window),
		to: describeEnd(to.whole, to.window),
		difference,
		base_flag: incomplete ? ('base-incomplete' as const) : null,
		relative: relativeOf(difference, from.whole?.value ?? null, indicator.unit),
		method,
		members,
		remainder: members.length === 0 || difference === null ? null : tidy(difference - accounted)
	};
	return { ...change, sentence: tellChange(change, indicator) };
}

interface Ends {
	readonly grain: Grain;
	readonly from: Window;
	readonly to: Window;
}

/** Of a pair of days each stands for its period; a missing one is a year from the other. */
function endsOf(inquiry: Inquiry, { from, to, grain }: ChangeQuestion): Ends {
	if (from === null && to === null && grain === 'none') {
		const later = headlineOf(inquiry, null) ?? { from: null, to: null };
		return { grain: 'none', from: aYearBefore(later), to: later };
	}
	const span = spanOf(inquiry.indicator, inquiry.asker.snapshot.facts);
	const periodOf = (day: string): Window => {
		if (grain === 'none') return headlineOf(inquiry, day) ?? { from: null, to: day };
		return calendarOf(grain, day);
	};
	const later = to ?? (from === null ? lastComplete(span, grain) : addMonths(from, 12));
	const [first, last] = [periodOf(from ?? addMonths(later, -12)), periodOf(later)];
	return { grain, from: grain === 'none' ? first : likeForLike(first, last, span), to: last };
}

/** As much of the earlier period as the data has of the later one. */
function likeForLike(first: Window, last: Window, span: Span | null): Window {
	if (!span || !first.from || !first.to || !last.from || !last.to) return first;
	if (span.last >= last.to || span.last < last.from) return first;
	const part = addMonths(span.last, monthsBetween(last.from, first.from));
	return { from: first.from, to: earlier(part, first.to) };
}

function lastComplete(span: Span | null, grain: Grain): string {
	const periods = periodsOf({ grain, from: null, to: null }, span);
	const found = periods.findLast(({ covered, provisional }) => covered && !provisional);
	return found?.at ?? periods.at(-1)?.at ?? '2000-01-01';
}

function aYearBefore({ from, to }: Window): Window {
	const move = (day: string | null) => (day === null ? null : addMonths(day, -12));
	return { from: move(from), to: move(to) };
}

function methodOf(kind: string): Change['method'] {
	if (kind === 'median' || kind === 'distinct') return 'none';
	return kind === 'ratio' ? 'within-and-mix' : 'sum';
}

function ratioEnds(from: AnswerRow | null, to: AnswerRow | null): RatioEnds | null {
	const termsOf = (row: AnswerRow | null) =>
		row?.denominator && row.numerator !== null
			? { numerator: row.numerator, denominator: row.denominator }
			: null;
	const [first, last] = [termsOf(from), termsOf(to)];
	return first && last ? { from: first, to: last } : null;
}

function membersOf(by: DimensionId, from: readonly AnswerRow[], to: readonly AnswerRow[]) {
	const before = new Map(from.map((row) => [row[by] ?? '', row]));
	const after = new Map(to.map((row) => [row[by] ?? '', row]));
	return [...new Set([...after.keys(), ...before.keys()])].map((member) => ({
		member,
		before: before.get(member),
		after: after.get(member)
	}));
}

/** A count of few may become one of many, which is told; a rate says as little as its lesser end. */
function isSmall(before: AnswerRow | undefined, after: AnswerRow | undefined, isRate: boolean) {
	const ends = [before?.small ?? false, after?.small ?? false];
	return isRate ? ends.includes(true) : !ends.includes(false);
}

function withheldOf(...rows: (AnswerRow | undefined)[]): Flag | null {
	return rows.some((row) => row?.flag === 'withheld') ? 'withheld' : null;
}

function describeEnd(row: AnswerRow | null, { from, to }: Window): ChangeEnd {
	return {
		...(row?.period === undefined ? {} : { period: row.period }),
		from,
		to,
		value: row?.value ?? null,
		numerator: row?.numerator ?? null,
		denominator: row?.denominator ?? null,
		flag: row ? row.flag : 'missing',
		...(row?.small ? { small: true } : {})
	};
}

function minus(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a - b;
}

/** A part of the difference; one past all of it, or against it, is none. */
function shareOf(contribution: number, difference: number): number | null {
	const share = difference === 0 ? 0 : contribution / difference;
	return share > 0 && share <= 1 ? share : null;
}

function relativeOf(difference: number | null, base: number | null, unit: Unit): number | null {
	if (difference === null || base === null || unit === 'share') return null;
	return Math.abs(base) < leastPercentBase ? null : difference / Math.abs(base);
}

/** Rounding alone leaves nothing. */
function tidy(remainder: number): number {
	return Math.abs(remainder) < 1e-9 ? 0 : remainder;
}
