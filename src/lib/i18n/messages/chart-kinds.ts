/** What each kind of chart says of itself to who does not see it, and words inside drawings. */
import type { Text } from '$pipelines/contract/text';

export const chartKinds = {
	multiples: {
		ar: 'منحنيات صغيرة متجاورة: {title}.',
		fr: 'Petites courbes côte à côte\u00a0: {title}.',
		en: 'Small line charts side by side: {title}.'
	},
	composition: {
		ar: 'أشرطة مقسمة حسب الحصص: {title}.',
		fr: 'Barres découpées en parts\u00a0: {title}.',
		en: 'Bars divided into shares: {title}.'
	},
	columns: {
		ar: 'أعمدة متراكمة، عمود لكل فترة: {title}.',
		fr: 'Colonnes empilées, une par période\u00a0: {title}.',
		en: 'Stacked columns, one for each period: {title}.'
	},
	heat: {
		ar: 'جدول ملون، سطر لكل عنصر وعمود لكل فترة: {title}.',
		fr: 'Tableau coloré, une ligne par élément et une colonne par période\u00a0: {title}.',
		en: 'Coloured table, a row for each member and a column for each period: {title}.'
	},
	slope: {
		ar: 'خطوط بين فترتين: {title}. من {from} إلى {to}.',
		fr: 'Lignes entre deux périodes\u00a0: {title}. De {from} à {to}.',
		en: 'Lines between two periods: {title}. From {from} to {to}.'
	},
	dumbbell: {
		ar: 'قيمتان والفارق بينهما في كل سطر: {title}. {one} و{other}.',
		fr: 'Deux valeurs et leur écart sur chaque ligne\u00a0: {title}. {one} et {other}.',
		en: 'Two values and their gap on each row: {title}. {one} and {other}.'
	},
	waterfall: {
		ar: 'مساهمة كل عنصر في التغير: {title}. المجموع {total}.',
		fr: 'Contribution de chacun à la variation\u00a0: {title}. Au total\u00a0: {total}.',
		en: 'What each contributed to the change: {title}. In all: {total}.'
	},
	map: {
		ar: 'خريطة الجهة حسب العمالات والأقاليم: {title}.',
		fr: 'Carte de la région par province\u00a0: {title}.',
		en: 'Map of the region by province: {title}.'
	},
	symbols: {
		ar: 'خريطة بدوائر تتناسب مساحتها مع القيمة: {title}.',
		fr: 'Carte à cercles dont la surface suit la valeur\u00a0: {title}.',
		en: 'Map with circles whose area follows the value: {title}.'
	},
	bullet: {
		ar: 'القيم مقارنة بأهدافها: {title}.',
		fr: 'Valeurs comparées à leurs objectifs\u00a0: {title}.',
		en: 'Values against their targets: {title}.'
	},
	funnel: {
		ar: 'مراحل متتالية: {title}. من {first} إلى {last}.',
		fr: 'Étapes successives\u00a0: {title}. De {first} à {last}.',
		en: 'Stages one after the other: {title}. From {first} to {last}.'
	},
	strip: {
		ar: 'رزنامة سنة {year}: {title}.',
		fr: "Calendrier de l'année {year}\u00a0: {title}.",
		en: 'Calendar of {year}: {title}.'
	},
	ofStageBefore: {
		ar: '{share} من المرحلة السابقة',
		fr: "{share} de l'étape précédente",
		en: '{share} of the stage before'
	},
	/** The same where there is little room. */
	ofBefore: { ar: '{share} من السابقة', fr: '{share} de la précédente', en: '{share} of previous' },
	gapOf: { ar: 'الفارق {gap}', fr: 'écart {gap}', en: 'gap {gap}' },
	others: { ar: 'الباقي', fr: 'Autres', en: 'Others' },
	lastYears: {
		ar: 'آخر {n} سنوات، والجدول يضم الكل',
		fr: 'les {n} dernières années\u00a0; le tableau les a toutes',
		en: 'the last {n} years; the table has them all'
	},
	rest: { ar: 'أجزاء غير معروضة', fr: 'Parts non montrées', en: 'Parts not shown' },
	comparison: { ar: 'للمقارنة', fr: 'Pour comparer', en: 'For comparison' },
	limits: { ar: 'المجال المعتاد', fr: 'Variation habituelle', en: 'Usual range' },
	outside: { ar: 'خارج المعتاد', fr: "Hors de l'habituel", en: 'Out of the ordinary' },
	outsideOf: {
		ar: 'خارج المعتاد، وهو بين \u2068{lower}\u2069 و\u2068{upper}\u2069',
		fr: "hors de l'habituel, compris entre \u2068{lower}\u2069 et \u2068{upper}\u2069",
		en: 'outside what is usual, between \u2068{lower}\u2069 and \u2068{upper}\u2069'
	},
	planned: { ar: 'مبرمج', fr: 'Programmée', en: 'Planned' },
	noTarget: { ar: 'بدون هدف', fr: 'sans objectif', en: 'no target' }
} satisfies Record<string, Text>;
