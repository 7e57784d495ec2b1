import type { Text } from '$pipelines/contract/text.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import type { Unit } from '../indicators/definition.ts';
import type { BaseFlag, Flag } from '../query/answer.ts';
import { addMonths } from '../query/days.ts';
import type { Question } from '../query/question.ts';
import { askFor, headlineOf, onlyRow, type Inquiry } from './ask.ts';
import {
	leastPace,
	targetStatus,
	type Pace,
	type Progress,
	type TargetStatus
} from './target-status.ts';
import { targetOf } from './target.ts';
import { tellStatus } from './tell-status.ts';

/** Where an indicator stands against its target, with the calculation. */
export interface Status extends Omit<Progress, 'baseAt' | 'targetAt'> {
	readonly ok: true;
	readonly snapshot: string;
	readonly indicator: string;
	readonly unit: Unit;
	readonly filters: Question['filters'];
	readonly status: TargetStatus;
	readonly flag: Flag | null;
	readonly base_at: string | null;
	/** Why there is no base: the data begins within the year before. */
	readonly base_flag: BaseFlag | null;
	readonly target_at: string | null;
	/** Value over target; null without both, or when the target is 0. */
	readonly achievement: number | null;
	/** Yearly changes; null where there is no base. */
	readonly pace: Pace | null;
	/** Of the pace required, what counts as on the way. */
	readonly least_pace: number;
	readonly sentence: Text;
}

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
