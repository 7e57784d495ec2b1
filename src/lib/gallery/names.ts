/** Names that the samples of the gallery bear: territories and branches as the reference has them. */
import type { Text } from '$pipelines/contract/text';

export const provinces: Readonly<Record<string, Text>> = {
	'03.231': { ar: 'فاس', fr: 'Fès', en: 'Fez' },
	'03.061': { ar: 'مكناس', fr: 'Meknès', en: 'Meknes' },
	'03.561': { ar: 'تازة', fr: 'Taza', en: 'Taza' },
	'03.531': { ar: 'تاونات', fr: 'Taounate', en: 'Taounate' },
	'03.451': { ar: 'صفرو', fr: 'Sefrou', en: 'Sefrou' },
	'03.171': { ar: 'الحاجب', fr: 'El Hajeb', en: 'El Hajeb' },
	'03.591': { ar: 'مولاي يعقوب', fr: 'Moulay Yacoub', en: 'Moulay Yacoub' },
	'03.131': { ar: 'بولمان', fr: 'Boulemane', en: 'Boulemane' },
	'03.271': { ar: 'إفران', fr: 'Ifrane', en: 'Ifrane' }
};

export const names = {
	women: { ar: 'النساء', fr: 'Femmes', en: 'Women' },
	men: { ar: 'الرجال', fr: 'Hommes', en: 'Men' },
	urban: { ar: 'الوسط الحضري', fr: 'Urbain', en: 'Urban' },
	rural: { ar: 'الوسط القروي', fr: 'Rural', en: 'Rural' },
	region: { ar: 'الجهة كلها', fr: 'Toute la région', en: 'Whole region' },
	thisYear: { ar: 'هذه السنة', fr: 'Cette année', en: 'This year' },
	lastYear: { ar: 'السنة الماضية', fr: "L'an dernier", en: 'Last year' },
	artisans: { ar: 'المسجلون', fr: 'Inscrits', en: 'Registered' },
	openRights: { ar: 'الحقوق المفتوحة', fr: 'Droits ouverts', en: 'Open rights' },
	occupancy: { ar: 'نسبة الإشغال', fr: "Taux d'occupation", en: 'Occupancy rate' },
	sales: { ar: 'مبيعات المعارض', fr: 'Ventes des foires', en: 'Sales at fairs' },
	validation: { ar: 'نسبة التصديق', fr: 'Taux de validation', en: 'Validation rate' },
	long: {
		ar: 'الصناعة التقليدية الإنتاجية الفنية والنفعية للمصنوعات النباتية والسلالة والخيام بالعالم القروي',
		fr: "Artisanat d'art et de production utilitaire en fibres végétales, vannerie et tentes du monde rural",
		en: 'Art and utilitarian production crafts in plant fibres, basketry and tents of the countryside'
	},
	wood: { ar: 'الخشب', fr: 'Bois', en: 'Wood' },
	leather: { ar: 'الجلد', fr: 'Cuir', en: 'Leather' },
	clothing: { ar: 'الملابس التقليدية', fr: 'Habillement traditionnel', en: 'Traditional clothing' },
	clay: { ar: 'الطين والحجر', fr: 'Terre et pierre', en: 'Clay and stone' },
	candidates: { ar: 'المترشحون', fr: 'Candidats', en: 'Candidates' },
	eligible: { ar: 'الملفات المقبولة', fr: 'Dossiers recevables', en: 'Eligible files' },
	examined: { ar: 'الحاضرون أمام اللجنة', fr: 'Présentés au jury', en: 'Seen by the panel' },
	validated: { ar: 'المصدق على خبرتهم', fr: 'Expériences validées', en: 'Validated' },
	law: {
		ar: 'القانون رقم 41.23: إلغاء متأخرات الاشتراك لمن أدى اثني عشر شهرا متتالية',
		fr: 'Loi 41-23 : annulation des arriérés pour qui paie douze mois consécutifs',
		en: 'Law 41-23: arrears are cancelled for those who pay twelve months in a row'
	},
	census: { ar: 'الإحصاء العام للسكان 2024', fr: 'Recensement 2024', en: '2024 census' },
	leatherFair: {
		ar: 'المعرض الوطني للجلد بفاس',
		fr: 'Salon national du cuir à Fès',
		en: 'National leather fair in Fez'
	},
	solidarityFair: {
		ar: 'المعرض الجهوي للاقتصاد الاجتماعي والتضامني بمكناس',
		fr: "Salon régional de l'économie sociale et solidaire à Meknès",
		en: 'Regional fair of the social and solidarity economy in Meknes'
	},
	ifraneFair: {
		ar: 'المعرض الجهوي لإفران',
		fr: "Foire régionale d'Ifrane",
		en: 'Regional fair of Ifrane'
	},
	tazaFair: { ar: 'معرض تازة', fr: 'Foire de Taza', en: 'Fair of Taza' },
	sefrouFair: {
		ar: 'مهرجان حب الملوك بصفرو',
		fr: 'Fête des cerises à Sefrou',
		en: 'Cherry festival in Sefrou'
	},
	yearEndFair: {
		ar: 'معرض نهاية السنة بفاس',
		fr: "Foire de fin d'année à Fès",
		en: 'Year-end fair in Fez'
	},
	national: { ar: 'وطني', fr: 'Nationale', en: 'National' },
	regional: { ar: 'جهوي', fr: 'Régionale', en: 'Regional' },
	local: { ar: 'محلي', fr: 'Locale', en: 'Local' },
	exhibitors: { ar: '260 عارضة وعارضا', fr: '260 exposants', en: '260 exhibitors' }
} satisfies Record<string, Text>;

export const gallery = {
	title: { ar: 'معرض المكونات', fr: 'Galerie', en: 'Gallery' },
	lead: {
		ar: 'كل ما ترسم به الصفحات، بمعطيات ثابتة، في جميع حالاته.',
		fr: 'Tout ce dont les pages sont faites, sur des données fixes, dans tous ses états.',
		en: 'Everything that pages are made of, on fixed data, in all its states.'
	},
	charts: { ar: 'الرسوم البيانية', fr: 'Graphiques', en: 'Charts' },
	components: { ar: 'المكونات', fr: 'Composants', en: 'Components' },
	chosen: { ar: 'آخر اختيار: {what}', fr: 'Dernier choix : {what}', en: 'Last choice: {what}' },
	sampleNote: {
		ar: 'معطيات مصطنعة · 30 يونيو 2025',
		fr: 'Données fictives · 30 juin 2025',
		en: 'Made-up data · 30 June 2025'
	},
	name: { ar: 'ما يُقرأ', fr: 'Ce qui est lu', en: 'What is read' }
} satisfies Record<string, Text>;

export const kinds = {
	series: {
		ar: 'منحنى مع مقارنة وهدف وأحداث',
		fr: 'Courbe, comparaison, objectif et événements',
		en: 'Series with comparison, target and events'
	},
	limits: {
		ar: 'منحنى مع المجال المعتاد',
		fr: 'Courbe et variation habituelle',
		en: 'Series with its usual range'
	},
	bars: { ar: 'أعمدة أفقية', fr: 'Barres', en: 'Bars' },
	leaderboard: {
		ar: 'ترتيب مع التغير',
		fr: 'Classement avec variation',
		en: 'Leaderboard with change'
	},
	multiples: { ar: 'منحنيات صغيرة', fr: 'Petites courbes', en: 'Small multiples' },
	composition: { ar: 'حصص', fr: 'Composition', en: 'Composition' },
	columns: { ar: 'أعمدة متراكمة', fr: 'Colonnes empilées', en: 'Stacked columns' },
	heat: { ar: 'جدول ملون', fr: 'Tableau coloré', en: 'Heat table' },
	slope: { ar: 'بين فترتين', fr: 'Entre deux périodes', en: 'Between two periods' },
	dumbbell: { ar: 'الفوارق', fr: 'Écarts', en: 'Gaps' },
	waterfall: {
		ar: 'مساهمات في التغير',
		fr: 'Contributions à la variation',
		en: 'Contributions to a change'
	},
	map: { ar: 'خريطة بالألوان', fr: 'Carte en couleurs', en: 'Choropleth map' },
	symbols: { ar: 'خريطة بالدوائر', fr: 'Carte à cercles', en: 'Map with circles' },
	communes: { ar: 'خريطة الجماعات', fr: 'Carte des communes', en: 'Map of communes' },
	bullet: { ar: 'القيم والأهداف', fr: 'Valeurs et objectifs', en: 'Values and targets' },
	funnel: { ar: 'مراحل', fr: 'Étapes', en: 'Stages' },
	strip: { ar: 'معارض السنة', fr: "Foires de l'année", en: 'Fairs of the year' }
} satisfies Record<string, Text>;

export const states = {
	usual: { ar: 'حالة عادية', fr: 'cas ordinaire', en: 'usual' },
	hard: {
		ar: 'قيم غائبة ومحجوبة ومؤقتة وسالبة وأسماء طويلة',
		fr: 'manquant, masqué, provisoire, négatif, noms longs',
		en: 'missing, withheld, provisional, negative, long names'
	},
	one: { ar: 'سطر واحد', fr: 'une seule ligne', en: 'a single row' },
	none: { ar: 'بدون سطور', fr: 'aucune ligne', en: 'no rows' }
} satisfies Record<string, Text>;
