import { proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'financing',
	theme: 'financing',
	dataset: 'loans',
	sources: ['loans', 'artisans'],
	relation: 'marts.loan_applications',
	timing: { rows: 'in-period', column: 'filed_on' },
	dimensions: ['province', 'milieu', 'sex', 'branch', 'bank'],
	indicators: {
		'loan-applications': {
			code: 'FIN-01',
			kind: 'flow',
			unit: 'applications',
			direction: 'up',
			numerator: 'count(*)',
			name: { ar: 'طلبات القروض', fr: 'Demandes de crédit', en: 'Loan applications' },
			definition: {
				ar: 'عدد طلبات القروض المودعة خلال الفترة في إطار اتفاقية الشراكة مع المؤسسات البنكية.',
				fr: 'Demandes de crédit déposées dans la période au titre de la convention avec les banques.',
				en: 'Loan applications filed in the period under the bank partnership agreement.'
			},
			numeratorMeaning: {
				ar: 'عدد الطلبات المودعة في الفترة',
				fr: 'nombre de demandes déposées dans la période',
				en: 'count of applications filed in the period'
			},
			pitfalls: {
				ar: 'قد يودع الصانع الواحد أكثر من طلب: عدد الطلبات ليس عدد الطالبين.',
				fr: 'Un artisan peut déposer plusieurs demandes : ce ne sont pas des demandeurs distincts.',
				en: 'One artisan may file several: applications are not distinct applicants.'
			},
			basis: proposed
		},
		'loan-approval-rate': {
			code: 'FIN-02',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: "count(*) filter (where decision = 'approved')",
			denominator: "count(*) filter (where decision in ('approved', 'rejected'))",
			name: { ar: 'نسبة القبول', fr: "Taux d'acceptation", en: 'Approval rate' },
			definition: {
				ar: 'الطلبات الموافق عليها من بين الطلبات المبتوت فيها، من الطلبات المودعة خلال الفترة.',
				fr: 'Demandes accordées parmi les demandes tranchées, pour les demandes déposées dans la période.',
				en: 'Approved among decided applications, of those filed in the period.'
			},
			numeratorMeaning: {
				ar: 'مودعة في الفترة وموافق عليها',
				fr: 'déposées dans la période et accordées',
				en: 'filed in the period and approved'
			},
			denominatorMeaning: {
				ar: 'مودعة في الفترة وموافق عليها أو مرفوضة',
				fr: 'déposées dans la période, accordées ou refusées',
				en: 'filed in the period, approved or rejected'
			},
			pitfalls: {
				ar: 'لا تقسم موافقات الشهر على طلبات الشهر نفسه. الطلبات قيد الدراسة والمسحوبة مستبعدة وتذكر على حدة.',
				fr: 'Ne pas diviser les accords du mois par les demandes du mois. En instance et retirées sont exclues et citées à part.',
				en: 'Never approvals of the month over applications of the month. Pending and withdrawn ones are excluded and reported apart.'
			},
			basis: proposed
		},
		'loans-disbursed': {
			code: 'FIN-03',
			kind: 'flow',
			unit: 'MAD',
			direction: 'up',
			headline: true,
			disclosure: { of: 'money', person: 'artisan' },
			timing: { rows: 'in-period', column: 'disbursed_on' },
			numerator: 'sum(disbursed_mad)',
			name: { ar: 'المبالغ المصروفة', fr: 'Montants décaissés', en: 'Amount disbursed' },
			definition: {
				ar: 'مجموع مبالغ القروض المصروفة خلال الفترة.',
				fr: 'Somme des crédits décaissés dans la période.',
				en: 'Sum of loans disbursed in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المبالغ المصروفة بالدرهم',
				fr: 'somme des montants décaissés, en dirhams',
				en: 'sum of amounts disbursed, in dirhams'
			},
			pitfalls: {
				ar: 'الموافق عليه ليس هو المصروف. يجب التحقق من الوحدة: درهم أو ألف درهم أو مليون درهم.',
				fr: "Accordé n'est pas décaissé. Vérifier l'unité : DH, KDH ou MDH.",
				en: 'Approved is not disbursed. Mind the unit: DH, thousands or millions.'
			},
			basis: proposed
		},
		'average-loan': {
			code: 'FIN-04',
			kind: 'ratio',
			unit: 'MAD',
			direction: null,
			disclosure: { of: 'money', person: 'artisan' },
			timing: { rows: 'in-period', column: 'disbursed_on' },
			numerator: 'sum(disbursed_mad)',
			denominator: 'count(*)',
			name: { ar: 'متوسط القرض', fr: 'Crédit moyen', en: 'Average loan' },
			definition: {
				ar: 'المبالغ المصروفة خلال الفترة مقسومة على عدد القروض المصروفة فيها.',
				fr: 'Montants décaissés dans la période rapportés au nombre de crédits décaissés.',
				en: 'Amounts disbursed in the period over the number of loans disbursed.'
			},
			numeratorMeaning: {
				ar: 'مجموع المبالغ المصروفة بالدرهم',
				fr: 'somme des montants décaissés, en dirhams',
				en: 'sum of amounts disbursed, in dirhams'
			},
			denominatorMeaning: {
				ar: 'عدد القروض المصروفة في الفترة',
				fr: 'nombre de crédits décaissés dans la période',
				en: 'count of loans disbursed in the period'
			},
			pitfalls: {
				ar: 'قد تهيمن بضعة قروض كبيرة على المتوسط.',
				fr: "Quelques gros crédits d'entreprise dominent la moyenne.",
				en: 'A few enterprise loans dominate the mean.'
			},
			basis: proposed
		},
		'portfolio-at-risk': {
			code: 'FIN-06',
			kind: 'ratio',
			unit: 'share',
			direction: 'down',
			disclosure: { of: 'money', person: 'artisan' },
			timing: { rows: 'as-of-file' },
			dimensions: ['bank'],
			sources: ['loans'],
			numerator: 'coalesce(sum(outstanding_mad) filter (where days_late >= 90), 0)',
			denominator: 'sum(outstanding_mad)',
			name: {
				ar: 'نسبة القروض المتعثرة',
				fr: "Taux d'impayés (PAR90)",
				en: 'Portfolio at risk > 90 days'
			},
			definition: {
				ar: 'الرصيد المتبقي للقروض المتأخرة تسعين يوما فأكثر مقسوما على مجموع الرصيد المتبقي، حسب آخر ملف.',
				fr: "Encours des crédits en retard de 90 jours ou plus rapporté à l'encours total, selon le dernier fichier.",
				en: 'Outstanding balance of loans 90 days late or more over the whole outstanding balance, as of the file.'
			},
			numeratorMeaning: {
				ar: 'الرصيد المتبقي للقروض المتأخرة تسعين يوما فأكثر',
				fr: 'encours des crédits en retard de 90 jours ou plus',
				en: 'outstanding balance of loans 90 days late or more'
			},
			denominatorMeaning: {
				ar: 'مجموع الرصيد المتبقي',
				fr: 'encours total',
				en: 'whole outstanding balance'
			},
			pitfalls: {
				ar: 'معطى سري لدى الأبناك: لا ينشر إلا المجموع الجهوي.',
				fr: 'Confidentiel pour les banques : seul le total régional se publie.',
				en: 'Confidential to banks: only the regional total is published.'
			},
			basis: {
				ar: 'معيار التمويل الأصغر',
				fr: 'Norme de la microfinance',
				en: 'Microfinance standard'
			}
		}
	}
});
