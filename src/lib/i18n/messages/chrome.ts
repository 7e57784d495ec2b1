/** Header, navigation, footer and what stands on every page. */
import type { Language, Text } from '$pipelines/contract/text';

export const languageNames: Record<Language, string> = {
	ar: 'العربية',
	fr: 'Français',
	en: 'English'
};

export const languageShortNames: Record<Language, string> = { ar: 'ع', fr: 'FR', en: 'EN' };

export const chrome = {
	comma: { ar: '،', fr: ',', en: ',' },
	name: { ar: 'مرصد', fr: 'Mirsad', en: 'Mirsad' },
	chamber: {
		ar: 'غرفة الصناعة التقليدية لجهة فاس–مكناس',
		fr: "Chambre d'Artisanat de la Région Fès-Meknès",
		en: 'Fez–Meknes Regional Chamber of Traditional Crafts'
	},
	purpose: {
		ar: 'مرصد الصناعة التقليدية بجهة فاس–مكناس: مؤشرات القطاع كما تحتسب من معطيات الغرفة.',
		fr: "L'observatoire de l'artisanat de la région Fès-Meknès\u00a0: les indicateurs du secteur, calculés à partir des données de la chambre.",
		en: 'The observatory of traditional crafts in the Fez–Meknes region: the indicators of the sector, computed from the data of the chamber.'
	},
	skip: { ar: 'الانتقال إلى المحتوى', fr: 'Aller au contenu', en: 'Skip to content' },
	mainNavigation: { ar: 'التصفح الرئيسي', fr: 'Navigation principale', en: 'Main navigation' },
	loading: { ar: 'جار التحميل…', fr: 'Chargement…', en: 'Loading…' },
	languageChoice: { ar: 'اللغة', fr: 'Langue', en: 'Language' },
	overview: { ar: 'نظرة عامة', fr: "Vue d'ensemble", en: 'Overview' },
	indicators: { ar: 'المؤشرات', fr: 'Indicateurs', en: 'Indicators' },
	data: { ar: 'المعطيات', fr: 'Données', en: 'Data' },
	quality: { ar: 'الجودة', fr: 'Qualité', en: 'Quality' },
	themeOf: { ar: 'المجال', fr: 'Thème', en: 'Theme' },
	method: { ar: 'المنهج', fr: 'Méthode', en: 'Method' },
	about: { ar: 'عن المرصد', fr: 'À propos', en: 'About' },
	themes: { ar: 'المجالات', fr: 'Thèmes', en: 'Themes' },
	menu: { ar: 'القائمة', fr: 'Menu', en: 'Menu' },
	appearance: { ar: 'المظهر', fr: 'Apparence', en: 'Appearance' },
	sampleShort: {
		ar: 'معطيات توضيحية مصطنعة',
		fr: "Données d'exemple, fictives",
		en: 'Sample data, made up'
	},
	sampleLong: {
		ar: 'الأرقام والأسطر المعروضة مصطنعة لبيان عمل المرصد، ولا تصف أشخاصا ولا وقائع.',
		fr: "Les chiffres et les lignes affichés sont inventés pour montrer l'observatoire\u00a0; ils ne décrivent ni personnes ni faits réels.",
		en: 'The figures and rows shown are invented to demonstrate the observatory; they describe no real person or event.'
	},
	noise: {
		ar: 'حماية للأشخاص، تحمل أعدادهم تشويشا لا يتجاوز 5؛ وما جمع منها يحمل تشويش كل جزء، فقد يختلف مجموع الأجزاء قليلا عن الكل.',
		fr: 'Pour protéger les personnes, leurs effectifs portent un bruit d’au plus 5\u00a0; une somme de chiffres publiés porte celui de chacun, et les parties peuvent différer un peu de leur total.',
		en: 'To protect persons, their counts carry a noise of at most 5; a sum of published figures carries that of each, and parts may differ a little from their whole.'
	},
	noiseShort: {
		ar: 'تشويش لا يتجاوز 5 في أعداد الأشخاص',
		fr: 'Effectifs de personnes à 5 près au plus',
		en: 'Counts of persons within 5'
	},
	snapshot: { ar: 'نسخة المعطيات', fr: 'Version des données', en: 'Data snapshot' },
	publishedOn: { ar: 'نشرت في {moment}', fr: 'publiée le {moment}', en: 'published {moment}' },
	versions: { ar: 'النسخ وما تغير', fr: 'Versions et changements', en: 'Versions and changes' },
	cite: { ar: 'للاستشهاد:', fr: 'Pour citer\u00a0:', en: 'To cite:' },
	citation: {
		ar: 'مرصد، {chamber}، نسخة المعطيات {snapshot}.',
		fr: 'Mirsad, {chamber}, version des données {snapshot}.',
		en: 'Mirsad, {chamber}, data snapshot {snapshot}.'
	},
	noSnapshotYet: {
		ar: 'لم تنشر أي نسخة من المعطيات بعد.',
		fr: "Aucune version des données n'est encore publiée.",
		en: 'No data snapshot has been published yet.'
	}
} satisfies Record<string, Text>;

export const appearances = ['system', 'light', 'dark', 'contrast'] as const;
export type Appearance = (typeof appearances)[number];

export const appearanceNames: Record<Appearance, Text> = {
	system: { ar: 'مظهر الجهاز', fr: "Celle de l'appareil", en: "The device's own" },
	light: { ar: 'فاتح', fr: 'Claire', en: 'Light' },
	dark: { ar: 'داكن', fr: 'Sombre', en: 'Dark' },
	contrast: { ar: 'تباين عال', fr: 'Contraste élevé', en: 'High contrast' }
};
