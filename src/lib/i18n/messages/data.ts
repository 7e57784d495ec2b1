/** Words of the data pages. */
import type { Text } from '$pipelines/contract/text';

export const data = {
	lead: {
		ar: 'أسطر كل ملف كما تم التحقق منها، دون أي معطى يعرّف بشخص. صفّها ورتبها ثم نزّلها بالصيغة التي تناسبك.',
		fr: 'Les lignes de chaque fichier, vérifiées et sans rien qui identifie une personne. Filtrez, triez, puis téléchargez dans votre format.',
		en: 'The rows of every dataset, checked, and with nothing that identifies a person. Filter, sort, then download in your format.'
	},
	grain: { ar: 'ما يمثله السطر', fr: "Ce qu'est une ligne", en: 'What a row is' },
	period: {
		ar: 'معطيات من {first} إلى {last}',
		fr: 'Données du {first} au {last}',
		en: 'Data from {first} to {last}'
	},
	empty: { ar: 'لم يحمّل بعد', fr: 'pas encore chargé', en: 'not loaded yet' },
	aboutPersons: {
		ar: 'ملف يخص أشخاصا: استعمال داخلي، دون هويات',
		fr: 'Fichier portant sur des personnes\u00a0: usage interne, sans identités',
		en: 'About persons: internal use, without identities'
	},
	notOpen: {
		ar: 'تخص أسطر هذا الملف أشخاصا، فلا تعرض على العموم: مجاميعها في المؤشرات.',
		fr: 'Ses lignes concernent des personnes et ne sont pas ouvertes au public\u00a0: leurs totaux sont dans les indicateurs.',
		en: 'Its rows are about persons and are not open to the public: their totals are in the indicators.'
	},
	dictionary: {
		ar: 'أعمدة الملف',
		fr: 'Les colonnes du fichier',
		en: 'The columns of the dataset'
	},
	column: { ar: 'العمود', fr: 'Colonne', en: 'Column' },
	columnName: { ar: 'الاسم في الصيغ', fr: 'Nom dans les formats', en: 'Name in files' },
	columns: { ar: 'الأعمدة', fr: 'Colonnes', en: 'Columns' },
	allColumns: { ar: 'الكل', fr: 'Toutes', en: 'All' },
	from: { ar: '{column}: من', fr: '{column}\u00a0: de', en: '{column}: from' },
	to: { ar: '{column}: إلى', fr: '{column}\u00a0: à', en: '{column}: to' },
	moreFilters: { ar: 'تصفية حسب الأعمدة', fr: 'Filtrer par colonne', en: 'Filter by column' },
	downloadRows: {
		ar: 'تنزيل {rows} بهذه التصفية',
		fr: 'Télécharger {rows}, avec ces filtres',
		en: 'Download {rows}, with these filters'
	},
	shown: {
		ar: 'من {first} إلى {last}، من أصل {total}',
		fr: '{first} à {last} sur {total}',
		en: '{first} to {last} of {total}'
	},
	previous: { ar: 'السابق', fr: 'Précédent', en: 'Previous' },
	next: { ar: 'التالي', fr: 'Suivant', en: 'Next' },
	pages: { ar: 'صفحات الجدول', fr: 'Pages du tableau', en: 'Table pages' },
	unknown: { ar: 'غير معروف', fr: 'Non renseigné', en: 'Unknown' },
	yes: { ar: 'نعم', fr: 'Oui', en: 'Yes' },
	no: { ar: 'لا', fr: 'Non', en: 'No' },
	noRows: {
		ar: 'لا سطر يوافق هذه التصفية.',
		fr: 'Aucune ligne ne répond à ces filtres.',
		en: 'No row matches these filters.'
	},
	summary: {
		ar: 'ما في كل عمود',
		fr: 'Ce que contient chaque colonne',
		en: 'What each column holds'
	},
	hideSummary: {
		ar: 'إخفاء ما في الأعمدة',
		fr: 'Masquer le contenu des colonnes',
		en: 'Hide what columns hold'
	},
	distinct: { ar: 'قيم مختلفة: {n}', fr: '{n} valeurs distinctes', en: '{n} distinct values' },
	missingCells: {
		ar: 'بدون قيمة: {n} ({share})',
		fr: '{n} non renseignées ({share})',
		en: '{n} missing ({share})'
	},
	between: { ar: 'من {least} إلى {most}', fr: 'de {least} à {most}', en: '{least} to {most}' },
	mean: { ar: 'المتوسط {mean}', fr: 'moyenne {mean}', en: 'mean {mean}' },
	moreMembers: { ar: 'و{n} أخرى', fr: 'et {n} autres', en: 'and {n} more' },
	known: { ar: 'له قيمة؟', fr: 'Renseigné\u00a0?', en: 'Has a value?' },
	whether: {
		ar: '{column}: له قيمة؟',
		fr: '{column}\u00a0: renseigné\u00a0?',
		en: '{column}: has a value?'
	},
	any: { ar: 'لا يهم', fr: 'indifférent', en: 'either' },
	codes: { ar: 'الرموز', fr: 'Codes', en: 'Codes' },
	labels: { ar: 'التسميات', fr: 'Libellés', en: 'Labels' },
	both: { ar: 'الرموز والتسميات', fr: 'Codes et libellés', en: 'Codes and labels' },
	inFiles: { ar: 'في الملفات', fr: 'Dans les fichiers', en: 'In files' },
	packet: { ar: 'حزمة موثقة (ZIP)', fr: 'Dossier documenté (ZIP)', en: 'Documented packet (ZIP)' },
	csvForExcel: { ar: 'CSV لإكسيل بالفرنسية', fr: 'CSV pour Excel', en: 'CSV for French Excel' },
	tooMany: {
		ar: '{format}: إلى حدود {most} سطر فقط؛ خذ صيغة أخرى',
		fr: '{format}\u00a0: {most} lignes au plus, prenez un autre format',
		en: '{format} holds {most} rows at most: take another format'
	},
	template: { ar: 'نموذج فارغ (CSV)', fr: 'Modèle vide (CSV)', en: 'Empty template (CSV)' }
} satisfies Record<string, Text>;
