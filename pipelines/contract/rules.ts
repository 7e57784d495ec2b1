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
		en: 'negative where it cannot be'
	},
	'unknown-code': {
		ar: 'قيمة ليست في اللائحة',
		fr: 'valeur absente de la liste',
		en: 'not in the list of values'
	},
	'unknown-province': {
		ar: 'عمالة أو إقليم غير معروف؛ يمكن إضافة كتابة جديدة في aliases.csv',
		fr: 'province inconnue ; une nouvelle graphie s’ajoute dans aliases.csv',
		en: 'unknown province; a new spelling goes into aliases.csv'
	},
	'unknown-commune': {
		ar: 'جماعة غير معروفة؛ يمكن إضافة كتابة جديدة في aliases.csv',
		fr: 'commune inconnue ; une nouvelle graphie s’ajoute dans aliases.csv',
		en: 'unknown commune; a new spelling goes into aliases.csv'
	},
	'commune-not-in-province': {
		ar: 'الجماعة لا تنتمي إلى هذا الإقليم',
		fr: 'la commune n’est pas dans cette province',
		en: 'the commune is not in this province'
	},
	'duplicate-key': {
		ar: 'سطر آخر سبقه بالمفتاح نفسه',
		fr: 'une ligne précédente a la même clé',
		en: 'an earlier row has the same key'
	},
	'ragged-row': {
		ar: 'عدد الخانات لا يطابق عدد الأعمدة',
		fr: 'le nombre de cellules n’est pas celui des colonnes',
		en: 'it has not as many cells as there are columns'
	},
	'spreadsheet-error': {
		ar: 'أثر خطأ من جدول إلكتروني (‎#REF!‎ أو 2,1E+11 أو صيغة)',
		fr: 'trace d’erreur de tableur (#REF!, 2,1E+11 ou formule)',
		en: 'left by a spreadsheet (#REF!, 2.1E+11 or a formula)'
	}
} as const satisfies Record<string, Text>;

export type SharedRule = keyof typeof sharedRules;
