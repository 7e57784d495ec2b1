/** What the charts of a theme show, in the few words of its contents. */
import type { Text } from '$pipelines/contract/text';

export const views = {
	series: { ar: 'التطور', fr: 'Évolution', en: 'Over time' },
	map: { ar: 'الخريطة', fr: 'Carte', en: 'Map' },
	moved: { ar: 'ما الذي تغير', fr: 'Ce qui a changé', en: 'What changed' },
	'gap-sex': { ar: 'نساء / رجال', fr: 'Femmes et hommes', en: 'Women and men' },
	'gap-milieu': { ar: 'حضري / قروي', fr: 'Villes et campagnes', en: 'Town and country' },
	columns: {
		ar: 'التركيبة حسب السنة',
		fr: "Composition d'une année à l'autre",
		en: 'Make-up by year'
	},
	heat: {
		ar: 'الفترات جنبا إلى جنب',
		fr: 'Toutes les périodes en couleurs',
		en: 'All periods in colours'
	},
	funnel: { ar: 'مسار الملفات', fr: 'Parcours des dossiers', en: 'How far files came' },
	fairs: { ar: 'رزنامة المعارض', fr: 'Calendrier des foires', en: 'Calendar of fairs' },
	compare: { ar: 'المقارنة', fr: 'Comparaison', en: 'Comparison' },
	facilities: {
		ar: 'المحلات الأقل إشغالا',
		fr: 'Les locaux les plus vides',
		en: 'The emptiest facilities'
	},
	table: { ar: 'الجدول', fr: 'Tableau', en: 'Table' }
} satisfies Record<string, Text>;

export const viewWords = {
	contents: { ar: 'في هذه الصفحة', fr: 'Sur cette page', en: 'On this page' },
	more: { ar: 'رسوم أخرى', fr: 'À voir aussi', en: 'Also to see' }
} satisfies Record<string, Text>;
