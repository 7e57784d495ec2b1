import type { Text } from '$pipelines/contract/text.ts';
import { formatDate, formatPercent } from '$lib/i18n/formats.ts';
import { targetStatuses } from '$lib/i18n/messages/figures.ts';
import { formatTarget, formatValue } from '$lib/pages/value.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import type { Indicator, Unit } from '../indicators/definition.ts';
import type { Flag } from '../query/answer.ts';
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
import { formatDifference, joined, tell } from './words.ts';

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
	const { progress, flag } = await readProgress(inquiry, asked);
	const { status, pace } = targetStatus(progress);
	const { direction, value, at, base, baseAt, target, targetAt } = progress;
	const told = {
		...{ direction, value, at, base, target, status, pace, flag },
		base_at: baseAt,
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
}

async function readProgress(inquiry: Inquiry, asked: StatusQuestion): Promise<Found> {
	const { indicator } = inquiry;
	const { denominator } = indicator;
	if (typeof denominator === 'object' && denominator.from === 'targets') {
		return readShareOfTarget(inquiry, denominator.indicator, asked);
	}
	const window = headlineOf(inquiry, asked.to);
	const question = { ...window, filters: asked.filters };
	const [year, target] = await Promise.all([
		askFor(inquiry, { ...question, compare: 'year' }),
		askFor(inquiry, { ...question, compare: 'target' })
	]);
	const row = window ? onlyRow(year) : null;
	const at = year.as_of;
	return {
		progress: {
			direction: indicator.direction,
			value: row?.value ?? null,
			at,
			base: row?.compare ?? null,
			baseAt: at === null ? null : addMonths(at, -12),
			target: onlyRow(target)?.compare ?? null,
			targetAt: at === null ? null : `${at.slice(0, 4)}-12-31`
		},
		flag: row ? row.flag : 'missing'
	};
}

/** The share of a target reached moves as what the target is of does: it is reached at 1. */
async function readShareOfTarget(
	inquiry: Inquiry,
	id: string,
	asked: StatusQuestion
): Promise<Found> {
	const { progress, flag } = await readProgress(
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
		flag: target === null && flag === null ? 'missing' : flag
	};
}

const texts = {
	reached: {
		ar: '{status}: {value} في {at}، والهدف {target}.',
		fr: '{status} : {value} au {at}, pour un objectif de {target}.',
		en: '{status}: {value} as of {at}, the target being {target}.'
	},
	short: {
		ar: '{status}: {value} في {at}، والهدف {target} قبل متم {targetAt}.',
		fr: '{status} : {value} au {at}, pour un objectif de {target} au {targetAt}.',
		en: '{status}: {value} as of {at}, the target being {target} by {targetAt}.'
	},
	pace: {
		ar: 'منذ {baseAt}: {observed} في السنة، والمطلوب {required}.',
		fr: 'Depuis le {baseAt} : {observed} par an ; il en faudrait {required}.',
		en: 'Since {baseAt}: {observed} a year, where {required} would be needed.'
	},
	ratio: {
		ar: 'أي {ratio} من الوتيرة المطلوبة («{onTheWay}» ابتداء من {least}).',
		fr: 'Soit {ratio} du rythme nécessaire (« {onTheWay} » à partir de {least}).',
		en: 'That is {ratio} of the pace needed (“{onTheWay}” from {least}).'
	},
	noBase: {
		ar: 'لا قيمة معروفة قبل سنة: لا يمكن الحكم على الوتيرة.',
		fr: 'Pas de valeur connue un an plus tôt : le rythme ne peut être jugé.',
		en: 'No value is known a year earlier: the pace cannot be judged.'
	},
	noTarget: {
		ar: 'لا هدف محدد لهذا السؤال.',
		fr: "Aucun objectif n'est fixé pour cette question.",
		en: 'No target is set for this question.'
	},
	noValue: {
		ar: 'الهدف {target}، ولا قيمة معروفة.',
		fr: 'Objectif {target} ; aucune valeur connue.',
		en: 'Target {target}; no value is known.'
	}
} satisfies Record<string, Text>;

type Told = Omit<Status, 'ok' | 'snapshot' | 'indicator' | 'unit' | 'filters' | 'sentence'>;

function tellStatus(
	{ status, value, at, target, target_at, base_at, pace }: Told,
	{ unit }: Pick<Indicator, 'unit'>
): Text {
	if (target === null) return texts.noTarget;
	if (value === null || at === null) {
		return tell(texts.noValue, (language) => ({ target: formatTarget(target, unit, language) }));
	}
	const first = tell(status === 'reached' ? texts.reached : texts.short, (language) => ({
		status: targetStatuses[status][language],
		value: formatValue(value, unit, language),
		at: formatDate(at, language),
		target: formatTarget(target, unit, language),
		targetAt: formatDate(target_at ?? at, language)
	}));
	if (status === 'reached') return first;
	if (!pace || !base_at) return joined([first, texts.noBase]);
	const second = tell(texts.pace, (language) => ({
		baseAt: formatDate(base_at, language),
		observed: formatDifference(pace.observed, unit, language),
		required: formatDifference(pace.required, unit, language)
	}));
	const { ratio } = pace;
	if (status === 'moving-away' || ratio === null) return joined([first, second]);
	const third = tell(texts.ratio, (language) => ({
		ratio: formatPercent(ratio, language, { decimals: 0 }),
		onTheWay: targetStatuses['on-the-way'][language],
		least: formatPercent(leastPace, language, { decimals: 0 })
	}));
	return joined([first, second, third]);
}
