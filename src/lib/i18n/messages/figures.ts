/** Words around a figure: its state, its change, its target. */
import type { Flag, TargetStatus } from '$lib/terms';
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export type { Flag, TargetStatus };

export const targetStatuses: Record<TargetStatus, Text> = {
	reached: { ar: 'تحقق', fr: 'Atteint', en: 'Reached' },
	'on-the-way': { ar: 'يسير نحو الهدف', fr: 'En bonne voie', en: 'On the way' },
	stalled: { ar: 'متعثر', fr: 'Au point mort', en: 'Stalled' },
	'moving-away': { ar: 'يبتعد', fr: "S'éloigne", en: 'Moving away' },
	'no-target': { ar: 'بدون هدف', fr: 'Sans objectif', en: 'No target' },
	'no-data': { ar: 'بدون معطيات', fr: 'Sans données', en: 'No data' }
};

export const flagWords: Record<Flag, Text> = {
	missing: { ar: 'غير متوفر', fr: 'Non disponible', en: 'Not available' },
	withheld: { ar: 'محجوب', fr: 'Masqué', en: 'Withheld' },
	provisional: { ar: 'مؤقت', fr: 'Provisoire', en: 'Provisional' },
	'not-applicable': { ar: 'لا ينطبق', fr: 'Sans objet', en: 'Not applicable' }
};

export const flagReasons: Record<Flag, Text> = {
	missing: {
		ar: 'لم يتوصل المرصد بأي معطى لهذه الخانة؛ وهذا لا يعني صفرا.',
		fr: "Aucune donnée reçue pour cette case\u00a0; ce n'est pas un zéro.",
		en: 'No data was received for this cell; it is not a zero.'
	},
	withheld: {
		ar: 'معطى محجوب صونا للسر الإحصائي.',
		fr: 'Donnée masquée\u00a0: secret statistique.',
		en: 'Withheld for statistical confidentiality.'
	},
	provisional: {
		ar: 'الفترة غير مكتملة بعد.',
		fr: "La période n'est pas encore complète.",
		en: 'The period is not complete yet.'
	},
	'not-applicable': {
		ar: 'المقام يساوي صفرا: لا تحتسب النسبة.',
		fr: 'Le dénominateur est nul\u00a0: le taux ne se calcule pas.',
		en: 'The denominator is zero: the rate cannot be computed.'
	}
};

/** A mark beside the word, so that the state does not rest on colour. */
export const flagMarks: Record<Flag, string> = {
	missing: '…',
	withheld: '✕',
	provisional: '○',
	'not-applicable': '—'
};

export const figures = {
	asOf: { ar: 'إلى غاية {date}', fr: 'au {date}', en: 'as of {date}' },
	overPeriod: { ar: 'من {from} إلى {to}', fr: '{from} – {to}', en: '{from} – {to}' },
	trainingYear: {
		ar: 'السنة التكوينية {year}',
		fr: 'année de formation {year}',
		en: 'training year {year}'
	},
	trainingYears: {
		ar: 'السنوات التكوينية من {from} إلى {to}',
		fr: 'années de formation {from} – {to}',
		en: 'training years {from} – {to}'
	},
	thanLastYear: {
		ar: 'على أساس سنوي',
		fr: 'sur un an',
		en: 'on a year earlier'
	},
	increaseOf: { ar: 'ارتفاع قدره', fr: 'hausse de', en: 'increase of' },
	decreaseOf: { ar: 'انخفاض قدره', fr: 'baisse de', en: 'decrease of' },
	noChange: { ar: 'دون تغير', fr: 'sans changement', en: 'no change' },
	noComparison: {
		ar: 'لا مقارنة: فترة السنة الماضية غير متوفرة',
		fr: 'pas de comparaison\u00a0: année précédente indisponible',
		en: 'no comparison: last year is not available'
	},
	incompleteBase: {
		ar: 'لا مقارنة: معطيات السنة الماضية غير كاملة',
		fr: 'pas de comparaison\u00a0: année précédente incomplète',
		en: 'no comparison: last year is not complete'
	},
	points: { ar: 'نقطة', fr: 'pt', en: 'pp' },
	pointsSpoken: { ar: 'نقطة مئوية', fr: 'points de pourcentage', en: 'percentage points' },
	target: { ar: 'الهدف {value}', fr: 'Objectif {value}', en: 'Target {value}' },
	shareOfTarget: {
		ar: '{share} من الهدف',
		fr: "{share} de l'objectif",
		en: '{share} of the target'
	},
	few: { ar: 'ن = {n}', fr: 'n = {n}', en: 'n = {n}' },
	ofWhom: { ar: 'من أصل {n}: {whom}', fr: 'sur {n}\u00a0: {whom}', en: 'of {n}: {whom}' },
	placesReached: {
		ar: 'الأقاليم التي بلغته: {reached} من {all}',
		fr: "Provinces qui l'atteignent\u00a0: {reached} sur {all}",
		en: 'Provinces that reach it: {reached} of {all}'
	},
	definition: { ar: 'التعريف', fr: 'Définition', en: 'Definition' },
	trendOf: {
		ar: 'منحى {name} خلال {months}: من {first} إلى {last}',
		fr: 'Évolution sur {months}, {name}\u00a0: de {first} à {last}',
		en: '{name} over {months}: from {first} to {last}'
	}
} satisfies Record<string, Text>;

export const monthCount: Plural = {
	ar: {
		zero: 'صفر شهر',
		one: 'شهر واحد',
		two: 'شهرين',
		few: '{n} أشهر',
		many: '{n} شهرا',
		other: '{n} شهر'
	},
	fr: { one: '{n} mois', other: '{n} mois' },
	en: { one: '{n} month', other: '{n} months' }
};

/** Days after their number: 3 أيام, 67 يوما, 100 يوم. */
export const dayWord: Plural = {
	ar: { zero: 'يوم', one: 'يوم', two: 'يوم', few: 'أيام', many: 'يوما', other: 'يوم' },
	fr: { one: 'jour', other: 'jours' },
	en: { one: 'day', other: 'days' }
};

/** How a unit is written after its number, short; the percent sign is written by the formats. */
export const unitWords: Readonly<Record<string, Text>> = {
	persons: { ar: 'شخص', fr: 'personnes', en: 'people' },
	entities: { ar: 'هيئة', fr: 'entités', en: 'entities' },
	editions: { ar: 'نسخة', fr: 'éditions', en: 'editions' },
	share: { ar: '%', fr: '%', en: '%' },
	'per-10000': {
		ar: 'لكل 10\u202f000 نسمة',
		fr: 'pour 10\u202f000 hab.',
		en: 'per 10,000 inh.'
	},
	days: { ar: 'يوم', fr: 'jours', en: 'days' },
	mad: { ar: 'درهم', fr: 'DH', en: 'DH' },
	'million-mad': { ar: 'مليون درهم', fr: 'MDH', en: 'MDH' }
};
