import type { Text } from '$pipelines/contract/text';

export const overview = {
	title: { ar: 'حالة القطاع', fr: "L'état du secteur", en: 'The state of the sector' },
	keyFigures: { ar: 'الأرقام الأساسية', fr: 'Chiffres clés', en: 'Key figures' },
	whatChanged: {
		ar: 'أبرز التغيرات خلال سنة',
		fr: 'Ce qui a le plus changé en un an',
		en: 'What changed most in a year'
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
		fr: 'Données les plus récentes au {date}\u00a0; chaque chiffre porte sa date.',
		en: 'Latest data as of {date}; each figure carries its date.'
	}
} satisfies Record<string, Text>;
