import * as v from 'valibot';
import { languages, type Text } from '$pipelines/contract/text.ts';
import { themeIds } from '$lib/i18n/themes.ts';
import { datasets } from '../datasets/catalogue.ts';
import { shareBases } from '../crosstab/arrange.ts';
import { dimensions } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import { indicators } from '../indicators/catalogue.ts';
import { grains } from '../indicators/definition.ts';
import { told } from '$lib/schema.ts';
import { labellings } from '../export/labelled.ts';
import { comparisons } from './question.ts';

// The names that queries take, for the typed client and the description of the API. What a value
// means, and why it is refused, is for whoever reads the question.

const word = (text: Text, values?: readonly string[]) =>
	v.optional(told(v.pipe(v.string(), v.metadata(values ? { enum: values } : {})), text));

/** Values with commas between them. */
const words = (text: Text, values?: readonly string[]) => {
	const items = { type: 'string', ...(values ? { enum: values } : {}) };
	return v.optional(told(v.pipe(v.string(), v.metadata({ type: 'array', items })), text));
};

export const datasetIds = datasets.map(({ id }) => id);
export const indicatorIds = indicators.map(({ id }) => id);
const grainText: Text = { ar: 'التواتر', fr: 'Pas de temps', en: 'Grain' };

export const commonNames = {
	snapshot: word({
		ar: 'نسخة سابقة محفوظة',
		fr: 'Un instantané antérieur conservé',
		en: 'A kept older snapshot'
	}),
	lang: word(
		{ ar: 'لغة الرسائل', fr: 'Langue des messages', en: 'Language of messages' },
		languages
	)
};

export const periodNames = {
	from: word({
		ar: 'من، محسوبا',
		fr: 'Début, inclus : AAAA-MM ou AAAA-MM-JJ',
		en: 'From, included: YYYY-MM or YYYY-MM-DD'
	}),
	to: word({
		ar: 'إلى، محسوبا',
		fr: 'Fin, incluse : AAAA-MM ou AAAA-MM-JJ',
		en: 'To, included: YYYY-MM or YYYY-MM-DD'
	})
};

export const filterNames = Object.fromEntries(
	dimensions.map(({ id, label }) => [
		id,
		words({
			ar: `${label.ar}: عناصر منه`,
			fr: `${label.fr} : membres (/dimensions/${id})`,
			en: `${label.en}: members (/dimensions/${id})`
		})
	])
) as Record<DimensionId, ReturnType<typeof words>>;

export const byNames = {
	by: words(
		{
			ar: 'من بعد واحد إلى ثلاثة أبعاد',
			fr: "D'une à trois dimensions",
			en: 'One to three dimensions'
		},
		dimensions.map(({ id }) => id)
	)
};

export const splitNames = { ...byNames, grain: v.optional(told(v.picklist(grains), grainText)) };

/** The names of `/indicators/{id}/values`. */
export const valuesNames = {
	...splitNames,
	...periodNames,
	compare: v.optional(
		told(v.picklist(comparisons), { ar: 'مقارنة مع', fr: 'Comparer avec', en: 'Compare with' })
	),
	...filterNames
};

export const monthNames = { grain: v.optional(told(v.picklist(['month']), grainText)) };

const sortName = words({
	ar: 'الترتيب؛ «-» قبل الاسم للتنازلي',
	fr: 'Tri ; « - » devant pour décroissant',
	en: 'Order; “-” first for descending'
});

/** Of a page, whose address may hold anything. */
export const pageNames = {
	sort: sortName,
	...byNames,
	grain: word(grainText, grains),
	...periodNames,
	...filterNames
};

export const themeNames = {
	indicator: word({ ar: 'المؤشر', fr: 'Indicateur', en: 'Indicator' }, indicatorIds),
	...pageNames,
	facilities: sortName,
	table: words({
		ar: 'رسوم يفتح جدولها؛ all للجميع',
		fr: 'Graphiques dont le tableau est ouvert ; all pour tous',
		en: 'Charts whose table is open; all for each of them'
	}),
	compare_with: word({
		ar: 'إقليم يقارن به؛ all للمجموع',
		fr: 'Province mise en regard ; all pour toutes',
		en: 'Province set beside; all for the whole'
	})
};

export const labelNames = {
	labels: word(
		{
			ar: 'الرموز، أو تسمياتها بلغة السؤال، أو هما معا',
			fr: 'Les codes, leurs libellés dans la langue demandée, ou les deux',
			en: 'Codes, their labels in the language asked, or both'
		},
		labellings
	)
};

/** The day that lateness is counted to. */
export const clockNames = {
	as_of: word({
		ar: 'اليوم الذي يحسب التأخر إليه: YYYY-MM-DD',
		fr: 'Jour auquel se comptent les retards : AAAA-MM-JJ',
		en: 'The day that lateness is counted to: YYYY-MM-DD'
	})
};

/** Of the page of a place. */
export const placeNames = {
	...clockNames,
	beside: word({
		ar: 'إقليم يوضع بجانبه',
		fr: 'Province mise en regard',
		en: 'Province set beside'
	}),
	facilities: sortName
};

export const reportNames = { ...clockNames, ...periodNames };

export const followUpNames = {
	...clockNames,
	committee: filterNames.committee,
	session: filterNames.session,
	theme: filterNames.theme,
	province: filterNames.province,
	late_by: word({
		ar: 'أيام التأخر على الأقل',
		fr: 'Jours de retard, au moins',
		en: 'Days late, at least'
	})
};

/** How an answer stands as a table: the same words make its page. */
export const tableShapeNames = {
	across: words(
		{
			ar: 'أبعاد أخرى، أو period، تكون أعمدة الجدول: تأتي الأسطر بترتيبه',
			fr: "D'autres dimensions, ou period, en colonnes : les lignes viennent dans l'ordre de ce tableau",
			en: 'More dimensions, or period, as columns: rows come in the order of that table'
		},
		[...dimensions.map(({ id }) => id), 'period']
	),
	sort: word({
		ar: 'عمود الجدول الذي ترتب به أسطره: عناصره وبينها «:»؛ «-» قبله للتنازلي',
		fr: 'La colonne qui trie le tableau : ses membres séparés par « : » ; « - » devant pour décroissant',
		en: 'The column that sorts the table: its members with “:” between them; “-” first for descending'
	}),
	share: v.optional(
		told(v.picklist(shareBases), {
			ar: 'حصة كل عدد من مجموع سطره أو عموده أو الكل',
			fr: "La part de chaque effectif dans l'ensemble de sa ligne, de sa colonne ou du tout",
			en: 'The share of each count in the total of its row, its column or the whole'
		})
	),
	totals: word(
		{
			ar: 'أسطر المجاميع أيضا، بالعنصر total',
			fr: 'Les ensembles aussi, sous le membre total',
			en: 'Rows of totals too, under the member total'
		},
		['yes']
	)
};

/** Of a page that an older snapshot was cited with. */
export const becameNames = {
	...pageNames,
	cited: word({
		ar: 'النسخة المستشهد بها',
		fr: "L'instantané cité",
		en: 'The snapshot that was cited'
	})
};

/** Of the page of such a table. */
export const crosstabNames = { ...pageNames, ...tableShapeNames };

/** The names of `/datasets/{id}/counts`, beside its columns. */
export const countsNames = {
	by: words({
		ar: 'من عمود واحد إلى ثلاثة أعمدة من القوائم أو التواريخ',
		fr: "D'une à trois colonnes, de listes ou de dates",
		en: 'One to three columns, of lists or dates'
	}),
	...tableShapeNames,
	across: words({ ar: 'أعمدة الجدول', fr: 'Colonnes du tableau', en: 'Columns of the table' })
};

/** Of files. */
export const fileNames = {
	...labelNames,
	excel: word(
		{
			ar: 'ملف csv لجدول بالفرنسية: فواصل منقوطة وفواصل عشرية',
			fr: 'CSV pour un tableur en français : points-virgules, virgules décimales',
			en: 'CSV for a spreadsheet in French: semicolons, decimal commas'
		},
		['fr']
	)
};

const limitNames = {
	limit: word({ ar: 'أكثر عدد من النتائج', fr: 'Au plus, combien', en: 'At most, how many' })
};

/** Of the rows of a dataset, as its page shows them. */
export const tableNames = {
	columns: words({ ar: 'الأعمدة', fr: 'Colonnes', en: 'Columns' }),
	sort: sortName,
	offset: word({
		ar: 'كم سطرا يتجاوز',
		fr: 'Combien de lignes passer',
		en: 'How many rows to skip'
	})
};

export const rowsNames = { ...tableNames, ...limitNames };

export const changesNames = {
	to: word({
		ar: 'النسخة التي يقارن بها؛ المنشورة إن لم تذكر',
		fr: "L'instantané comparé ; celui qui est publié à défaut",
		en: 'The snapshot compared with; the published one if it is not said'
	})
};

export const qualityNames = {
	...clockNames,
	dataset: words({ ar: 'مجموعات المعطيات', fr: 'Jeux de données', en: 'Datasets' }, datasetIds)
};

export const statusesNames = {
	indicators: words({ ar: 'المؤشرات', fr: 'Indicateurs', en: 'Indicators' }, indicatorIds)
};

export const annotationsNames = {
	indicator: themeNames.indicator,
	theme: word({ ar: 'المجال', fr: 'Thème', en: 'Theme' }, themeIds),
	...periodNames
};

export const searchNames = {
	q: told(v.string(), { ar: 'كلمات البحث', fr: 'Mots cherchés', en: 'Words to look for' }),
	...limitNames
};
