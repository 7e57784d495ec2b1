/** Words of the controls that choose: lists, periods. */
import type { Text } from '$pipelines/contract/text';

export const choices = {
	search: { ar: 'بحث', fr: 'Chercher', en: 'Search' },
	searchIn: { ar: 'بحث في: {name}', fr: 'Chercher dans\u00a0: {name}', en: 'Search in: {name}' },
	nothingFound: { ar: 'لا شيء بهذا الاسم', fr: 'Rien de ce nom', en: 'Nothing by that name' },
	nothingToChoose: { ar: 'لا شيء للاختيار', fr: 'Rien à choisir', en: 'Nothing to choose' },
	loading: { ar: 'جار التحميل…', fr: 'Chargement…', en: 'Loading…' },
	clear: { ar: 'مسح الاختيار', fr: 'Effacer le choix', en: 'Clear the choice' },
	open: { ar: 'فتح القائمة', fr: 'Ouvrir la liste', en: 'Open the list' },
	close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
	period: { ar: 'الفترة', fr: 'Période', en: 'Period' },
	wholePeriod: { ar: 'كل الفترات', fr: 'Toutes les périodes', en: 'All periods' },
	since: { ar: 'منذ {from}', fr: 'depuis {from}', en: 'since {from}' },
	until: { ar: 'إلى غاية {to}', fr: "jusqu'à {to}", en: 'until {to}' },
	between: { ar: '{from} – {to}', fr: '{from} – {to}', en: '{from} – {to}' },
	presets: { ar: 'فترات جاهزة', fr: 'Périodes usuelles', en: 'Usual periods' },
	lastTwelveMonths: { ar: 'آخر 12 شهرا', fr: '12 derniers mois', en: 'Last 12 months' },
	yearToDate: { ar: 'منذ بداية السنة', fr: "Depuis janvier de l'année", en: 'Year to date' },
	lastYear: { ar: 'السنة الكاملة السابقة', fr: 'Dernière année pleine', en: 'Last full year' },
	lastThreeYears: { ar: 'آخر ثلاث سنوات', fr: '3 dernières années', en: 'Last three years' },
	lastFourQuarters: { ar: 'آخر أربعة فصول', fr: '4 derniers trimestres', en: 'Last four quarters' },
	earlier: { ar: 'السنة السابقة', fr: 'Année précédente', en: 'Previous year' },
	later: { ar: 'السنة التالية', fr: 'Année suivante', en: 'Next year' },
	pickStart: { ar: 'اختر بداية الفترة', fr: 'Choisissez le début', en: 'Choose the start' },
	pickEnd: { ar: 'اختر نهاية الفترة', fr: 'Choisissez la fin', en: 'Choose the end' }
} satisfies Record<string, Text>;
