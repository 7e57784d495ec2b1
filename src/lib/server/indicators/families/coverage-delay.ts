import { proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'coverage',
	theme: 'coverage',
	dataset: 'artisans',
	sources: ['artisans', 'coverage'],
	needs: ['coverage'],
	relation: 'marts.cnss_registrations',
	timing: { rows: 'in-period', column: 'registered_on' },
	dimensions: ['province', 'commune', 'milieu', 'sex', 'age_band', 'kind', 'category', 'branch'],
	members: { kind: ['artisan', 'master'] },
	indicators: {
		'time-to-coverage': {
			code: 'COV-09',
			kind: 'median',
			unit: 'days',
			direction: 'down',
			population: 'cnss_registered_on >= registered_on',
			numerator: 'cnss_registered_on - registered_on',
			name: {
				ar: 'متوسط أجل التسجيل',
				fr: "Délai d'immatriculation",
				en: 'Time to CNSS registration'
			},
			definition: {
				ar: 'وسيط عدد الأيام بين التسجيل في السجل الوطني وأول تسجيل بالصندوق، لمن سجلوا في السجل خلال الفترة؛ تستبعد الآجال السالبة.',
				fr: "Médiane des jours entre l'inscription au registre et la première immatriculation à la CNSS, pour les inscrits de la période ; les délais négatifs sont écartés.",
				en: 'Median days from registration in the register to the first registration with CNSS, for persons registered in the period; negative ones are left out.'
			},
			numeratorMeaning: {
				ar: 'وسيط الأيام بين تاريخي التسجيل',
				fr: 'médiane des jours entre les deux dates',
				en: 'median of the days between both dates'
			},
			pitfalls: {
				ar: 'لا يشمل من لم يسجلوا بعد بالصندوق، فتبدو الأشهر الأخيرة أسرع مما هي عليه.',
				fr: 'Ceux qui ne sont pas encore immatriculés manquent : les derniers mois paraissent trop rapides.',
				en: 'Those not yet registered with CNSS are missing, so the latest months look too quick.'
			},
			basis: proposed
		}
	}
});
