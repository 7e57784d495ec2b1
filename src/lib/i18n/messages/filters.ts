/** Words of the filter bars. */
import type { Text } from '$pipelines/contract/text';
import type { Plural } from '../say';

export const filters = {
	title: { ar: 'التصفية', fr: 'Filtres', en: 'Filters' },
	indicator: { ar: 'المؤشر', fr: 'Indicateur', en: 'Indicator' },
	from: { ar: 'من', fr: 'De', en: 'From' },
	to: { ar: 'إلى', fr: 'À', en: 'To' },
	start: { ar: 'البداية', fr: 'Début', en: 'Start' },
	latest: { ar: 'آخر المعطيات', fr: 'Dernières données', en: 'Latest data' },
	grain: { ar: 'التواتر', fr: 'Pas de temps', en: 'Grain' },
	by: { ar: 'المنحنى حسب', fr: 'Courbe par', en: 'Lines by' },
	across: { ar: 'أعمدة الجدول', fr: 'Colonnes du tableau', en: 'Columns of the table' },
	periods: { ar: 'الفترات', fr: 'Périodes', en: 'Periods' },
	together: { ar: 'المجموع فقط', fr: 'Ensemble', en: 'Total only' },
	all: { ar: 'الكل', fr: 'Ensemble', en: 'All' },
	apply: { ar: 'تطبيق', fr: 'Appliquer', en: 'Apply' },
	clear: { ar: 'مسح التصفية', fr: 'Effacer les filtres', en: 'Clear filters' },
	contains: { ar: 'يتضمن', fr: 'contient', en: 'contains' }
} satisfies Record<string, Text>;

export const chosen: Plural = {
	ar: {
		zero: 'لا اختيار',
		one: 'اختيار واحد',
		two: 'اختياران',
		few: '{n} اختيارات',
		many: '{n} اختيارا',
		other: '{n} اختيار'
	},
	fr: { one: '{n} choix', other: '{n} choix' },
	en: { one: '{n} chosen', other: '{n} chosen' }
};
