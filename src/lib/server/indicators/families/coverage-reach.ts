import type { DimensionId } from '../../dimensions/dimension.ts';
import { ministry, proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const cuts: readonly DimensionId[] = [
	'province',
	'commune',
	'milieu',
	'sex',
	'age_band',
	'kind',
	'category',
	'branch'
];

const withNumber =
	"state in ('registered', 'contributing', 'qualifying', 'rights_open', 'rights_closed')";

export default defineIndicators({
	family: 'coverage',
	theme: 'coverage',
	dataset: 'coverage',
	sources: ['coverage', 'artisans'],
	relation: 'marts.coverage_months',
	timing: { rows: 'last-month', column: 'month' },
	dimensions: cuts,
	indicators: {
		'effective-coverage-rate': {
			code: 'COV-02',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: 'count(*) filter (where eligible and paid_lately)',
			denominator: 'count(*) filter (where eligible)',
			name: {
				ar: 'نسبة التغطية الفعلية',
				fr: 'Taux de couverture effective',
				en: 'Effective coverage rate'
			},
			definition: {
				ar: 'المؤهلون الذين أدوا اشتراكا واحدا على الأقل خلال آخر شهر من الفترة أو الشهرين السابقين له، من بين جميع المؤهلين.',
				fr: 'Éligibles ayant payé au moins une cotisation au dernier mois de la période ou aux deux mois précédents, parmi les éligibles.',
				en: 'Eligible persons who paid at least one contribution in the last month of the period or the two before, among the eligible.'
			},
			numeratorMeaning: {
				ar: 'المؤهلون الذين مجموع أداءاتهم في الأشهر الثلاثة موجب',
				fr: 'éligibles dont les paiements des trois mois ont une somme positive',
				en: 'eligible persons whose payments of the three months add up to more than 0'
			},
			denominatorMeaning: {
				ar: 'الأشخاص المؤهلون',
				fr: 'personnes éligibles',
				en: 'eligible persons'
			},
			pitfalls: {
				ar: 'المسجل ليس بالضرورة مغطى: المعتمد هو الأداء الفعلي للاشتراكات.',
				fr: 'Immatriculé ne veut pas dire couvert : seul compte le paiement effectif.',
				en: 'Registered is not covered: only actual payments count.'
			},
			basis: { ar: 'منظمة العمل الدولية، المؤشر 1.3.1', fr: 'OIT, ODD 1.3.1', en: 'ILO, SDG 1.3.1' }
		},
		'coverage-gap': {
			code: 'COV-05',
			kind: 'stock',
			unit: 'persons',
			direction: 'down',
			numerator: `count(*) filter (where eligible) - count(*) filter (where eligible and ${withNumber})`,
			name: { ar: 'غير المسجلين بالصندوق', fr: 'Artisans non immatriculés', en: 'Coverage gap' },
			definition: {
				ar: 'الأشخاص المؤهلون غير المسجلين بعد بالصندوق الوطني للضمان الاجتماعي، في آخر شهر من الفترة.',
				fr: 'Personnes éligibles non encore immatriculées à la CNSS, au dernier mois de la période.',
				en: 'Eligible persons not yet registered with CNSS, in the last month of the period.'
			},
			numeratorMeaning: {
				ar: 'عدد المؤهلين ناقص المسجلين منهم بالصندوق',
				fr: 'éligibles moins ceux qui sont immatriculés',
				en: 'eligible persons less those registered with CNSS'
			},
			pitfalls: {
				ar: 'هي اللائحة العملية للحملات الميدانية: معطيات شخصية لا تنشر تحت عتبة السر الإحصائي.',
				fr: "C'est la liste de travail des campagnes de terrain : données personnelles, jamais publiées sous le seuil.",
				en: 'The working list of field campaigns: personal data, never published below the threshold.'
			},
			basis: proposed
		},
		'covered-people': {
			code: 'COV-08',
			kind: 'stock',
			unit: 'persons',
			direction: 'up',
			dimensions: [...cuts, 'channel'],
			sources: ['coverage'],
			population: 'has_row',
			numerator:
				"count(*) filter (where state = 'rights_open') + coalesce(sum(dependants) filter (where state = 'rights_open'), 0)",
			name: {
				ar: 'المستفيدون وذوو الحقوق',
				fr: 'Bénéficiaires (assurés et ayants droit)',
				en: 'Covered people incl. dependants'
			},
			definition: {
				ar: 'المؤمن لهم ذوو الحقوق المفتوحة مع ذوي حقوقهم، في آخر شهر من الفترة.',
				fr: 'Assurés aux droits ouverts et leurs ayants droit, au dernier mois de la période.',
				en: 'Insured persons with open rights and their dependants, in the last month of the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع 1 + عدد ذوي الحقوق (صفر إذا لم يعرف) لكل شخص حقوقه مفتوحة',
				fr: 'somme de 1 + ayants droit (0 si inconnu) par personne aux droits ouverts',
				en: 'sum of 1 + dependants (0 where unknown) over persons whose rights are open'
			},
			pitfalls: {
				ar: 'تخلط الصحافة بينه وبين عدد الصناع: 520\u202f000 «صانع وذوو حقوقهم» مقابل 370\u202f000 صانع.',
				fr: 'La presse le confond avec les artisans : 520 000 « artisans et ayants droit » contre 370 000 artisans.',
				en: 'The press mixes it with artisans: 520,000 "artisans and dependants" against 370,000 artisans.'
			},
			basis: ministry
		}
	}
});
