/** Words around charts and tables. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const charts = {
	source: { ar: 'المصدر: {source}', fr: 'Source\u00a0: {source}', en: 'Source: {source}' },
	lastProvisional: {
		ar: 'آخر نقطة مؤقتة',
		fr: 'dernier point provisoire',
		en: 'last point provisional'
	},
	table: { ar: 'الجدول', fr: 'Tableau', en: 'Table' },
	tableOf: { ar: 'جدول: {title}', fr: 'Tableau\u00a0: {title}', en: 'Table: {title}' },
	download: { ar: 'تنزيل', fr: 'Télécharger', en: 'Download' },
	valueAxis: { ar: 'محور القيم', fr: 'Axe des valeurs', en: 'Value axis' },
	timeAxis: { ar: 'محور الزمن', fr: 'Axe du temps', en: 'Time axis' },
	period: { ar: 'الفترة', fr: 'Période', en: 'Period' },
	value: { ar: 'القيمة', fr: 'Valeur', en: 'Value' },
	numerator: { ar: 'البسط', fr: 'Numérateur', en: 'Numerator' },
	denominator: { ar: 'المقام', fr: 'Dénominateur', en: 'Denominator' },
	compareYear: { ar: 'قبل سنة', fr: 'Un an avant', en: 'A year before' },
	total: { ar: 'المجموع', fr: 'Ensemble', en: 'Total' },
	share: { ar: 'الحصة', fr: 'Part', en: 'Share' },
	totalsAreAsked: {
		ar: 'المجاميع محتسبة كما يحتسب المؤشر، وليست جمعا للخانات',
		fr: "les ensembles sont calculés comme l'indicateur, jamais en additionnant les cases",
		en: 'totals are computed as the indicator is, never by adding cells'
	},
	nothingToSay: { ar: 'لا فرق يحتسب', fr: 'sans objet', en: 'not computed' },
	/** What is drawn hollow. */
	few: {
		ar: 'عدد قليل: لا يقارن',
		fr: 'Effectif trop faible pour comparer',
		en: 'Too few to compare'
	},
	legend: { ar: 'مفتاح الألوان', fr: 'Légende', en: 'Legend' },
	seriesOf: {
		ar: 'منحنى: {title}. من {from} إلى {to}.',
		fr: 'Courbe\u00a0: {title}. De {from} à {to}.',
		en: 'Line chart: {title}. From {from} to {to}.'
	},
	barsOf: {
		ar: 'أعمدة أفقية: {title}. الأعلى {highest}، والأدنى {lowest}.',
		fr: 'Barres\u00a0: {title}. Le plus haut\u00a0: {highest}\u00a0; le plus bas\u00a0: {lowest}.',
		en: 'Bars: {title}. Highest: {highest}; lowest: {lowest}.'
	},
	snapshotOf: {
		ar: 'نسخة المعطيات {id}',
		fr: 'Instantané des données {id}',
		en: 'Data snapshot {id}'
	},
	noPicture: {
		ar: 'تعذر إنجاز الصورة.',
		fr: "L'image n'a pas pu être faite.",
		en: 'The picture could not be made.'
	},
	role: { ar: 'رسم تفاعلي', fr: 'graphique interactif', en: 'interactive chart' },
	walkHint: {
		ar: 'استعمل مفاتيح الأسهم للانتقال بين القيم.',
		fr: "Les flèches du clavier passent d'une valeur à l'autre.",
		en: 'Use the arrow keys to go from value to value.'
	},
	pickHint: {
		ar: 'اضغط على مفتاح الإدخال للتصفية حسب القيمة المختارة.',
		fr: 'Entrée filtre la page sur la valeur choisie.',
		en: 'Press Enter to filter the page by the value.'
	},
	zoomHint: {
		ar: 'اضغط على Shift مع الأسهم لاختيار فترة، ثم على مفتاح الإدخال لتكبيرها.',
		fr: 'Maj et les flèches choisissent une période\u00a0; Entrée la montre seule.',
		en: 'Hold Shift with the arrows to choose a period, then press Enter to zoom in.'
	},
	nothing: {
		ar: 'لا توجد قيم لهذا الاختيار.',
		fr: 'Aucune valeur pour cette sélection.',
		en: 'No values for this selection.'
	}
} satisfies Record<string, Text>;

export const rowCount: Plural = {
	ar: {
		zero: 'لا سطر',
		one: 'سطر واحد',
		two: 'سطران',
		few: '{n} أسطر',
		many: '{n} سطرا',
		other: '{n} سطر'
	},
	fr: { one: '{n} ligne', other: '{n} lignes' },
	en: { one: '{n} row', other: '{n} rows' }
};
