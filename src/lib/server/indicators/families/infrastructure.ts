import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'infrastructure',
	theme: 'infrastructure',
	dataset: 'occupancy',
	sources: ['occupancy', 'sites'],
	relation: 'marts.facility_surveys',
	timing: { rows: 'last-report', column: 'surveyed_on', entity: 'site_ref' },
	dimensions: ['province', 'milieu', 'site_type', 'site'],
	indicators: {
		'occupancy-rate': {
			code: 'INF-03',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			numerator: 'sum(occupied)',
			denominator: 'sum(units - coalesce(under_works, 0))',
			name: { ar: 'نسبة الإشغال', fr: "Taux d'occupation", en: 'Occupancy rate' },
			definition: {
				ar: 'المحلات المشغولة مقسومة على المحلات القابلة للاستعمال عند آخر معاينة لكل موقع خلال الفترة.',
				fr: 'Locaux occupés rapportés aux locaux utilisables, au dernier relevé de chaque site dans la période.',
				en: 'Occupied units over usable units, at the last survey of each facility in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المحلات المشغولة',
				fr: 'somme des locaux occupés',
				en: 'sum of occupied units'
			},
			denominatorMeaning: {
				ar: 'مجموع المحلات دون تلك الموجودة في طور الأشغال',
				fr: 'somme des locaux, moins ceux en travaux',
				en: 'sum of units, less those under works'
			},
			pitfalls: {
				ar: 'المجموع مرجح: مجموع المشغول على مجموع القابل للاستعمال. المخصص غير المشغول، والمشغول غير النشيط.',
				fr: "Le total est pondéré : Σ occupés / Σ utilisables. Attribué n'est pas occupé, occupé n'est pas en activité.",
				en: 'The total is weighted: Σ occupied over Σ usable. Allocated is not occupied, occupied is not trading.'
			},
			basis: {
				ar: 'تعريف مقترح من المرصد',
				fr: "Définition proposée par l'observatoire",
				en: 'Proposed by the observatory'
			}
		}
	}
});
