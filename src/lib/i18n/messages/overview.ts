import type { Text } from '$pipelines/contract/text';

export const overview = {
	title: { ar: 'حالة القطاع', fr: "L'état du secteur", en: 'The state of the sector' },
	keyFigures: { ar: 'الأرقام الأساسية', fr: 'Chiffres clés', en: 'Key figures' },
	orderFor: { ar: 'الترتيب حسب القارئ:', fr: 'Ordre de lecture\u00a0:', en: 'In the order of:' },
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

/** For whom the page is put in order. */
export const roleNames = {
	president: { ar: 'الرئاسة', fr: 'Présidence', en: 'President' },
	planner: { ar: 'التخطيط', fr: 'Planification', en: 'Planner' },
	analyst: { ar: 'التحليل', fr: 'Analyse', en: 'Analyst' }
} satisfies Record<string, Text>;
