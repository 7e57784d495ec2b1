/** Words around what explains a figure: events, signals, what moved it, gaps, how it came about. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const analysis = {
	/** Between what a figure is and the figure. */
	colon: { ar: ':', fr: '\u00a0:', en: ':' },
	events: { ar: 'أحداث', fr: 'Événements', en: 'Events' },
	notUsual: {
		ar: 'شهور خارج التغير المعتاد: {months}.',
		fr: 'Mois hors de la variation habituelle\u00a0: {months}.',
		en: 'Months outside the usual range: {months}.'
	},
	lastNotUsual: {
		ar: 'شهور خارج التغير المعتاد، وعددها {n}. آخرها: {months}.',
		fr: 'Mois hors de la variation habituelle\u00a0: {n}. Les derniers\u00a0: {months}.',
		en: 'Months outside the usual range: {n}. The latest: {months}.'
	},
	nothingUsual: {
		ar: 'أكثر من ثلث الشهور خارج التغير المعتاد: الرقم في تحول، ولا معنى لتمييز شهر عن غيره.',
		fr: "Plus d'un tiers des mois sortent de la variation habituelle\u00a0: le chiffre est en train de changer, aucun mois n'est à signaler.",
		en: 'More than a third of the months are outside the usual range: the figure is changing its course, and no month stands out.'
	},
	usualByYear: {
		ar: 'المعتاد: الفارق مع الشهر نفسه من السنة السابقة، في حدود 2,66 مرة تغيره المتوسط من شهر إلى شهر.',
		fr: "L'habituel\u00a0: l'écart avec le même mois de l'année précédente, à plus ou moins 2,66 fois sa variation moyenne d'un mois à l'autre.",
		en: 'Usual: the difference from the same month a year before, within 2.66 times its average move from month to month.'
	},
	usualByLevel: {
		ar: 'المعتاد: متوسط الشهور، في حدود 2,66 مرة تغيرها المتوسط من شهر إلى شهر.',
		fr: "L'habituel\u00a0: la moyenne des mois, à plus ou moins 2,66 fois leur variation moyenne d'un mois à l'autre.",
		en: 'Usual: the average of the months, within 2.66 times their average move from month to month.'
	},
	longRun: {
		ar: 'ثمانية شهور متتالية على الأقل في الجهة نفسها من المعتاد: من {from} إلى {to}.',
		fr: "Huit mois de suite au moins du même côté de l'habituel\u00a0: de {from} à {to}.",
		en: 'Eight months or more in a row on the same side of what is usual: {from} to {to}.'
	},
	mapTitle: { ar: 'خريطة: {title}', fr: 'Carte\u00a0: {title}', en: 'Map: {title}' },
	womenAndMen: {
		ar: '{title}: نساء / رجال',
		fr: '{title}\u00a0: femmes et hommes',
		en: '{title}: women and men'
	},
	townAndCountry: {
		ar: '{title}: الوسطان الحضري والقروي',
		fr: '{title}\u00a0: urbain et rural',
		en: '{title}: town and countryside'
	},
	betweenProvinces: {
		ar: 'بين العمالات والأقاليم: من \u2068{least}\u2069 ({lowest}) إلى \u2068{most}\u2069 ({highest}).',
		fr: 'Entre provinces\u00a0: de {least} ({lowest}) à {most} ({highest}).',
		en: 'Across provinces: from {least} ({lowest}) to {most} ({highest}).'
	},
	ratioOf: {
		ar: 'الأعلى يعادل \u2068{ratio}\u2069 مرة الأدنى.',
		fr: 'La plus haute vaut {ratio} fois la plus basse.',
		en: 'The highest is {ratio} times the lowest.'
	},
	variationOf: {
		ar: 'معامل التغير المرجح بعدد السكان: \u2068{variation}\u2069.',
		fr: 'Coefficient de variation pondéré par la population\u00a0: {variation}.',
		en: 'Population-weighted coefficient of variation: {variation}.'
	},
	heatTitle: {
		ar: '{title} عبر الزمن',
		fr: '{title}, dans le temps',
		en: '{title}, over time'
	},
	columnsTitle: {
		ar: 'مكونات المجموع: {title}',
		fr: 'Composition du total\u00a0: {title}',
		en: 'What the whole is made of: {title}'
	},
	movedTitle: {
		ar: 'ما الذي غيّر الرقم: {title}',
		fr: "Ce qui explique l'écart\u00a0: {title}",
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
	rules: { ar: 'السر الإحصائي', fr: 'Secret statistique', en: 'Confidentiality' },
	targetStatus: { ar: 'الهدف', fr: 'Objectif', en: 'Target' }
} satisfies Record<string, Text>;

/** What became of the rows of some files, each number with its word. */
export const rowsOf: Readonly<Record<'read' | 'loaded' | 'rejected' | 'ignored', Plural>> = {
	read: {
		ar: {
			zero: 'لا سطر مقروء',
			one: 'سطر واحد مقروء',
			two: 'سطران مقروءان',
			few: '{n} أسطر مقروءة',
			many: '{n} سطرا مقروءا',
			other: '{n} سطر مقروء'
		},
		fr: { one: '{n} ligne lue', other: '{n} lignes lues' },
		en: { one: '{n} row read', other: '{n} rows read' }
	},
	loaded: {
		ar: {
			zero: 'لا سطر محمل',
			one: 'واحد محمل',
			two: 'اثنان محملان',
			few: '{n} محملة',
			many: '{n} محملا',
			other: '{n} محمل'
		},
		fr: { one: '{n} chargée', other: '{n} chargées' },
		en: { one: '{n} loaded', other: '{n} loaded' }
	},
	rejected: {
		ar: {
			zero: 'لا سطر مرفوض',
			one: 'واحد مرفوض',
			two: 'اثنان مرفوضان',
			few: '{n} مرفوضة',
			many: '{n} مرفوضا',
			other: '{n} مرفوض'
		},
		fr: { one: '{n} rejetée', other: '{n} rejetées' },
		en: { one: '{n} rejected', other: '{n} rejected' }
	},
	ignored: {
		ar: {
			zero: 'لا سطر متجاهل',
			one: 'واحد متجاهل',
			two: 'اثنان متجاهلان',
			few: '{n} متجاهلة',
			many: '{n} متجاهلا',
			other: '{n} متجاهل'
		},
		fr: { one: '{n} ignorée', other: '{n} ignorées' },
		en: { one: '{n} ignored', other: '{n} ignored' }
	}
};
