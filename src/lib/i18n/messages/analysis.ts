/** Words around what explains a figure: events, signals, what moved it, gaps, how it came about. */
import type { Text } from '$pipelines/contract/text';

export const analysis = {
	events: { ar: 'أحداث', fr: 'Événements', en: 'Events' },
	outOfOrdinary: {
		ar: 'شهور خارج التغير المعتاد: {months}.',
		fr: 'Mois hors de la variation ordinaire : {months}.',
		en: 'Months outside ordinary variation: {months}.'
	},
	mapTitle: { ar: 'خريطة: {title}', fr: 'Carte : {title}', en: 'Map: {title}' },
	womenAndMen: {
		ar: '{title}: الصانعات والصناع',
		fr: '{title} : femmes et hommes',
		en: '{title}: women and men'
	},
	townAndCountry: {
		ar: '{title}: الوسطان الحضري والقروي',
		fr: '{title} : urbain et rural',
		en: '{title}: town and countryside'
	},
	heatTitle: {
		ar: '{title} عبر الزمن',
		fr: '{title}, dans le temps',
		en: '{title}, over time'
	},
	movedTitle: {
		ar: 'ما الذي غيّر الرقم: {title}',
		fr: 'Ce qui a fait bouger : {title}',
		en: 'What moved it: {title}'
	},
	contribution: { ar: 'المساهمة', fr: 'Contribution', en: 'Contribution' },
	contributions: {
		ar: 'مساهمة كل خانة في الفرق خلال سنة',
		fr: "contribution de chacun à l'écart sur un an",
		en: 'what each added to the difference over a year'
	},
	answerTitle: {
		ar: 'كيف احتسب هذا الرقم',
		fr: 'Comment ce chiffre a été calculé',
		en: 'How this figure was computed'
	},
	formula: { ar: 'الصيغة', fr: 'Formule', en: 'Formula' },
	inTerritories: { ar: 'بين المجالات الترابية', fr: 'Entre territoires', en: 'Over territories' },
	inTime: { ar: 'عبر الزمن', fr: 'Dans le temps', en: 'Over time' },
	whichRows: { ar: 'الأسطر المعتمدة', fr: 'Lignes retenues', en: 'Rows that count' },
	filesRead: { ar: 'الملفات', fr: 'Fichiers', en: 'Files' },
	rowsOf: {
		ar: '{read} سطرا مقروءا، {loaded} محملا، {rejected} مرفوضا، {ignored} متجاهلا',
		fr: '{read} lignes lues, {loaded} chargées, {rejected} rejetées, {ignored} ignorées',
		en: '{read} rows read, {loaded} loaded, {rejected} rejected, {ignored} ignored'
	},
	rules: { ar: 'السر الإحصائي', fr: 'Secret statistique', en: 'Confidentiality' },
	targetStatus: { ar: 'الهدف', fr: 'Objectif', en: 'Target' }
} satisfies Record<string, Text>;
