import type { DimensionId } from '../../dimensions/dimension.ts';
import { cnss, proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const cuts: readonly DimensionId[] = [
	'province',
	'commune',
	'milieu',
	'sex',
	'age_band',
	'kind',
	'category',
	'branch',
	'channel'
];

const withNumber =
	"state in ('registered', 'contributing', 'qualifying', 'rights_open', 'rights_closed')";

export default defineIndicators({
	family: 'coverage',
	theme: 'coverage',
	dataset: 'coverage',
	sources: ['coverage'],
	relation: 'marts.coverage_months',
	timing: { rows: 'last-month', column: 'month' },
	dimensions: cuts,
	indicators: {
		'up-to-date-contributor-rate': {
			code: 'COV-03',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			population: 'has_row',
			numerator: `count(*) filter (where ${withNumber} and arrears_mad = 0)`,
			denominator: `count(*) filter (where ${withNumber} and arrears_mad is not null)`,
			name: {
				ar: 'نسبة المنتظمين في الأداء',
				fr: 'Taux de cotisants à jour',
				en: 'Up-to-date contributor rate'
			},
			definition: {
				ar: 'المسجلون بالصندوق الذين لا متأخرات عليهم، من بين المسجلين المعروفة متأخراتهم، في آخر شهر من الفترة.',
				fr: 'Immatriculés à la CNSS sans arriéré parmi ceux dont les arriérés sont connus, au dernier mois de la période.',
				en: 'Persons registered with CNSS without arrears among those whose arrears are known, in the last month of the period.'
			},
			numeratorMeaning: {
				ar: 'المسجلون بالصندوق الذين متأخراتهم صفر',
				fr: 'immatriculés dont les arriérés sont nuls',
				en: 'registered with CNSS and arrears of 0'
			},
			denominatorMeaning: {
				ar: 'المسجلون بالصندوق المعروفة متأخراتهم',
				fr: 'immatriculés dont les arriérés sont connus',
				en: 'registered with CNSS and arrears known'
			},
			pitfalls: {
				ar: 'المقام هو المسجلون بالصندوق وليس المؤهلون. يجب ذكر مهلة الأداء المعتمدة.',
				fr: 'Le dénominateur est celui des immatriculés, non des éligibles. Le délai de grâce doit être indiqué.',
				en: 'The denominator is those registered, not the eligible. The grace period must be stated.'
			},
			basis: proposed
		},
		'contribution-arrears': {
			code: 'COV-07',
			kind: 'stock',
			unit: 'MAD',
			direction: 'down',
			disclosure: {
				of: 'money',
				numerator: {
					count: 'count(*) filter (where arrears_mad <> 0)',
					largest: 'max(arrears_mad)'
				}
			},
			population: 'has_row',
			numerator: 'sum(arrears_mad)',
			name: { ar: 'المتأخرات', fr: 'Arriérés', en: 'Outstanding arrears' },
			definition: {
				ar: 'مجموع متأخرات الاشتراك غير المؤداة في آخر شهر من الفترة.',
				fr: 'Somme des arriérés de cotisation au dernier mois de la période.',
				en: 'Sum of contribution arrears in the last month of the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المتأخرات بالدرهم',
				fr: 'somme des arriérés, en dirhams',
				en: 'sum of arrears, in dirhams'
			},
			pitfalls: {
				ar: 'يجب أن تخرج الديون الملغاة (القانون رقم 41.23) من الرصيد مع بيان السبب.',
				fr: 'Les dettes annulées (loi 41-23) doivent sortir du stock, avec leur motif.',
				en: 'Cancelled debt (Law 41-23) must leave the stock with a reason.'
			},
			basis: cnss
		}
	}
});
