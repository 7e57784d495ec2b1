import type { Text } from '$pipelines/contract/text.ts';

/** Why a run, or a file of it, was not published. */
export const refusalWords: Readonly<Record<string, Text>> = {
	'order-unknown': {
		ar: 'مستخرجان للمعطيات نفسها دون ما يدل على الأحدث',
		fr: 'deux extractions des mêmes données, sans rien qui dise la plus récente',
		en: 'two extracts of the same data, nothing tells which is later'
	},
	'other-period': {
		ar: 'اسم الملف وأسطره لا تدل على الفترة نفسها',
		fr: 'le nom et les lignes ne disent pas la même période',
		en: 'the name and the rows say different periods'
	},
	'orphan-correction': {
		ar: 'تصحيح لملف لم يُحمَّل',
		fr: "correction d'un fichier qui n'est pas chargé",
		en: 'correction of a file that is not loaded'
	},
	'stale-correction': {
		ar: 'تصحيح لمعطيات عُوضت بأحدث منها',
		fr: 'correction de données remplacées depuis',
		en: 'correction of data replaced since'
	},
	superseded: {
		ar: 'معطيات أحدث سارية مكانه',
		fr: 'des données plus récentes sont en vigueur',
		en: 'later data is in force'
	},
	depends: {
		ar: 'ينتظر ملفا آخر من المستخرج نفسه',
		fr: 'attend un autre fichier de la même extraction',
		en: 'waits for another file of the same extract'
	},
	'other-refused': {
		ar: 'الكل أو لا شيء: رُفض ملف آخر',
		fr: 'tout ou rien : un autre fichier est écarté',
		en: 'all or nothing: another file is left out'
	},
	'fewer-rows': {
		ar: 'أسطر أقل بكثير مما يُعوَّض',
		fr: 'bien moins de lignes que ce qui serait remplacé',
		en: 'far fewer rows than what it would replace'
	},
	'other-keys': {
		ar: 'معرفات سارية كثيرة غير موجودة',
		fr: "beaucoup d'identifiants en vigueur n'y sont pas",
		en: 'many keys in force are not in it'
	},
	'emptier-column': {
		ar: 'عمود يكاد يفرغ',
		fr: 'une colonne se vide',
		en: 'a column empties'
	},
	'column-gone': { ar: 'عمود اختفى', fr: 'une colonne a disparu', en: 'a column is gone' },
	'smaller-sum': {
		ar: 'مجموع ينقص إلى أقل من النصف',
		fr: 'un total diminue de plus de moitié',
		en: 'a sum more than halves'
	},
	'nobody-known': {
		ar: 'لا أحد من أشخاصه في السجل',
		fr: "personne de ce fichier n'est au registre",
		en: 'nobody in it is in the register'
	},
	'unreadable-file': {
		ar: 'ملف لا يُسمح بقراءته',
		fr: 'un fichier ne peut pas être lu',
		en: 'a file may not be read'
	},
	'not-in-archive': {
		ar: 'ملف لم يعد في الأرشيف',
		fr: "un fichier n'est plus dans l'archive",
		en: 'a file is not in the archive any more'
	},
	'too-many-rejects': {
		ar: 'مرفوضات كثيرة',
		fr: 'trop de lignes rejetées',
		en: 'too many rejected rows'
	},
	'unknown-file': {
		ar: 'ملف لا يوافق أي مجموعة معطيات',
		fr: "un fichier n'est d'aucun jeu connu",
		en: 'a file fits no dataset'
	},
	'ambiguous-file': {
		ar: 'ملف يوافق أكثر من مجموعة معطيات',
		fr: 'un fichier convient à plusieurs jeux',
		en: 'a file fits several datasets'
	},
	'missing-column': {
		ar: 'عمود إلزامي غير موجود',
		fr: 'colonne obligatoire absente',
		en: 'a required column is missing'
	},
	'column-twice': {
		ar: 'عمودان لخانة واحدة',
		fr: 'deux colonnes pour un même champ',
		en: 'two columns for one field'
	},
	'short-header': {
		ar: 'رأس الجدول أقصر من الأسطر',
		fr: 'en-tête plus court que les lignes',
		en: 'the header is shorter than the rows'
	},
	'open-quote': {
		ar: 'علامة اقتباس غير مغلقة',
		fr: 'guillemet jamais fermé',
		en: 'a quote is never closed'
	},
	'empty-file': { ar: 'ملف فارغ', fr: 'fichier vide', en: 'empty file' },
	'no-rows': {
		ar: 'عناوين دون أسطر',
		fr: 'en-tête sans lignes',
		en: 'a header without rows'
	},
	'damaged-text': {
		ar: 'نص تالف في الملف',
		fr: 'texte abîmé dans le fichier',
		en: 'damaged text in the file'
	},
	'long-row': {
		ar: 'سطر مفرط في الطول',
		fr: 'une ligne démesurée',
		en: 'a row of no reasonable length'
	},
	'spreadsheet-file': {
		ar: 'ملف جدول إلكتروني، وليس CSV',
		fr: 'classeur de tableur et non CSV',
		en: 'a spreadsheet, not a CSV file'
	},
	'bad-archive': {
		ar: 'أرشيف مضغوط غير مقروء',
		fr: 'archive illisible',
		en: 'an archive that cannot be read'
	},
	'empty-archive': {
		ar: 'أرشيف لا يضم أي ملف CSV',
		fr: 'archive sans fichier CSV',
		en: 'an archive without a CSV file'
	},
	'archive-too-large': {
		ar: 'أرشيف مفرط الحجم',
		fr: 'archive démesurée',
		en: 'an archive that is too large'
	},
	'bad-reference': {
		ar: 'ملف مرجعي غير صالح',
		fr: 'fichier de référence à corriger',
		en: 'a reference file is wrong'
	},
	'store-read-only': {
		ar: 'المخزن للقراءة فقط',
		fr: 'dépôt en lecture seule',
		en: 'the store is read-only'
	},
	'disk-full': { ar: 'القرص ممتلئ', fr: 'disque plein', en: 'the disk is full' },
	'unknown-dataset': {
		ar: 'مجموعة معطيات غير معروفة',
		fr: 'jeu de données inconnu',
		en: 'unknown dataset'
	},
	'damaged-utf8': {
		ar: 'نص تالف في الملف',
		fr: 'texte abîmé dans le fichier',
		en: 'damaged text in the file'
	},
	'unreadable-encoding': {
		ar: 'ترميز غير مقروء',
		fr: 'encodage illisible',
		en: 'unreadable encoding'
	}
};
