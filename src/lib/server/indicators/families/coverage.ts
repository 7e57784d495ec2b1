import type { DimensionId } from '../../dimensions/dimension.ts';
import { defineIndicators } from '../definition.ts';

const cutsOfPersons: readonly DimensionId[] = [
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
	dimensions: cutsOfPersons,
	indicators: {
		'cnss-registration-rate': {
			code: 'COV-01',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			numerator: `count(*) filter (where eligible and ${withNumber})`,
			denominator: 'count(*) filter (where eligible)',
			name: {
				ar: 'نسبة التسجيل بالصندوق',
				fr: "Taux d'immatriculation CNSS",
				en: 'CNSS registration rate'
			},
			definition: {
				ar: 'المسجلون بالصندوق الوطني للضمان الاجتماعي من بين الأشخاص المؤهلين، في آخر شهر من الفترة. المؤهل هو المسجل في السجل الوطني عند نهاية الشهر وليس أجيرا ولا مستفيدا من أمو تضامن ولا متقاعدا.',
				fr: "Personnes immatriculées à la CNSS parmi les éligibles, au dernier mois de la période. Est éligible la personne inscrite au registre à la fin du mois et qui n'est ni salariée, ni à AMO Tadamon, ni retraitée.",
				en: 'Persons registered with CNSS among the eligible, in the last month of the period. Eligible: in the register at the end of the month and neither salaried, nor in AMO Tadamon, nor retired.'
			},
			numeratorMeaning: {
				ar: 'المؤهلون المسجلون بالصندوق، أيا كانت وضعية حقوقهم',
				fr: 'éligibles immatriculés à la CNSS, quelle que soit la situation de leurs droits',
				en: 'eligible persons registered with CNSS, whatever the state of their rights'
			},
			denominatorMeaning: {
				ar: 'الأشخاص المؤهلون',
				fr: 'personnes éligibles',
				en: 'eligible persons'
			},
			pitfalls: {
				ar: 'يعتمد التاريخ نفسه في الملفين. توجد أربع قنوات للانخراط بالصندوق: السجل الوطني، المساهمة المهنية الموحدة، المقاول الذاتي، ماسكو المحاسبة.',
				fr: 'La même date vaut pour les deux fichiers. Quatre voies mènent à la CNSS : registre seul, CPU, auto-entrepreneur, comptabilité.',
				en: 'The same date is used on both files. Four channels lead to CNSS: register only, single professional contribution, auto-entrepreneur, accounting.'
			},
			basis: {
				ar: 'الصندوق الوطني للضمان الاجتماعي',
				fr: 'CNSS',
				en: 'CNSS'
			}
		},
		'open-rights-rate': {
			code: 'COV-04',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			dimensions: [...cutsOfPersons, 'channel'],
			sources: ['coverage'],
			population: 'has_row',
			numerator: "count(*) filter (where state = 'rights_open')",
			denominator: `count(*) filter (where ${withNumber})`,
			name: {
				ar: 'نسبة الحقوق المفتوحة',
				fr: 'Taux de droits ouverts',
				en: 'Open-rights rate'
			},
			definition: {
				ar: 'المسجلون بالصندوق الذين حقوقهم مفتوحة من بين جميع المسجلين بالصندوق، في آخر شهر من الفترة.',
				fr: 'Immatriculés à la CNSS dont les droits sont ouverts parmi tous les immatriculés, au dernier mois de la période.',
				en: 'Persons registered with CNSS whose rights are open among all those registered, in the last month of the period.'
			},
			numeratorMeaning: {
				ar: 'الأشخاص ذوو الحقوق المفتوحة',
				fr: 'personnes aux droits ouverts',
				en: 'persons whose rights are open'
			},
			denominatorMeaning: {
				ar: 'المسجلون بالصندوق: مسجل، يؤدي الاشتراكات، في فترة التدريب، حقوق مفتوحة أو مغلقة',
				fr: 'immatriculés : immatriculé, cotisant, en stage, droits ouverts ou fermés',
				en: 'registered with CNSS: registered, contributing, qualifying, rights open or closed'
			},
			pitfalls: {
				ar: 'من هم في فترة التدريب (ثلاثة أشهر) يؤدون واجباتهم لكن حقوقهم غير مفتوحة بعد. الوضعية متقلبة: تؤخذ عند نهاية الشهر.',
				fr: 'Les personnes en stage (trois mois) ont payé sans que leurs droits soient ouverts. La situation est instable : elle se lit en fin de mois.',
				en: 'People in the three-month qualifying period paid but are not open yet. The status is volatile: it is read at the end of the month.'
			},
			basis: {
				ar: 'الصندوق الوطني للضمان الاجتماعي',
				fr: 'CNSS',
				en: 'CNSS'
			}
		},
		'contribution-collection-rate': {
			code: 'COV-06',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			disclosure: {
				of: 'money',
				monthly: true,
				numerator: { count: 'count(*) filter (where paid_mad <> 0)', largest: 'max(paid_mad)' },
				denominator: { count: 'count(*) filter (where due_mad <> 0)', largest: 'max(due_mad)' }
			},
			timing: { rows: 'in-period', column: 'month' },
			dimensions: [...cutsOfPersons, 'channel'],
			sources: ['coverage'],
			population: 'has_row',
			numerator: 'sum(paid_mad)',
			denominator: 'sum(due_mad)',
			name: { ar: 'نسبة التحصيل', fr: 'Taux de recouvrement', en: 'Collection rate' },
			definition: {
				ar: 'الاشتراكات المؤداة مقسومة على الاشتراكات المستحقة عن أشهر الفترة.',
				fr: 'Cotisations payées rapportées aux cotisations appelées pour les mois de la période.',
				en: 'Contributions paid over contributions due for the months of the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المبالغ المؤداة بالدرهم',
				fr: 'somme des montants payés, en dirhams',
				en: 'sum of amounts paid, in dirhams'
			},
			denominatorMeaning: {
				ar: 'مجموع المبالغ المستحقة بالدرهم',
				fr: 'somme des montants appelés, en dirhams',
				en: 'sum of amounts due, in dirhams'
			},
			pitfalls: {
				ar: 'ترفع الأداءات المتأخرة نسب الأشهر السابقة: يذكر تاريخ الملف. يعيد الإعفاء (القانون رقم 41.23) كتابة المبالغ المستحقة.',
				fr: "Les paiements tardifs relèvent les mois passés : citer la date du fichier. L'annulation de dettes (loi 41-23) réécrit les montants appelés.",
				en: 'Late payments keep raising past months: cite the date of the file. The debt amnesty (Law 41-23) rewrites the due amounts.'
			},
			basis: {
				ar: 'الصندوق الوطني للضمان الاجتماعي',
				fr: 'CNSS',
				en: 'CNSS'
			}
		}
	}
});
