/** Words of the pages of tables that a reader lays out. */
import type { Text } from '$pipelines/contract/text';

export const crosstab = {
	title: {
		ar: 'جدول متقاطع: {name}',
		fr: 'Tableau croisé\u00a0: {name}',
		en: 'Cross table: {name}'
	},
	make: { ar: 'تكوين جدول متقاطع', fr: 'Composer un tableau croisé', en: 'Make a cross table' },
	form: { ar: 'شكل الجدول', fr: 'Forme du tableau', en: 'Shape of the table' },
	down: { ar: 'الأسطر', fr: 'Lignes', en: 'Rows' },
	across: { ar: 'الأعمدة', fr: 'Colonnes', en: 'Columns' },
	then: { ar: '{side}، ثم', fr: '{side}, puis', en: '{side}, then' },
	none: { ar: 'لا شيء', fr: 'rien', en: 'none' },
	share: { ar: 'الحصص', fr: 'Parts', en: 'Shares' },
	noShares: { ar: 'الأعداد', fr: 'les valeurs', en: 'values' },
	shares: {
		row: { ar: 'من مجموع السطر', fr: "de l'ensemble de la ligne", en: 'of the row total' },
		column: {
			ar: 'من مجموع العمود',
			fr: "de l'ensemble de la colonne",
			en: 'of the column total'
		},
		whole: { ar: 'من المجموع العام', fr: "de l'ensemble général", en: 'of the grand total' }
	},
	firstLines: {
		ar: 'تظهر الصفحة {n} سطر من {total}؛ الملفات تضمها جميعا.',
		fr: 'La page montre {n} lignes sur {total}\u00a0; les fichiers les ont toutes.',
		en: 'The page shows {n} rows of {total}; the files have them all.'
	},
	tooWide: {
		ar: 'سيكون للجدول {n} عمود: ضع أحد أبعاد الأعمدة في الأسطر. الملفات تضم كل القيم.',
		fr: "Le tableau aurait {n} colonnes\u00a0: mettez l'une des dimensions en lignes. Les fichiers ont toutes les valeurs.",
		en: 'The table would have {n} columns: put one of its dimensions in rows. The files have every value.'
	},
	countNote: {
		ar: 'عدد الأسطر؛ تحتسب التواريخ بالسنة',
		fr: 'Nombre de lignes\u00a0; les dates sont comptées par année',
		en: 'Number of rows; dates are counted by year'
	},
	filters: {
		ar: 'تصفية الأسطر في صفحة المعطيات',
		fr: 'Filtrer les lignes, dans la page des données',
		en: 'Filter the rows, on the data page'
	},
	inFiles: {
		ar: 'في الملفات سطر لكل خانة، بالمجاميع والترتيب نفسهما',
		fr: 'Dans les fichiers, une ligne par case, avec les mêmes ensembles et dans le même ordre',
		en: 'Files hold one row a cell, with the same totals, in the same order'
	}
} satisfies Record<string, Text | Record<string, Text>>;
