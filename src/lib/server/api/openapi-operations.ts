import { languages, type Text } from '$pipelines/contract/text.ts';
import { datasets } from '../datasets/catalogue.ts';
import { dimensions } from '../dimensions/catalogue.ts';
import { indicators } from '../indicators/catalogue.ts';
import { grains } from '../indicators/definition.ts';
import { pageOperations } from './openapi-pages.ts';
import { comparisons } from '../query/question.ts';

/** A name of a query or path, and what it takes. */
export interface ParameterWords {
	readonly text: Text;
	readonly values?: readonly string[];
	readonly required?: boolean;
	/** The values are listed with commas between them. */
	readonly list?: boolean;
}

export interface OperationWords {
	readonly summary: Text;
	/** Names of the query, beside `snapshot` and `lang`, that every path takes. */
	readonly query: readonly string[];
	/** What `{id}` is one of. */
	readonly ids?: readonly string[];
	/** `files`: in the formats of files; `template`: CSV. JSON otherwise. */
	readonly answers?: 'files' | 'template';
	/** Any column of the dataset is a filter. */
	readonly columns?: boolean;
}

const indicatorIds = indicators.map(({ id }) => id);
const datasetIds = datasets.map(({ id }) => id);
const dimensionIds = dimensions.map(({ id }) => id);
const filters: readonly string[] = dimensionIds;
const period = ['from', 'to'] as const;

export const parameterWords: Readonly<Record<string, ParameterWords>> = {
	snapshot: {
		text: {
			ar: 'نسخة سابقة محفوظة',
			fr: 'Un instantané antérieur conservé',
			en: 'A kept older snapshot'
		}
	},
	lang: {
		text: { ar: 'لغة الرسائل', fr: 'Langue des messages', en: 'Language of messages' },
		values: languages
	},
	by: {
		text: {
			ar: 'من بعد واحد إلى ثلاثة أبعاد',
			fr: "D'une à trois dimensions",
			en: 'One to three dimensions'
		},
		values: dimensionIds,
		list: true
	},
	grain: { text: { ar: 'التواتر', fr: 'Pas de temps', en: 'Grain' }, values: grains },
	from: {
		text: {
			ar: 'من، محسوبا',
			fr: 'Début, inclus : AAAA-MM ou AAAA-MM-JJ',
			en: 'From, included: YYYY-MM or YYYY-MM-DD'
		}
	},
	to: {
		text: {
			ar: 'إلى، محسوبا',
			fr: 'Fin, incluse : AAAA-MM ou AAAA-MM-JJ',
			en: 'To, included: YYYY-MM or YYYY-MM-DD'
		}
	},
	compare: {
		text: { ar: 'مقارنة مع', fr: 'Comparer avec', en: 'Compare with' },
		values: comparisons
	},
	compare_with: {
		text: {
			ar: 'إقليم يقارن به؛ all للمجموع',
			fr: 'Province mise en regard ; all pour toutes',
			en: 'Province set beside; all for the whole'
		}
	},
	excel: {
		text: {
			ar: 'ملف csv لجدول بالفرنسية: فواصل منقوطة وفواصل عشرية',
			fr: 'CSV pour un tableur en français : points-virgules, virgules décimales',
			en: 'CSV for a spreadsheet in French: semicolons, decimal commas'
		},
		values: ['fr']
	},
	columns: {
		text: { ar: 'الأعمدة', fr: 'Colonnes', en: 'Columns' },
		list: true
	},
	sort: {
		text: {
			ar: 'الترتيب؛ «-» قبل الاسم للتنازلي',
			fr: 'Tri ; « - » devant pour décroissant',
			en: 'Order; “-” first for descending'
		},
		list: true
	},
	limit: { text: { ar: 'أكثر عدد من النتائج', fr: 'Au plus, combien', en: 'At most, how many' } },
	offset: {
		text: { ar: 'كم سطرا يتجاوز', fr: 'Combien de lignes passer', en: 'How many rows to skip' }
	},
	dataset: {
		text: { ar: 'مجموعات المعطيات', fr: 'Jeux de données', en: 'Datasets' },
		values: datasetIds,
		list: true
	},
	indicator: { text: { ar: 'المؤشر', fr: 'Indicateur', en: 'Indicator' }, values: indicatorIds },
	indicators: {
		text: { ar: 'المؤشرات', fr: 'Indicateurs', en: 'Indicators' },
		values: indicatorIds,
		list: true
	},
	q: {
		text: { ar: 'كلمات البحث', fr: 'Mots cherchés', en: 'Words to look for' },
		required: true
	},
	...Object.fromEntries(
		dimensions.map(({ id, label }) => [
			id,
			{
				text: {
					ar: `${label.ar}: عناصر منه`,
					fr: `${label.fr} : membres (/dimensions/${id})`,
					en: `${label.en}: members (/dimensions/${id})`
				},
				list: true
			}
		])
	)
};

/** What each path of the routes does. */
export const operationWords: Readonly<Record<string, OperationWords>> = {
	'/health': {
		summary: { ar: 'حالة الخادم', fr: 'État du serveur', en: 'State of the server' },
		query: []
	},
	'/snapshots': {
		summary: { ar: 'النسخ المحفوظة', fr: 'Instantanés conservés', en: 'Kept snapshots' },
		query: []
	},
	'/snapshots/{id}': {
		summary: {
			ar: 'نسخة بملفاتها وأسطرها',
			fr: 'Un instantané, ses fichiers et le compte de leurs lignes',
			en: 'One snapshot, its files and the account of their rows'
		},
		query: []
	},
	'/indicators': {
		summary: {
			ar: 'دليل المؤشرات',
			fr: 'Catalogue des indicateurs',
			en: 'Catalogue of indicators'
		},
		query: []
	},
	'/indicators/{id}': {
		summary: {
			ar: 'تعريف مؤشر',
			fr: "Définition d'un indicateur",
			en: 'Definition of an indicator'
		},
		query: [],
		ids: indicatorIds
	},
	'/indicators/{id}/values': {
		summary: { ar: 'قيم مؤشر', fr: "Valeurs d'un indicateur", en: 'Values of an indicator' },
		query: ['by', 'grain', ...period, 'compare', ...filters],
		ids: indicatorIds
	},
	'/indicators/{id}/values.{format}': {
		summary: { ar: 'القيم نفسها في ملف', fr: 'Les mêmes, en fichier', en: 'The same, as a file' },
		query: ['by', 'grain', ...period, 'compare', 'excel', ...filters],
		ids: indicatorIds,
		answers: 'files'
	},
	'/indicators/{id}/explain': {
		summary: {
			ar: 'كيف احتسب الرقم',
			fr: 'Comment le chiffre est calculé',
			en: 'How the figure is computed'
		},
		query: ['by', 'grain', ...period, 'compare', ...filters],
		ids: indicatorIds
	},
	'/indicators/{id}/change': {
		summary: {
			ar: 'مساهمات في الفرق',
			fr: "Contributions à l'écart",
			en: 'Contributions to the difference'
		},
		query: ['by', 'grain', ...period, ...filters],
		ids: indicatorIds
	},
	'/indicators/{id}/gaps': {
		summary: { ar: 'فوارق نسبة', fr: "Écarts d'un taux", en: 'Gaps of a rate' },
		query: [...period, ...filters],
		ids: indicatorIds
	},
	'/indicators/{id}/status': {
		summary: {
			ar: 'الوضع من الهدف',
			fr: "Situation face à l'objectif",
			en: 'Standing against the target'
		},
		query: ['to', ...filters],
		ids: indicatorIds
	},
	'/indicators/{id}/signals': {
		summary: {
			ar: 'شهور خارج المعتاد',
			fr: "Mois hors de l'ordinaire",
			en: 'Months out of the ordinary'
		},
		query: ['grain', ...period, ...filters],
		ids: indicatorIds
	},
	'/status': {
		summary: {
			ar: 'أوضاع مؤشرات عدة',
			fr: 'Situations de plusieurs indicateurs',
			en: 'Standings of many indicators'
		},
		query: ['indicators']
	},
	'/annotations': {
		summary: { ar: 'أحداث', fr: 'Événements', en: 'Events' },
		query: ['indicator', 'theme', ...period]
	},
	'/dimensions/{id}': {
		summary: { ar: 'عناصر بعد', fr: "Membres d'une dimension", en: 'Members of a dimension' },
		query: [],
		ids: dimensionIds
	},
	'/datasets': {
		summary: { ar: 'مجموعات المعطيات', fr: 'Jeux de données', en: 'Datasets' },
		query: []
	},
	'/datasets/{id}': {
		summary: { ar: 'عقد مجموعة', fr: "Contrat d'un jeu de données", en: 'Contract of a dataset' },
		query: [],
		ids: datasetIds
	},
	'/datasets/{id}/rows': {
		summary: { ar: 'أسطر، صفحة صفحة', fr: 'Lignes, par pages', en: 'Rows, in pages' },
		query: ['columns', 'sort', 'limit', 'offset'],
		ids: datasetIds,
		columns: true
	},
	'/datasets/{id}/rows.{format}': {
		summary: {
			ar: 'كل الأسطر في ملف',
			fr: 'Toutes les lignes, en fichier',
			en: 'Every row, as a file'
		},
		query: ['columns', 'sort', 'limit', 'offset', 'excel'],
		ids: datasetIds,
		columns: true,
		answers: 'files'
	},
	'/datasets/{id}/template.csv': {
		summary: {
			ar: 'ملف فارغ بالعناوين الصحيحة',
			fr: 'Un fichier vide aux bons en-têtes',
			en: 'An empty file with the right headers'
		},
		query: ['excel'],
		ids: datasetIds,
		answers: 'template'
	},
	'/quality': {
		summary: { ar: 'جودة المعطيات', fr: 'Qualité des données', en: 'Quality of the data' },
		query: ['dataset']
	},
	'/search': {
		summary: { ar: 'بحث', fr: 'Recherche', en: 'Search' },
		query: ['q', 'limit']
	},
	...pageOperations,
	'/openapi.json': {
		summary: { ar: 'هذا الوصف', fr: 'Cette description', en: 'This description' },
		query: []
	}
};
