import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const overview = {
	title: { ar: 'حالة القطاع', fr: "L'état du secteur", en: 'The state of the sector' },
	keyFigures: { ar: 'الأرقام الأساسية', fr: 'Chiffres clés', en: 'Key figures' },
	whatChanged: { ar: 'ما الذي تغير', fr: 'Ce qui a changé', en: 'What changed' },
	registerGrew: {
		ar: 'ارتفع عدد المسجلين في السجل بـ {count} خلال سنة؛ {share} من هذا الارتفاع في {province}.',
		fr: 'Le registre gagne {count} inscrits en un an ; {province} en fait {share}.',
		en: 'The register gained {count} people in a year; {province} made up {share} of the gain.'
	},
	registerShrank: {
		ar: 'انخفض عدد المسجلين في السجل بـ {count} خلال سنة.',
		fr: 'Le registre perd {count} inscrits en un an.',
		en: 'The register lost {count} people in a year.'
	},
	rightsNow: {
		ar: 'بلغت نسبة الحقوق المفتوحة {value}، أي {change} خلال سنة.',
		fr: 'Les droits ouverts sont à {value}, soit {change} en un an.',
		en: 'Open rights stand at {value}, {change} over a year.'
	},
	targetTitle: {
		ar: 'إنجاز هدف التسجيل حسب العمالات والأقاليم',
		fr: "Objectif d'inscription, par province",
		en: 'Registration target, by province'
	},
	targetNote: {
		ar: 'عدد المسجلين مقسوما على الهدف، {date}',
		fr: "Inscrits rapportés à l'objectif, {date}",
		en: 'Registered over target, {date}'
	},
	pathTitle: {
		ar: 'من التسجيل إلى الحقوق المفتوحة',
		fr: "De l'inscription aux droits ouverts",
		en: 'From registration to open rights'
	},
	pathNote: {
		ar: 'الأشخاص المؤهلون حسب وضعيتهم لدى الصندوق، شهريا',
		fr: 'Personnes éligibles selon leur situation à la CNSS, par mois',
		en: 'Eligible people by their standing with CNSS, monthly'
	},
	eligible: {
		ar: 'المؤهلون في السجل',
		fr: 'Éligibles du registre',
		en: 'Eligible on the register'
	},
	registeredCnss: { ar: 'المسجلون بالصندوق', fr: 'Immatriculés CNSS', en: 'Registered with CNSS' },
	rightsOpen: { ar: 'حقوق مفتوحة', fr: 'Droits ouverts', en: 'Rights open' },
	asOfLine: {
		ar: 'أحدث المعطيات إلى غاية {date}؛ ويحمل كل رقم تاريخه.',
		fr: 'Données les plus récentes au {date} ; chaque chiffre porte sa date.',
		en: 'Latest data as of {date}; each figure carries its date.'
	}
} satisfies Record<string, Text>;

const targetsMetAr =
	'العمالات والأقاليم التي بلغت هدف التسجيل: {n} من {all}؛ وأبعدها عنه {province} ({share}).';

/** Counts the provinces that met their target. */
export const targetsMet: Plural = {
	ar: {
		zero: 'لم تبلغ أي عمالة أو إقليم هدف التسجيل؛ وأبعدها عنه {province} ({share}).',
		one: targetsMetAr,
		two: targetsMetAr,
		few: targetsMetAr,
		many: targetsMetAr,
		other: targetsMetAr
	},
	fr: {
		one: "{n} province sur {all} a atteint son objectif d'inscription ; {province} en est la plus éloignée ({share}).",
		other:
			"{n} provinces sur {all} ont atteint leur objectif d'inscription ; {province} en est la plus éloignée ({share})."
	},
	en: {
		one: '{n} of {all} provinces has met its registration target; {province} is the furthest from it ({share}).',
		other:
			'{n} of {all} provinces have met their registration target; {province} is the furthest from it ({share}).'
	}
};
