/** Words of theme and indicator pages. */
import type { Text } from '$pipelines/contract/text';

export const theme = {
	facilities: {
		ar: 'نسبة إشغال المحلات المهنية، من الأقل إشغالا',
		fr: 'Occupation des locaux professionnels, les plus vides en tête',
		en: 'Occupancy of facilities, the emptiest first'
	},
	facilitiesNote: {
		ar: 'الإكراه الرئيسي كما صرح به في آخر معاينة',
		fr: 'Contrainte principale déclarée au dernier relevé',
		en: 'Main constraint as told at the last survey'
	},
	occupiedUnits: { ar: 'المشغولة', fr: 'Occupés', en: 'Occupied' },
	usableUnits: { ar: 'القابلة للاستعمال', fr: 'Utilisables', en: 'Usable' },
	indicatorsOfTheme: {
		ar: 'مؤشرات المجال',
		fr: 'Indicateurs du thème',
		en: 'Indicators of the theme'
	},
	unfiltered: {
		ar: 'دون تصفية حسب: {names}',
		fr: 'sans le filtre\u00a0: {names}',
		en: 'not filtered by: {names}'
	},
	withoutGrain: {
		ar: 'هذا المؤشر لا يحتسب بالتواتر المختار.',
		fr: "Cet indicateur n'existe pas au pas de temps choisi.",
		en: 'This indicator does not have the grain chosen.'
	},
	withoutFilters: {
		ar: 'لا يتوزع هذا المؤشر حسب: {names}؛ لذلك لم تطبق عليه هذه التصفية.',
		fr: 'Cet indicateur ne se ventile pas par\u00a0: {names}. Ce filtre ne lui est pas appliqué.',
		en: 'This indicator has no split by: {names}. That filter is not applied to it.'
	},
	filteredBy: { ar: 'تصفية حسب', fr: 'Filtré par', en: 'Filtered by' },
	leaveFilter: {
		ar: 'إزالة التصفية: {name}',
		fr: 'Retirer le filtre\u00a0: {name}',
		en: 'Remove the filter: {name}'
	},
	when: { ar: 'متى', fr: 'Quand', en: 'When' },
	where: { ar: 'أين', fr: 'Où', en: 'Where' },
	who: { ar: 'من', fr: 'Qui', en: 'Who' },
	what: { ar: 'ماذا', fr: 'Quoi', en: 'What' },
	inFull: { ar: 'بالتفصيل', fr: 'En détail', en: 'In full' },
	indicatorPage: {
		ar: 'بطاقة المؤشر',
		fr: "Fiche de l'indicateur",
		en: 'Indicator sheet'
	},
	compareWith: { ar: 'مقارنة مع', fr: 'Comparer avec', en: 'Compare with' },
	nobody: { ar: 'بدون مقارنة', fr: 'Sans comparaison', en: 'No comparison' },
	wholeTerritory: {
		ar: 'المجال الترابي كله',
		fr: 'Tout le territoire',
		en: 'The whole territory'
	},
	compareTitle: {
		ar: '{first} مقارنة مع {second}',
		fr: '{first} face à {second}',
		en: '{first} beside {second}'
	},
	difference: { ar: 'الفرق', fr: 'Écart', en: 'Difference' },
	indicator: { ar: 'المؤشر', fr: 'Indicateur', en: 'Indicator' },
	compareNote: {
		ar: 'كل مؤشرات المجال التي تتوزع حسب العمالات والأقاليم، بالتصفية نفسها',
		fr: 'tous les indicateurs du thème qui se ventilent par province, avec les mêmes filtres',
		en: 'all indicators of the theme that split by province, with the same filters'
	},
	largestOnly: {
		ar: 'الأعلى قيمة فقط؛ والجدول يضم الكل',
		fr: 'les plus élevés seulement\u00a0; le tableau les a tous',
		en: 'the highest only; the table has them all'
	},
	largestLines: {
		ar: 'أعلى تسعة؛ والتنزيل يضم الكل',
		fr: 'les neuf plus élevés\u00a0; le téléchargement les a tous',
		en: 'the nine highest; downloads have them all'
	},
	catalogueLead: {
		ar: 'لكل مؤشر تعريف وطريقة احتساب ومصادر وتحفظات. لا يوجد رقم في المرصد بدونها.',
		fr: "Chaque indicateur a sa définition, son calcul, ses sources et ses précautions\u00a0; aucun chiffre de l'observatoire ne va sans.",
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
		ar: 'عرض المؤشر ضمن مجاله',
		fr: 'Voir parmi les indicateurs de son thème',
		en: 'See it among the indicators of its theme'
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
