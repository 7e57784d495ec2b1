/** Words of theme and indicator pages. */
import type { Text } from '$pipelines/contract/text';

export const theme = {
	indicatorsOfTheme: {
		ar: 'مؤشرات المجال',
		fr: 'Indicateurs du thème',
		en: 'Indicators of the theme'
	},
	largestOnly: {
		ar: 'الأعلى قيمة فقط؛ والجدول يضم الكل',
		fr: 'les plus élevés seulement ; le tableau les a tous',
		en: 'the highest only; the table has them all'
	},
	largestLines: {
		ar: 'أعلى تسعة؛ والتنزيل يضم الكل',
		fr: 'les neuf plus élevés ; le téléchargement les a tous',
		en: 'the nine highest; downloads have them all'
	},
	catalogueLead: {
		ar: 'لكل مؤشر تعريف وطريقة احتساب ومصادر وتحفظات. لا يوجد رقم في المرصد بدونها.',
		fr: "Chaque indicateur a sa définition, son calcul, ses sources et ses précautions ; aucun chiffre de l'observatoire ne va sans.",
		en: 'Every indicator has a definition, a way of computing it, sources and cautions; no figure here goes without.'
	},
	howComputed: { ar: 'طريقة الاحتساب', fr: 'Comment il se calcule', en: 'How it is computed' },
	numerator: { ar: 'البسط', fr: 'Numérateur', en: 'Numerator' },
	counted: { ar: 'ما يحتسب', fr: 'Ce qui est compté', en: 'What is counted' },
	denominator: { ar: 'المقام', fr: 'Dénominateur', en: 'Denominator' },
	pitfalls: { ar: 'تحفظات القراءة', fr: 'Précautions de lecture', en: 'Cautions' },
	basis: { ar: 'أساس التعريف', fr: 'Origine de la définition', en: 'Basis of the definition' },
	sources: { ar: 'المصادر', fr: 'Sources', en: 'Sources' },
	sourceDates: {
		ar: 'من {first} إلى {last}',
		fr: 'du {first} au {last}',
		en: '{first} to {last}'
	},
	noData: { ar: 'لم يحمّل بعد', fr: 'pas encore chargé', en: 'not loaded yet' },
	kind: { ar: 'النوع', fr: 'Nature', en: 'Kind' },
	splits: { ar: 'التوزيعات', fr: 'Ventilations', en: 'Splits' },
	explore: {
		ar: 'استكشاف المؤشر بالتصفية',
		fr: "Explorer l'indicateur avec des filtres",
		en: 'Explore the indicator with filters'
	},
	code: { ar: 'الرمز', fr: 'Code', en: 'Code' }
} satisfies Record<string, Text>;

export const kindNames: Readonly<Record<string, Text>> = {
	flow: { ar: 'تدفق', fr: 'Flux', en: 'Flow' },
	stock: { ar: 'رصيد', fr: 'Stock', en: 'Stock' },
	ratio: { ar: 'نسبة', fr: 'Ratio', en: 'Ratio' },
	median: { ar: 'وسيط', fr: 'Médiane', en: 'Median' },
	distinct: { ar: 'عدد متمايز', fr: 'Décompte distinct', en: 'Distinct count' },
	cumulative: { ar: 'تراكمي', fr: 'Cumul', en: 'Cumulative' }
};
