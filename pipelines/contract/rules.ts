import type { Dataset } from './dataset.ts';
import type { Text } from './text.ts';

/** The faults of cells and rows that every contract shares. */
export const sharedRules = {
	'missing-required': {
		ar: 'قيمة إلزامية غير موجودة',
		fr: 'valeur obligatoire absente',
		en: 'a required value is missing'
	},
	'bad-date': {
		ar: 'تاريخ غير صالح؛ اكتبوه على شكل 26/06/2025',
		fr: 'date illisible ; écrivez 26/06/2025',
		en: 'not a date; write 26/06/2025'
	},
	'bad-number': { ar: 'عدد غير صالح', fr: 'nombre illisible', en: 'not a number' },
	'ambiguous-number': {
		ar: 'عدد ملتبس: لا يُعرف أهي فاصلة الآلاف أم الفاصلة العشرية؛ اكتبوه دون فاصلة آلاف',
		fr: 'nombre ambigu : milliers ou décimales ? Écrivez-le sans séparateur de milliers',
		en: 'ambiguous number: thousands or decimals? Write it without a thousands separator'
	},
	negative: {
		ar: 'عدد سالب حيث لا يمكن ذلك',
		fr: 'nombre négatif là où il ne peut pas y en avoir',
		en: 'a negative value is not allowed here'
	},
	'unknown-code': {
		ar: 'قيمة ليست في اللائحة',
		fr: 'valeur absente de la liste',
		en: 'not in the list of values'
	},
	'unknown-province': {
		ar: 'عمالة أو إقليم غير معروف؛ يمكن إضافة كتابة جديدة في aliases.csv',
		fr: "province inconnue ; une nouvelle graphie s'ajoute dans aliases.csv",
		en: 'unknown province; a new spelling goes into aliases.csv'
	},
	'unknown-commune': {
		ar: 'جماعة غير معروفة؛ يمكن إضافة كتابة جديدة في aliases.csv',
		fr: "commune inconnue ; une nouvelle graphie s'ajoute dans aliases.csv",
		en: 'unknown commune; a new spelling goes into aliases.csv'
	},
	'commune-not-in-province': {
		ar: 'الجماعة لا تنتمي إلى هذا الإقليم',
		fr: "la commune n'est pas dans cette province",
		en: 'the commune is not in this province'
	},
	'duplicate-key': {
		ar: 'سطر آخر سبقه بالمفتاح نفسه',
		fr: 'une ligne précédente a la même clé',
		en: 'an earlier row has the same key'
	},
	'ragged-row': {
		ar: 'عدد الخانات لا يطابق عدد الأعمدة',
		fr: "le nombre de cellules n'est pas celui des colonnes",
		en: 'the number of cells differs from the header'
	},
	'other-period': {
		ar: 'فترة غير فترة الملف',
		fr: 'une autre période que celle du fichier',
		en: 'another period than that of the file'
	},
	'spreadsheet-error': {
		ar: 'أثر خطأ من جدول إلكتروني (‎#REF!‎ أو 2,1E+11 أو مرجع صار تاريخا)؛ أعيدوا كتابة القيمة الأصلية',
		fr: "trace d'erreur de tableur (#REF!, 2,1E+11, référence devenue une date) ; remettez la valeur d'origine",
		en: 'left by a spreadsheet (#REF!, 2.1E+11, a reference made a date); put the original value back'
	},
	'out-of-range': {
		ar: 'قيمة خارج ما هو ممكن لهذا العمود',
		fr: 'valeur hors de ce qui est possible pour cette colonne',
		en: 'outside of what is possible in this column'
	},
	'no-evidence': {
		ar: 'اليوم أم الشهر أولا؟ لا شيء في العمود يحسم؛ اكتبوا السنة أولا: 2025-06-26',
		fr: "jour ou mois d'abord ? Rien dans la colonne ne le dit ; écrivez l'année d'abord : 2025-06-26",
		en: 'day or month first? Nothing in the column tells; write the year first: 2025-06-26'
	},
	'total-unproved': {
		ar: 'سطر مجموع لا يساوي مجموع الأسطر التي فوقه؛ صححوه أو احذفوه',
		fr: 'ligne de total qui ne donne pas la somme des lignes ; corrigez-la ou supprimez-la',
		en: 'a total that is not the sum of the rows; correct it or delete it'
	}
} as const satisfies Record<string, Text>;

export type SharedRule = keyof typeof sharedRules;

/** Why a row is neither loaded nor rejected. */
export const ignoredNames = {
	'repeated-header': { ar: 'عناوين مكررة', fr: 'en-tête répété', en: 'the header again' },
	totals: {
		ar: 'سطر مجموع يساوي مجموع الأسطر',
		fr: 'total, égal à la somme des lignes',
		en: 'a total, the sum of the rows'
	},
	'ruled-line': {
		ar: 'خط فاصل أو سطر بلا معطيات',
		fr: 'trait, ou ligne sans donnée',
		en: 'a drawn line, or a row without data'
	},
	footnote: { ar: 'ملاحظة أسفل الجدول', fr: 'note sous le tableau', en: 'a note below the table' },
	'exact-copy': {
		ar: 'نسخة مطابقة لسطر سابق',
		fr: "copie exacte d'une ligne précédente",
		en: 'an exact copy of an earlier row'
	}
} as const satisfies Record<string, Text>;

export type IgnoredRule = keyof typeof ignoredNames;

/** What a file is warned about; its rows are loaded. */
export const warningNames = {
	'unknown-column': {
		ar: 'عمود غير معروف، لم يُقرأ',
		fr: 'colonne inconnue, non lue',
		en: 'unknown column, not read'
	},
	'unknown-reference': {
		ar: 'مرجع غير موجود في مجموعة المعطيات الأخرى',
		fr: "référence absente de l'autre jeu de données",
		en: 'reference that the other dataset does not have'
	},
	'default-dates': {
		ar: 'تواريخ ازدياد في فاتح يناير، لعلها وُضعت في غياب التاريخ الحقيقي',
		fr: 'naissances au 1er janvier, sans doute mises par défaut',
		en: 'births on 1 January, probably entered by default'
	},
	'one-sheet': {
		ar: 'قُرئت ورقة واحدة من المصنف',
		fr: 'une feuille du classeur est lue, les autres non',
		en: 'one sheet of the workbook is read, the others are not'
	},
	'month-first': {
		ar: 'تواريخ كُتب فيها الشهر قبل اليوم',
		fr: 'dates écrites le mois avant le jour',
		en: 'dates written with the month before the day'
	},
	superseded: {
		ar: 'توجد معطيات أحدث سارية',
		fr: 'des données plus récentes sont en vigueur',
		en: 'later data is in force'
	}
} as const satisfies Record<string, Text>;

/** What every published snapshot is tested for. */
export const testNames = {
	'rows-accounted': {
		ar: 'كل سطر مقروء محتسب',
		fr: 'chaque ligne lue est comptée',
		en: 'every row read is accounted for'
	},
	'key-unique': {
		ar: 'لا مفتاح مكرر',
		fr: 'aucune clé en double',
		en: 'no key is duplicated'
	},
	'no-personal-column': {
		ar: 'لا عمود شخصي منشور',
		fr: 'aucune colonne personnelle publiée',
		en: 'no personal column is published'
	},
	'rollups-agree': {
		ar: 'المجاميع المحسوبة سلفا تطابق الأسطر',
		fr: 'les sommes préparées concordent avec les lignes',
		en: 'precomputed totals match the rows'
	}
} as const satisfies Record<string, Text>;

const sharedNames: Readonly<Record<string, Text>> = {
	...sharedRules,
	...ignoredNames,
	...warningNames,
	...testNames
};

/** What a rule, warning or test is called: by the contract of the dataset, else by those that all share. */
export function nameOfRule(rule: string, { rules }: Pick<Dataset, 'rules'>): Text {
	return rules[rule]?.message ?? sharedNames[rule] ?? { ar: rule, fr: rule, en: rule };
}
