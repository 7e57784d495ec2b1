/** Words of the page of an indicator: its sheet, its citation, its embedding. */
import type { Text } from '$pipelines/contract/text';
import type { Unit } from '$lib/terms';

export const indicatorWords = {
	seeWhole: {
		ar: 'بطاقة المؤشر كاملة',
		fr: "Fiche complète de l'indicateur",
		en: 'Full indicator sheet'
	},
	fullTable: { ar: 'الجدول الكامل', fr: 'Tableau complet', en: 'Full table' },
	share: { ar: 'الاستشهاد والمشاركة', fr: 'Citer et partager', en: 'Cite and share' },
	citation: {
		ar: '{chamber}، مرصد: «{name}»، {dates}: {value}. نسخة المعطيات {snapshot}. {address}',
		fr: '{chamber}, Mirsad\u00a0: «\u00a0{name}\u00a0», {dates}\u00a0: {value}. Version des données {snapshot}. {address}',
		en: '{chamber}, Mirsad: “{name}”, {dates}: {value}. Data snapshot {snapshot}. {address}'
	},
	cite: { ar: 'الاستشهاد', fr: 'Citation', en: 'Citation' },
	link: {
		ar: 'رابط هذه الصفحة بتصفيتها',
		fr: 'Lien vers cette page et ses filtres',
		en: 'Link to this page and its filters'
	},
	lastingLink: {
		ar: 'رابط يحفظ هذه الأرقام كما هي اليوم',
		fr: 'Lien qui garde ces chiffres tels quels',
		en: 'Link that keeps these figures as they are'
	},
	embed: { ar: 'شيفرة الإدراج', fr: "Code d'intégration", en: 'Embed code' },
	copy: { ar: 'نسخ', fr: 'Copier', en: 'Copy' },
	copied: { ar: 'تم النسخ', fr: 'Copié', en: 'Copied' },
	rhythm: { ar: 'التواتر', fr: 'Rythme', en: 'Rhythm' },
	unit: { ar: 'الوحدة', fr: 'Unité', en: 'Unit' }
} satisfies Record<string, Text>;

/** Units in full, for who asks what a figure is measured in. */
export const unitNames: Record<Unit, Text> = {
	persons: { ar: 'أشخاص', fr: 'personnes', en: 'people' },
	entities: {
		ar: 'مقاولات وتعاونيات',
		fr: 'entreprises et coopératives',
		en: 'enterprises and cooperatives'
	},
	cards: { ar: 'بطاقات مهنية', fr: 'cartes professionnelles', en: 'professional cards' },
	applications: { ar: 'طلبات', fr: 'demandes', en: 'applications' },
	places: { ar: 'مقاعد', fr: 'places', en: 'places' },
	crafts: { ar: 'حرف', fr: 'métiers', en: 'crafts' },
	sites: { ar: 'مواقع', fr: 'sites', en: 'sites' },
	units: { ar: 'محلات', fr: 'locaux', en: 'units' },
	editions: { ar: 'معارض (نسخ)', fr: 'foires (éditions)', en: 'fairs (editions)' },
	participations: { ar: 'مشاركات', fr: 'participations', en: 'participations' },
	exhibitors: { ar: 'عارضات وعارضون', fr: 'exposantes et exposants', en: 'exhibitors' },
	visitors: { ar: 'زوار', fr: 'visiteurs', en: 'visitors' },
	sessions: {
		ar: 'دورات الجمعية العامة',
		fr: "sessions de l'assemblée",
		en: 'sessions of the assembly'
	},
	agreements: { ar: 'اتفاقيات', fr: 'conventions', en: 'agreements' },
	recommendations: { ar: 'توصيات', fr: 'recommandations', en: 'recommendations' },
	days: { ar: 'أيام', fr: 'jours', en: 'days' },
	MAD: { ar: 'درهم', fr: 'dirhams', en: 'dirhams' },
	MDH: { ar: 'مليون درهم', fr: 'millions de dirhams', en: 'million dirhams' },
	share: { ar: 'نسبة مئوية', fr: 'pour cent', en: 'per cent' },
	'per-10000': {
		ar: 'لكل 10\u202f000 نسمة',
		fr: 'pour 10\u202f000 habitants',
		en: 'per 10,000 inhabitants'
	}
};
