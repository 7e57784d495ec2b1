import type { Language, Text } from '$pipelines/contract/text.ts';
import { formatDate, formatPercent } from '$lib/i18n/formats.ts';
import { targetStatuses } from '$lib/i18n/messages/figures.ts';
import { namePeriod } from '$lib/figures/period-name.ts';
import { formatTarget, formatValue } from '$lib/figures/value.ts';
import type { Indicator } from '../indicators/definition.ts';
import type { Status } from './status.ts';
import { leastPace } from './target-status.ts';
import { formatDifference, joined, tell } from './words.ts';

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
	partBase: {
		ar: 'لا تغطي المعطيات السنة السابقة كاملة: لا يمكن الحكم على الوتيرة.',
		fr: "Les données ne couvrent pas toute l'année précédente : le rythme ne peut être jugé.",
		en: 'The data does not cover the whole of the year before: the pace cannot be judged.'
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
	},
	inYear: {
		ar: '{status}: {value} في السنة التكوينية {at}، والهدف {target}.',
		fr: "{status} : {value} pour l'année de formation {at}, l'objectif étant de {target}.",
		en: '{status}: {value} in the training year {at}, the target being {target}.'
	},
	paceOfYears: {
		ar: 'منذ السنة التكوينية {baseAt}: {observed} في السنة، والمطلوب {required}.',
		fr: "Depuis l'année de formation {baseAt} : {observed} par an ; il en faudrait {required}.",
		en: 'Since the training year {baseAt}: {observed} a year, where {required} would be needed.'
	}
} satisfies Record<string, Text>;

type Told = Omit<Status, 'ok' | 'snapshot' | 'indicator' | 'unit' | 'filters' | 'sentence'>;

/** A status and its calculation as plain sentences; a figure of training years tells these. */
export function tellStatus(
	{ status, value, at, target, target_at, base_at, base_flag, pace }: Told,
	{ unit, timing: { rows } }: Pick<Indicator, 'unit' | 'timing'>
): Text {
	const ofYears = rows === 'training-year';
	const named = (day: string, language: Language) =>
		ofYears ? namePeriod({ timing: rows }, day.slice(0, 4), language) : formatDate(day, language);
	if (target === null) return texts.noTarget;
	if (value === null || at === null) {
		return tell(texts.noValue, (language) => ({ target: formatTarget(target, unit, language) }));
	}
	const whole = status === 'reached' ? texts.reached : texts.short;
	const first = tell(ofYears ? texts.inYear : whole, (language) => ({
		status: targetStatuses[status][language],
		value: formatValue(value, unit, language),
		at: named(at, language),
		target: formatTarget(target, unit, language),
		targetAt: named(target_at ?? at, language)
	}));
	if (status === 'reached') return first;
	if (!pace || !base_at) return joined([first, base_flag ? texts.partBase : texts.noBase]);
	const second = tell(ofYears ? texts.paceOfYears : texts.pace, (language) => ({
		baseAt: named(base_at, language),
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
