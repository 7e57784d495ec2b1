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

export default defineIndicators({
	family: 'register',
	theme: 'register',
	dataset: 'artisans',
	sources: ['artisans'],
	relation: 'marts.register',
	timing: { rows: 'in-period', column: 'deregistered_on' },
	dimensions: cuts,
	members: { kind: ['artisan', 'master'] },
	indicators: {
		deregistrations: {
			code: 'REG-03',
			kind: 'flow',
			unit: 'persons',
			direction: 'down',
			population: "kind in ('artisan', 'master')",
			numerator: 'count(*)',
			name: { ar: 'التشطيبات', fr: 'Radiations', en: 'De-registrations' },
			definition: {
				ar: 'عدد الأشخاص الذين يقع تاريخ التشطيب عليهم من السجل الوطني خلال الفترة.',
				fr: 'Personnes dont la date de radiation du registre tombe dans la période.',
				en: 'Persons whose date of de-registration lies in the period.'
			},
			numeratorMeaning: {
				ar: 'عدد الأشخاص المشطب عليهم خلال الفترة',
				fr: 'nombre de personnes radiées dans la période',
				en: 'count of persons de-registered in the period'
			},
			pitfalls: {
				ar: 'تصل الوفيات وحالات التقاعد متأخرة، لذلك تكون أرقام الأشهر الأخيرة أقل من الواقع.',
				fr: 'Décès et départs à la retraite arrivent tard : les derniers mois sont sous-estimés.',
				en: 'Deaths and retirements arrive late, so the latest months are understated.'
			},
			basis: proposed
		},
		'register-growth': {
			code: 'REG-04',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			timing: { rows: 'at-date', opened: 'registered_on', closed: 'deregistered_on' },
			population: "kind in ('artisan', 'master')",
			numerator: 'count(*)',
			denominator: { from: 'year-before' },
			name: {
				ar: 'نسبة نمو المسجلين',
				fr: 'Taux de croissance du registre',
				en: 'Net register growth rate'
			},
			definition: {
				ar: 'الفرق بين عدد المسجلين عند التاريخ المرجعي وعددهم قبل سنة، مقسوما على عددهم قبل سنة. الفئة العمرية هي فئة التاريخ المرجعي في الحدين معا.',
				fr: "Écart entre les inscrits à la date de référence et ceux d'un an plus tôt, rapporté à ces derniers. La tranche d'âge est celle de la date de référence pour les deux termes.",
				en: 'Persons registered at the reference date less those of one year before, over the latter. The age band is that of the reference date for both terms.'
			},
			numeratorMeaning: {
				ar: 'المسجلون عند التاريخ المرجعي ناقص المسجلين قبل سنة',
				fr: "inscrits à la date de référence moins ceux d'un an plus tôt",
				en: 'persons registered at the reference date less those one year before'
			},
			denominatorMeaning: {
				ar: 'عدد المسجلين قبل سنة من التاريخ المرجعي',
				fr: 'personnes inscrites un an avant la date de référence',
				en: 'persons registered one year before the reference date'
			},
			pitfalls: {
				ar: 'لا تساوي قسمة التسجيلات الجديدة على المسجلين إذا وجدت تشطيبات. كل تغيير في التقسيم الترابي أو في لائحة الشعب يقطع السلسلة.',
				fr: "Ne vaut pas les nouvelles inscriptions rapportées aux inscrits dès qu'il y a des radiations. Un changement de découpage ou de nomenclature rompt la série.",
				en: 'Not new registrations over the stock once there are de-registrations. A change of territory or nomenclature breaks the series.'
			},
			basis: {
				ar: 'على منوال المعهد الأعلى للحرف (ISM) بفرنسا',
				fr: 'Selon la méthode ISM–CMA',
				en: 'After ISM and CMA'
			}
		},
		'professional-cards-issued': {
			code: 'REG-11',
			kind: 'flow',
			unit: 'cards',
			direction: 'up',
			timing: { rows: 'in-period', column: 'card_issued_on' },
			population: "kind in ('artisan', 'master')",
			numerator: 'count(*)',
			name: {
				ar: 'البطائق المهنية المسلمة',
				fr: 'Cartes professionnelles délivrées',
				en: 'Professional cards issued'
			},
			definition: {
				ar: 'عدد الأشخاص الذين تسلموا بطاقتهم المهنية خلال الفترة.',
				fr: 'Personnes dont la carte professionnelle a été délivrée dans la période.',
				en: 'Persons whose professional card was issued in the period.'
			},
			numeratorMeaning: {
				ar: 'عدد الأشخاص الذين يقع تاريخ تسليم بطاقتهم في الفترة',
				fr: 'nombre de personnes dont la date de délivrance tombe dans la période',
				en: 'count of persons whose card was issued in the period'
			},
			pitfalls: {
				ar: 'يحتفظ السجل بآخر تاريخ تسليم، وإعادة التسليم ترفع العدد. عدد الحاملين شيء آخر.',
				fr: 'Le registre garde la dernière délivrance ; les rééditions gonflent le flux. Le nombre de porteurs est autre chose.',
				en: 'The register keeps the last issue; re-issues inflate the flow. Distinct holders are another figure.'
			},
			basis: ministry
		}
	}
});
