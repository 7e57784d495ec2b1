/** Names of the samples in the gallery of components. */
import type { Text } from '$pipelines/contract/text';

export const parts = {
	title: { ar: 'المكونات', fr: 'Composants', en: 'Components' },
	lead: {
		ar: 'كل مكون في جميع حالاته، بمعطيات مصطنعة.',
		fr: 'Chaque composant dans tous ses états, sur des données fictives.',
		en: 'Each component in all its states, on made-up data.'
	},
	choices: { ar: 'الاختيار', fr: 'Choisir', en: 'Choosing' },
	figures: { ar: 'الأرقام وحالاتها', fr: 'Chiffres et états', en: 'Figures and their states' },
	tables: { ar: 'الجداول', fr: 'Tableaux', en: 'Tables' },
	overlays: { ar: 'ما يُفتح', fr: "Ce qui s'ouvre", en: 'What opens' },
	states: {
		ar: 'الانتظار والفراغ والخطأ',
		fr: 'Attente, vide, erreur',
		en: 'Waiting, empty, error'
	},
	tokens: { ar: 'الألوان والأحجام', fr: 'Couleurs et tailles', en: 'Colours and sizes' },
	usual: { ar: 'عادي', fr: 'Ordinaire', en: 'Usual' },
	chosen: { ar: 'مع اختيار', fr: 'Avec un choix', en: 'With a choice' },
	waiting: { ar: 'في الانتظار', fr: 'En attente', en: 'Waiting' },
	nothing: { ar: 'بدون اختيارات', fr: 'Sans options', en: 'Without options' },
	disabled: { ar: 'معطل', fr: 'Inactif', en: 'Disabled' },
	wrong: { ar: 'مع خطأ', fr: 'Avec une erreur', en: 'With an error' },
	province: { ar: 'العمالة أو الإقليم', fr: 'Province', en: 'Province' },
	branch: { ar: 'الشعبة', fr: 'Filière', en: 'Branch' },
	grain: { ar: 'التواتر', fr: 'Pas de temps', en: 'Grain' },
	view: { ar: 'طريقة العرض', fr: 'Affichage', en: 'View' },
	chart: { ar: 'رسم', fr: 'Graphique', en: 'Chart' },
	table: { ar: 'جدول', fr: 'Tableau', en: 'Table' },
	map: { ar: 'خريطة', fr: 'Carte', en: 'Map' },
	unknownProvince: {
		ar: 'الإقليم 03.999 غير معروف.',
		fr: "La province 03.999 n'est pas connue.",
		en: 'The province 03.999 is not known.'
	},
	artisans: {
		ar: 'الصانعات والصناع المسجلون',
		fr: 'Artisanes et artisans inscrits',
		en: 'Registered artisans'
	},
	pivotTitle: {
		ar: 'نسبة الإشغال حسب الإقليم والفصل',
		fr: "Taux d'occupation par province et trimestre",
		en: 'Occupancy rate by province and quarter'
	},
	definition: {
		ar: 'المحلات المشغولة مقسومة على المحلات القابلة للاستعمال عند آخر معاينة.',
		fr: 'Locaux occupés rapportés aux locaux utilisables au dernier relevé.',
		en: 'Occupied units over usable units at the last survey.'
	},
	howComputed: {
		ar: 'كيف احتسب هذا الرقم؟',
		fr: 'Comment ce chiffre est-il calculé ?',
		en: 'How was this computed?'
	},
	definitionShort: { ar: 'التعريف', fr: 'Définition', en: 'Definition' },
	tip: { ar: 'نسبة الإشغال', fr: "taux d'occupation", en: 'occupancy rate' },
	bad: {
		ar: 'لم يكتمل التنزيل: وصل 812 سطرا من 1 204.',
		fr: 'Téléchargement incomplet : 812 lignes sur 1 204.',
		en: 'The download is not complete: 812 rows of 1,204.'
	},
	clear: { ar: 'مسح التصفية', fr: 'Effacer les filtres', en: 'Clear the filters' },
	textSize: { ar: 'حجم {n}', fr: 'taille {n}', en: 'size {n}' }
} satisfies Record<string, Text>;

export const provinceOptions: readonly { readonly id: string; readonly label: Text }[] = [
	{ id: '03.231', label: { ar: 'فاس', fr: 'Fès', en: 'Fez' } },
	{ id: '03.061', label: { ar: 'مكناس', fr: 'Meknès', en: 'Meknes' } },
	{ id: '03.561', label: { ar: 'تازة', fr: 'Taza', en: 'Taza' } },
	{ id: '03.531', label: { ar: 'تاونات', fr: 'Taounate', en: 'Taounate' } }
];

export const branchOptions: readonly {
	readonly id: string;
	readonly label: Text;
	readonly group: Text;
}[] = (
	[
		['wood', 'الخشب', 'Bois', 'Wood', 0],
		['leather', 'الجلد', 'Cuir', 'Leather', 0],
		['metal', 'المعادن', 'Métaux', 'Metals', 0],
		['jewellery', 'الحلي', 'Bijouterie', 'Jewellery', 0],
		['clay', 'الطين والحجر', 'Terre et pierre', 'Clay and stone', 0],
		['carpets', 'النسيج والزرابي', 'Textile et tapis', 'Textiles and carpets', 0],
		['clothing', 'الملابس التقليدية', 'Habillement traditionnel', 'Traditional clothing', 0],
		['plants', 'النباتية', 'Végétaux', 'Plant fibres', 0],
		['hairdressing', 'الحلاقة', 'Coiffure', 'Hairdressing', 1],
		['plumbing', 'الترصيص', 'Plomberie', 'Plumbing', 1],
		['mechanics', 'الميكانيك', 'Mécanique', 'Mechanics', 1]
	] as const
).map(([id, ar, fr, en, group]) => ({
	id,
	label: { ar, fr, en },
	group:
		group === 0
			? { ar: 'الإنتاجية', fr: 'Production', en: 'Production' }
			: { ar: 'الخدماتية', fr: 'Services', en: 'Services' }
}));
