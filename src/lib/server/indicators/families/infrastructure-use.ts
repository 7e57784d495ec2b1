import { proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const usable = {
	ar: 'مجموع المحلات دون تلك الموجودة في طور الأشغال',
	fr: 'somme des locaux, moins ceux en travaux',
	en: 'sum of units, less those under works'
};

export default defineIndicators({
	family: 'infrastructure',
	theme: 'infrastructure',
	dataset: 'occupancy',
	sources: ['occupancy', 'sites'],
	relation: 'marts.facility_surveys',
	timing: { rows: 'last-report', column: 'surveyed_on', entity: 'site_ref' },
	dimensions: ['province', 'milieu', 'site_type', 'site'],
	indicators: {
		units: {
			code: 'INF-02',
			kind: 'stock',
			unit: 'units',
			direction: 'up',
			numerator: 'sum(units)',
			name: { ar: 'عدد المحلات', fr: 'Nombre de locaux', en: 'Units' },
			definition: {
				ar: 'مجموع المحلات المهنية عند آخر معاينة لكل موقع خلال الفترة.',
				fr: 'Locaux professionnels au dernier relevé de chaque site dans la période.',
				en: 'Units at the last survey of each facility in the period.'
			},
			numeratorMeaning: { ar: 'مجموع المحلات', fr: 'somme des locaux', en: 'sum of units' },
			pitfalls: {
				ar: 'دمج المحلات أو تقسيمها يغير المقام. الموقع الذي لم يعاين خلال الفترة غير محتسب.',
				fr: "Les locaux fusionnés ou divisés changent le dénominateur. Un site sans relevé dans la période n'est pas compté.",
				en: 'Merged or split units change the denominator. A facility without a survey in the period is left out.'
			},
			basis: proposed
		},
		'trading-rate': {
			code: 'INF-04',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: 'sum(trading) filter (where allocated is not null)',
			denominator: 'sum(allocated) filter (where trading is not null)',
			name: { ar: 'نسبة النشاط الفعلي', fr: "Taux d'activité effective", en: 'Trading rate' },
			definition: {
				ar: 'المحلات النشيطة عند الزيارة مقسومة على المحلات المخصصة، عند آخر معاينة لكل موقع خلال الفترة.',
				fr: 'Locaux trouvés en activité rapportés aux locaux attribués, au dernier relevé de chaque site dans la période.',
				en: 'Units found trading over units allocated, at the last survey of each facility in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المحلات النشيطة حيث يعرف عدد المخصصة',
				fr: 'somme des locaux en activité là où les attribués sont connus',
				en: 'sum of trading units where the allocated are known'
			},
			denominatorMeaning: {
				ar: 'مجموع المحلات المخصصة حيث يعرف عدد النشيطة',
				fr: 'somme des locaux attribués là où les actifs sont connus',
				en: 'sum of allocated units where the trading are known'
			},
			pitfalls: {
				ar: 'تؤثر ساعة الزيارة ويوم الجمعة وشهر رمضان.',
				fr: "L'heure de la visite, le vendredi et le ramadan jouent.",
				en: 'The hour of the visit, Fridays and Ramadan matter.'
			},
			basis: proposed
		},
		'allocation-rate': {
			code: 'INF-05',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: 'sum(allocated)',
			denominator: 'sum(units - coalesce(under_works, 0)) filter (where allocated is not null)',
			name: { ar: 'نسبة التخصيص', fr: "Taux d'attribution", en: 'Allocation rate' },
			definition: {
				ar: 'المحلات المخصصة لمستفيد مقسومة على المحلات القابلة للاستعمال، عند آخر معاينة لكل موقع خلال الفترة.',
				fr: 'Locaux attribués rapportés aux locaux utilisables, au dernier relevé de chaque site dans la période.',
				en: 'Units with an allottee over usable units, at the last survey of each facility in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المحلات المخصصة',
				fr: 'somme des locaux attribués',
				en: 'sum of allocated units'
			},
			denominatorMeaning: usable,
			pitfalls: {
				ar: 'قد يستفيد الشخص الواحد من عدة محلات: عدد المستفيدين شيء آخر.',
				fr: 'Un attributaire peut tenir plusieurs locaux : les bénéficiaires distincts sont autre chose.',
				en: 'An allottee may hold several units: distinct beneficiaries are another figure.'
			},
			basis: proposed
		},
		'fee-collection-rate': {
			code: 'INF-06',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			timing: { rows: 'in-period', column: 'surveyed_on' },
			numerator: 'sum(fees_paid_mad) filter (where fees_due_mad is not null)',
			denominator: 'sum(fees_due_mad) filter (where fees_paid_mad is not null)',
			name: {
				ar: 'نسبة استخلاص الواجبات',
				fr: 'Taux de recouvrement des redevances',
				en: 'Fee collection rate'
			},
			definition: {
				ar: 'واجبات الاستغلال المؤداة مقسومة على المستحقة، في معاينات الفترة.',
				fr: 'Redevances payées rapportées aux redevances dues, sur les relevés de la période.',
				en: 'Fees paid over fees due, over the surveys of the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع الواجبات المؤداة حيث تعرف المستحقة',
				fr: 'somme des redevances payées là où les dues sont connues',
				en: 'sum of fees paid where the due are known'
			},
			denominatorMeaning: {
				ar: 'مجموع الواجبات المستحقة حيث تعرف المؤداة',
				fr: 'somme des redevances dues là où les payées sont connues',
				en: 'sum of fees due where the paid are known'
			},
			pitfalls: {
				ar: 'المحلات المعفاة تخرج من المقام.',
				fr: 'Les locaux exonérés sortent du dénominateur.',
				en: 'Exempted units leave the denominator.'
			},
			basis: proposed
		},
		'facility-visitors': {
			code: 'INF-07',
			kind: 'flow',
			unit: 'visitors',
			direction: 'up',
			timing: { rows: 'in-period', column: 'surveyed_on' },
			numerator: 'sum(visitors)',
			surveyed: true,
			name: { ar: 'زوار المواقع', fr: 'Fréquentation des sites', en: 'Visitors to facilities' },
			definition: {
				ar: 'مجموع عدد الزوار المصرح به في معاينات الفترة.',
				fr: 'Somme des visiteurs relevés dans la période.',
				en: 'Sum of the visitors that the surveys of the period report.'
			},
			numeratorMeaning: { ar: 'مجموع الزوار', fr: 'somme des visiteurs', en: 'sum of visitors' },
			pitfalls: {
				ar: 'العد الفعلي غير التقدير. للمقارنة يؤخذ الشهر نفسه من السنة الماضية، ورمضان ينزاح نحو 11 يوما كل سنة.',
				fr: "Comptage et estimation diffèrent. Comparer au même mois de l'an dernier ; le ramadan recule d'environ 11 jours par an.",
				en: 'Counted is not estimated. Compare with the same month a year before; Ramadan moves about 11 days a year.'
			},
			basis: proposed
		}
	}
});
