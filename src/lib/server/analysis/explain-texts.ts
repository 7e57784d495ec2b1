import type { Text } from '$pipelines/contract/text.ts';
import { formatDate, formatList } from '$lib/i18n/formats.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { Indicator, Kind, Timing } from '../indicators/definition.ts';
import type { Answer } from '../query/answer.ts';
import { precedes, type Period, type Span } from '../query/periods.ts';
import type { Question } from '../query/question.ts';
import { tell } from './words.ts';

/** The formula of an indicator, in words. */
export function formulaOf({ unit, numeratorMeaning, denominatorMeaning }: Indicator): Text {
	if (!denominatorMeaning) return numeratorMeaning;
	const factor = unit === 'per-10000';
	return {
		ar: `${numeratorMeaning.ar} ÷ ${denominatorMeaning.ar}${factor ? ' × \u206810\u202f000\u2069' : ''}`,
		fr: `${numeratorMeaning.fr} ÷ ${denominatorMeaning.fr}${factor ? ' × 10\u202f000' : ''}`,
		en: `${numeratorMeaning.en} ÷ ${denominatorMeaning.en}${factor ? ' × 10,000' : ''}`
	};
}

interface Combination {
	readonly territories: Text;
	readonly time: Text;
}

const summed: Text = { ar: 'تجمع', fr: 'se somment', en: 'are summed' };
const overSums: Text = {
	ar: 'مجموع البسوط على مجموع المقامات، لا متوسط النسب',
	fr: 'somme des numérateurs sur somme des dénominateurs, jamais une moyenne de taux',
	en: 'sum of numerators over sum of denominators, never a mean of rates'
};
const again: Text = {
	ar: 'يعاد الحساب من الأسطر نفسها',
	fr: 'se recalcule sur les lignes',
	en: 'is computed again from the rows'
};
const atEnd: Text = {
	ar: 'قيمة آخر الفترة، ولا تجمع الفترات أبدا',
	fr: 'valeur à la fin de la période, jamais une somme de périodes',
	en: 'the value at the end of the period, never a sum of periods'
};

const combinations: Record<Exclude<Kind, 'ratio'>, Combination> = {
	flow: { territories: summed, time: summed },
	stock: { territories: summed, time: atEnd },
	cumulative: {
		territories: summed,
		time: {
			ar: 'آخر شهر من الفترة، مقارنا بالشهر نفسه',
			fr: 'dernier mois de la période, comparé au même mois',
			en: 'the last month of the period, compared with the same month'
		}
	},
	median: { territories: again, time: again },
	distinct: { territories: again, time: again }
};

export function combination({ kind, timing }: Indicator): Combination {
	if (kind !== 'ratio') return combinations[kind];
	const isOfFlows = timing.rows === 'in-period' || timing.rows === 'training-year';
	return { territories: overSums, time: isOfFlows ? overSums : atEnd };
}

export const timingWords: Record<Timing['rows'], Text> = {
	'at-date': {
		ar: 'ما هو قائم في آخر يوم من الفترة، أو في التاريخ المرجعي للمعطيات إن سبقه',
		fr: 'ce qui tient au dernier jour de la période, ou à la date de référence des données si elle vient avant',
		en: 'what holds on the last day of the period, or at the reference date of the data if that comes first'
	},
	'in-period': {
		ar: 'ما وقع تاريخه داخل الفترة',
		fr: 'ce dont la date tombe dans la période',
		en: 'what is dated in the period'
	},
	'last-month': {
		ar: 'آخر شهر من الفترة توجد له أسطر',
		fr: 'le dernier mois de la période qui a des lignes',
		en: 'the last month of the period that has rows'
	},
	'last-report': {
		ar: 'آخر معاينة أو تقرير لكل موقع أو مشروع في الفترة؛ ومن لا معاينة له فيها لا يحتسب',
		fr: 'le dernier relevé de chaque site ou projet dans la période ; sans relevé, il ne compte pas',
		en: 'the last survey or report of each site or project in the period; without one it is left out'
	},
	'training-year': {
		ar: 'السنة التكوينية: \u20682024\u2069 تعني \u20682024/2025\u2069',
		fr: "l'année de formation : 2024 désigne 2024/2025",
		en: 'the training year: 2024 means 2024/2025'
	},
	'as-of-file': {
		ar: 'كل أسطر الملف، في تاريخه المرجعي وحده',
		fr: 'toutes les lignes du fichier, à sa seule date de référence',
		en: 'all rows of the file, at its reference date and no other'
	}
};

const provisional = {
	data: {
		ar: 'تنتهي المعطيات في {at}، قبل نهاية الفترة.',
		fr: "Les données s'arrêtent au {at}, avant la fin de la période.",
		en: 'The data ends on {at}, before the period does.'
	},
	begins: {
		ar: 'تبدأ المعطيات بعد أول الفترة ({from}).',
		fr: 'Les données commencent après le début de la période ({from}).',
		en: 'The data begins after the period does ({from}).'
	},
	asked: {
		ar: 'لا يغطي السؤال الفترة كلها: من {from} إلى {to}.',
		fr: 'La question ne couvre pas toute la période : du {from} au {to}.',
		en: 'The question does not cover the whole period: from {from} to {to}.'
	}
} satisfies Record<string, Text>;

export function provisionalReason({ at, from, to }: Period, span: Span | null): Text {
	const begins = precedes(from, span) ? provisional.begins : provisional.asked;
	return tell(at < to ? provisional.data : begins, (language) => ({
		at: formatDate(at, language),
		from: from ? formatDate(from, language) : '',
		to: formatDate(to, language)
	}));
}

const totals = {
	whole: {
		ar: 'السؤال بلا تقسيم: القيمة هي المجموع.',
		fr: 'La question ne se divise pas : la valeur est le total.',
		en: 'The question has no splits: the value is the whole.'
	},
	sum: {
		ar: 'مجموع الأجزاء يساوي الكل، بما فيها «غير معروف».',
		fr: 'La somme des parties donne le total, « Non renseigné » compris.',
		en: 'The parts add up to the whole, “Unknown” included.'
	},
	terms: {
		ar: 'تجمع البسوط والمقامات لا النسب: نسبة الكل هي مجموع البسوط على مجموع المقامات.',
		fr: "Ce sont les numérateurs et les dénominateurs qui s'additionnent, non les taux.",
		en: 'Numerators and denominators add up, rates do not.'
	},
	recomputed: {
		ar: 'لا تجمع الأجزاء: يعاد حساب الكل من الأسطر.',
		fr: "Les parties ne s'additionnent pas : le total se recalcule sur les lignes.",
		en: 'The parts do not add up: the whole is computed from the rows.'
	},
	withheld: {
		ar: 'بعض الأجزاء محجوبة: مجموع ما يظهر أقل من الكل.',
		fr: 'Des parties sont masquées : la somme de ce qui se voit est sous le total.',
		en: 'Some parts are withheld: what is shown sums to less than the whole.'
	},
	noise: {
		ar: 'لكل جزء وللكل تشويشه الخاص: قد يختلف مجموع الأجزاء عن الكل قليلا.',
		fr: 'Chaque partie et le total portent leur propre bruit : la somme des parties peut en différer un peu.',
		en: 'Each part and the whole carry their own noise: the parts may add up to a little more or less.'
	},
	chosen: {
		ar: 'الكل هو مجموع ما اختير من {dimension}.',
		fr: 'Le total est celui des membres choisis de {dimension}.',
		en: 'The whole is that of the chosen members of {dimension}.'
	},
	undeclared: {
		ar: 'بعض المبالغ غير مصرح بها: لا يجمع إلا المصرح به.',
		fr: "Des montants ne sont pas déclarés : seuls les déclarés s'additionnent.",
		en: 'Some amounts are not declared: only declared ones add up.'
	}
} satisfies Record<string, Text>;

/** Whether the rows of each period add up to its whole, or why not. */
export function totalsOf(
	{ kind }: Indicator,
	{ by, filters }: Question,
	{ rows, protection }: Pick<Answer, 'rows' | 'protection'>
): { readonly equal: boolean; readonly reason: Text } {
	if (by.length === 0) return { equal: true, reason: totals.whole };
	if (rows.some(({ flag }) => flag === 'withheld'))
		return { equal: false, reason: totals.withheld };
	if (kind === 'median' || kind === 'distinct') return { equal: false, reason: totals.recomputed };
	if (kind === 'ratio') return { equal: false, reason: totals.terms };
	if (protection) return { equal: false, reason: totals.noise };
	if (rows.some(({ flag, value }) => flag === 'missing' && value === null)) {
		return { equal: true, reason: totals.undeclared };
	}
	const chosen = by.filter((id) => filters[id]);
	if (chosen.length > 0) {
		return {
			equal: true,
			reason: tell(totals.chosen, (language) => ({
				dimension: formatList(
					chosen.map((id) => dimensionOf(id).label[language]),
					language
				)
			}))
		};
	}
	return { equal: true, reason: totals.sum };
}
