/** The search field, its suggestions and the page of results. */
import type { Text } from '$pipelines/contract/text';
import type { ResultKind } from '$lib/terms';
import type { Plural } from '../say';

export const search = {
	title: { ar: 'البحث', fr: 'Recherche', en: 'Search' },
	titleFor: {
		ar: 'البحث عن «{words}»',
		fr: 'Recherche\u00a0: «\u00a0{words}\u00a0»',
		en: 'Search: “{words}”'
	},
	field: { ar: 'ابحث في المرصد', fr: "Chercher dans l'observatoire", en: 'Search the observatory' },
	send: { ar: 'بحث', fr: 'Chercher', en: 'Search' },
	suggestions: { ar: 'اقتراحات', fr: 'Suggestions', en: 'Suggestions' },
	all: { ar: 'كل النتائج', fr: 'Tous les résultats', en: 'All results' },
	lead: {
		ar: 'المؤشرات والمجالات ومجموعات المعطيات وأعمدتها والعمالات والأقاليم والجماعات والدورات والحرف والمنشآت ومصطلحات القطاع، بأي من اللغات الثلاث.',
		fr: "Indicateurs, thèmes, jeux de données et leurs colonnes, provinces, communes, sessions, métiers, sites et termes du secteur, dans l'une quelconque des trois langues.",
		en: 'Indicators, themes, datasets and their columns, provinces, communes, sessions, trades, facilities and terms of the sector, in any of the three languages.'
	},
	nothing: {
		ar: 'لا شيء يطابق هذا البحث.',
		fr: 'Rien ne correspond à cette recherche.',
		en: 'Nothing matches this search.'
	},
	nothingTry: {
		ar: 'جرب كلمة واحدة، أو تصفح المؤشرات والمصطلحات.',
		fr: 'Essayez un seul mot, ou parcourez les indicateurs et le glossaire.',
		en: 'Try a single word, or look through the indicators and the glossary.'
	},
	unreachable: {
		ar: 'البحث غير متاح دون اتصال.',
		fr: "La recherche n'est pas disponible sans connexion.",
		en: 'Search is not available without a connection.'
	},
	tooLong: {
		ar: 'النص طويل: اكتب بضع كلمات، {most} حرف على الأكثر.',
		fr: 'Le texte est trop long\u00a0: écrivez quelques mots, {most} caractères au plus.',
		en: 'The text is too long: write a few words, {most} characters at most.'
	},
	more: {
		ar: 'الأولى {shown} من {n}: أضف كلمة لحصر البحث.',
		fr: 'Les {shown} premiers sur {n}\u00a0: ajoutez un mot pour préciser.',
		en: 'The first {shown} of {n}: add a word to narrow the search.'
	}
} satisfies Record<string, Text>;

/** How many were found, for the page and for screen readers. */
export const foundCount: Plural = {
	ar: {
		zero: 'لا نتائج',
		one: 'نتيجة واحدة',
		two: 'نتيجتان',
		few: '{n} نتائج',
		many: '{n} نتيجة',
		other: '{n} نتيجة'
	},
	fr: { one: '{n} résultat', other: '{n} résultats' },
	en: { one: '{n} result', other: '{n} results' }
};

export const resultKinds: Record<ResultKind, Text> = {
	indicator: { ar: 'المؤشرات', fr: 'Indicateurs', en: 'Indicators' },
	theme: { ar: 'المجالات', fr: 'Thèmes', en: 'Themes' },
	dataset: { ar: 'مجموعات المعطيات', fr: 'Jeux de données', en: 'Datasets' },
	province: {
		ar: 'العمالات والأقاليم',
		fr: 'Préfectures et provinces',
		en: 'Prefectures and provinces'
	},
	commune: { ar: 'الجماعات', fr: 'Communes', en: 'Communes' },
	session: {
		ar: 'دورات الجمعية العامة',
		fr: "Sessions de l'assemblée",
		en: 'Sessions of the assembly'
	},
	member: {
		ar: 'الحرف والمنشآت وغيرها',
		fr: 'Métiers, sites, foires…',
		en: 'Trades, facilities, fairs…'
	},
	term: { ar: 'المصطلحات', fr: 'Glossaire', en: 'Glossary' },
	column: { ar: 'أعمدة المعطيات', fr: 'Colonnes des données', en: 'Columns of the data' }
};
