import * as v from 'valibot';
import { findIndicator } from '../indicators/catalogue.ts';
import { askedEntries, type BaseFlag, type Flag } from '../query/answer.ts';
import { addMonths } from '$lib/figures/days.ts';
import { filtersSchema, type Question } from '../query/question.ts';
import {
	answered,
	baseFlagSchema,
	directionSchema,
	flagSchema,
	list,
	nullableDay,
	nullableNumber,
	shape,
	targetStatusSchema,
	textSchema
} from '$lib/schema.ts';
import { pathOfYear, targetOfYear } from '../query/references.ts';
import { askFor, headlineOf, onlyRow, type Inquiry, type Window } from './ask.ts';
import { shareDue, yearSoFar } from './pace-needed.ts';
import { leastPace, paceSchema, targetStatus, type Progress } from './target-status.ts';
import { targetOf } from './target.ts';
import { tellStatus } from './tell-status.ts';

/** Where an indicator stands against its target, with the calculation. */
export const statusSchema = shape(
	{
		...askedEntries,
		filters: filtersSchema,
		direction: directionSchema,
		value: nullableNumber,
		/** The day that the value speaks of. */
		at: nullableDay,
		/** The same figure at the day the progress is counted from. */
		base: nullableNumber,
		base_at: nullableDay,
		/** Why there is no base: the data begins within the year before. */
		base_flag: v.nullable(baseFlagSchema),
		target: nullableNumber,
		/** The day by which the target is to be reached. */
		target_at: nullableDay,
		status: targetStatusSchema,
		flag: flagSchema,
		/** Value over target; null without both, or when the target is 0. */
		achievement: nullableNumber,
		/** Yearly changes; null where there is no base. */
		pace: v.nullable(paceSchema),
		/** Of the pace required, what counts as on the way. */
		least_pace: v.number(),
		sentence: textSchema
	},
	'Status'
);
export type Status = v.InferOutput<typeof statusSchema>;

export const statusesAnswer = shape({ ...answered, statuses: list(statusSchema) });
export type Statuses = v.InferOutput<typeof statusesAnswer>;

export type StatusQuestion = Pick<Question, 'to' | 'filters'>;

/** Status of the headline that ends on a day, or with the data. */
export async function readStatus(inquiry: Inquiry, asked: StatusQuestion): Promise<Status> {
	const { indicator, asker } = inquiry;
	const { progress, flag, baseFlag } = await readProgress(inquiry, asked);
	const { status, pace } = targetStatus(progress);
	const { direction, value, at, base, baseAt, target, targetAt } = progress;
	const told = {
		...{ direction, value, at, base, target, status, pace, flag },
		base_at: baseAt,
		base_flag: baseFlag,
		target_at: targetAt,
		achievement: value === null || !target ? null : value / target,
		least_pace: leastPace
	};
	return {
		ok: true,
		snapshot: asker.snapshot.id,
		indicator: indicator.id,
		unit: indicator.unit,
		filters: asked.filters,
		...told,
		sentence: tellStatus(told, indicator)
	};
}

interface Found {
	readonly progress: Progress;
	readonly flag: Flag | null;
	readonly baseFlag: BaseFlag | null;
}

async function readProgress(inquiry: Inquiry, asked: StatusQuestion): Promise<Found> {
	const { indicator } = inquiry;
	const { denominator } = indicator;
	if (typeof denominator === 'object' && denominator.from === 'targets') {
		return readShareOfTarget(inquiry, denominator.indicator, asked);
	}
	const { filters } = asked;
	const window = headlineOf(inquiry, asked.to);
	const onPath = window && (await readOnPath(inquiry, window, filters));
	if (onPath) return onPath;
	const year = await askFor(inquiry, { ...window, filters, compare: 'year' });
	const row = window ? onlyRow(year) : null;
	const isTold = window !== null && row?.flag !== 'withheld';
	const at = year.as_of;
	return {
		progress: {
			direction: indicator.direction,
			value: row?.value ?? null,
			at,
			base: row?.compare ?? null,
			baseAt: at === null ? null : addMonths(at, -12),
			target: isTold
				? targetOf(indicator, { ...window, filters }, inquiry.asker.snapshot.facts)
				: null,
			targetAt: at === null ? null : `${at.slice(0, 4)}-12-31`
		},
		flag: row ? row.flag : 'missing',
		baseFlag: row?.base_flag ?? null
	};
}

/** Where a path was set within the year: what came since it began, against what is due by now. */
async function readOnPath(
	inquiry: Inquiry,
	window: Window,
	filters: Question['filters']
): Promise<Found | null> {
	const { indicator } = inquiry;
	const { facts } = inquiry.asker.snapshot;
	const at = window.to;
	const province = onlyProvince(filters);
	if (at === null || province === undefined) return null;
	const year = Number(at.slice(0, 4));
	const path = pathOfYear(indicator, province, year, facts);
	if (!path) return null;
	const { soFar, start } = yearSoFar(indicator, at);
	const [now, before] = await Promise.all([
		askFor(inquiry, { ...soFar, filters }),
		start && askFor(inquiry, { ...start, filters })
	]);
	const row = onlyRow(now);
	return {
		progress: {
			direction: indicator.direction,
			value: row?.value ?? null,
			at,
			base: before ? (onlyRow(before)?.value ?? null) : 0,
			baseAt: `${year - 1}-12-31`,
			target: targetOfYear(indicator, province, year, facts),
			targetAt: `${year}-12-31`,
			due: shareDue(path, at)
		},
		flag: row ? row.flag : 'missing',
		baseFlag: null
	};
}

/** The province that a question is about; null for all, undefined for what has no target. */
function onlyProvince(filters: Question['filters']): string | null | undefined {
	const names = Object.keys(filters);
	if (names.length === 0) return null;
	const [one, ...others] = filters.province ?? [];
	return names.length === 1 && others.length === 0 ? one : undefined;
}

/** The share of a target reached moves as what the target is of does: it is reached at 1. */
async function readShareOfTarget(
	inquiry: Inquiry,
	id: string,
	asked: StatusQuestion
): Promise<Found> {
	const { progress, flag, baseFlag } = await readProgress(
		{ ...inquiry, indicator: findIndicator(id) },
		asked
	);
	const { target } = progress;
	const share = (value: number | null) => (value === null || !target ? null : value / target);
	return {
		progress: {
			...progress,
			value: share(progress.value),
			base: share(progress.base),
			target: target === null ? null : 1
		},
		flag: target === null && flag === null ? 'missing' : flag,
		baseFlag
	};
}
