import type { DimensionId } from '../../dimensions/dimension.ts';
import { proposed } from '../bases.ts';
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

export default defineIndicators({
	family: 'coverage',
	theme: 'coverage',
	dataset: 'coverage',
	sources: ['coverage'],
	relation: 'marts.open_rights',
	timing: { rows: 'in-period', column: 'month' },
	dimensions: cuts,
	indicators: {
		'rights-closure-rate': {
			code: 'COV-10',
			kind: 'ratio',
			unit: 'share',
			direction: 'down',
			numerator: 'count(*) filter (where closed)',
			denominator: 'count(*)',
			name: {
				ar: 'نسبة إغلاق الحقوق',
				fr: 'Taux de fermeture des droits',
				en: 'Rights-closure rate'
			},
			definition: {
				ar: 'الأشخاص الذين انتقلت حقوقهم من مفتوحة إلى مغلقة خلال الشهر، من بين من كانت حقوقهم مفتوحة في الشهر السابق؛ يجمع الحدان على أشهر الفترة.',
				fr: "Personnes passées de droits ouverts à fermés dans le mois, parmi celles dont les droits étaient ouverts le mois d'avant ; les deux termes sont sommés sur les mois.",
				en: 'Persons whose rights went from open to closed in the month, among those open in the month before; both terms are summed over months.'
			},
			numeratorMeaning: {
				ar: 'حقوق مفتوحة في الشهر السابق ومغلقة في الشهر',
				fr: "droits ouverts le mois d'avant et fermés dans le mois",
				en: 'rights open in the month before and closed in the month'
			},
			denominatorMeaning: {
				ar: 'حقوق مفتوحة في الشهر السابق',
				fr: "droits ouverts le mois d'avant",
				en: 'rights open in the month before'
			},
			pitfalls: {
				ar: 'إعادة فتح الحقوق تحتسب على حدة. صنف الانخراط هو صنف الشهر السابق.',
				fr: "Les réouvertures se comptent à part. La catégorie TNS est celle du mois d'avant.",
				en: 'Re-openings are reported separately. The channel is that of the month before.'
			},
			basis: proposed
		}
	}
});
