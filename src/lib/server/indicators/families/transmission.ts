import { chamber } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'endangered-crafts',
	theme: 'endangered-crafts',
	dataset: 'transmissions',
	sources: ['transmissions'],
	relation: 'marts.learners',
	timing: { rows: 'in-period', column: 'started_on' },
	dimensions: ['craft', 'sex'],
	indicators: {
		'transmission-learners': {
			code: 'END-03',
			kind: 'flow',
			unit: 'persons',
			direction: 'up',
			headline: true,
			numerator: 'count(*)',
			name: { ar: 'المتدربون على الحرف المهددة', fr: 'Apprenants', en: 'Learners in transmission' },
			definition: {
				ar: 'عدد من التحقوا خلال الفترة بتعلم حرفة مهددة بالاندثار.',
				fr: 'Apprenants entrés dans la période en formation à un métier menacé.',
				en: 'Learners of an endangered craft who started in the period.'
			},
			numeratorMeaning: {
				ar: 'عدد الملتحقين في الفترة',
				fr: "nombre d'entrées dans la période",
				en: 'count of those who started in the period'
			},
			pitfalls: {
				ar: 'هدف برنامج التنمية الجهوية: 100 متعلم و10 حرف و10 معلمين.',
				fr: 'Objectif du PDR : 100 apprenants, 10 métiers, 10 maîtres.',
				en: 'Target of the regional programme: 100 learners, 10 crafts, 10 masters.'
			},
			basis: { ar: 'مجلس الجهة', fr: 'Conseil de la région', en: 'Regional council' }
		},
		'transmission-completion-rate': {
			code: 'END-04',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: "count(*) filter (where status = 'completed')",
			denominator: "count(*) filter (where status in ('completed', 'dropped'))",
			name: { ar: 'نسبة إتمام النقل', fr: "Taux d'achèvement", en: 'Transmission completion rate' },
			definition: {
				ar: 'من أتموا التعلم من بين من التحقوا خلال الفترة وأتموا أو انقطعوا.',
				fr: 'Apprenants entrés dans la période et ayant achevé, parmi ceux qui ont achevé ou abandonné.',
				en: 'Learners who started in the period and finished, among those who finished or dropped out.'
			},
			numeratorMeaning: {
				ar: 'ملتحقون في الفترة أتموا التعلم',
				fr: 'entrés dans la période, formation achevée',
				en: 'started in the period and completed'
			},
			denominatorMeaning: {
				ar: 'ملتحقون في الفترة أتموا أو انقطعوا',
				fr: 'entrés dans la période, achevé ou abandonné',
				en: 'started in the period, completed or dropped'
			},
			pitfalls: {
				ar: 'الأفواج صغيرة جدا (8): تذكر الأعداد لا النسب وحدها.',
				fr: 'Promotions minuscules (8) : montrer les effectifs, pas seulement le taux.',
				en: 'Tiny cohorts (8): show counts, not only the rate.'
			},
			basis: chamber
		},
		'craft-retention-rate': {
			code: 'END-05',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: "count(*) filter (where status = 'completed' and practising_12m)",
			denominator: "count(practising_12m) filter (where status = 'completed')",
			name: {
				ar: 'نسبة الاستمرار في الحرفة',
				fr: 'Taux de maintien à 12 mois',
				en: 'Retention in craft at 12 months'
			},
			definition: {
				ar: 'من يزاولون الحرفة بعد اثني عشر شهرا من بين من التحقوا خلال الفترة وأتموا التعلم وعرفت حالتهم.',
				fr: 'Apprenants en activité à 12 mois parmi ceux entrés dans la période qui ont achevé et dont la situation est connue.',
				en: 'Finishers still practising at 12 months among those who started in the period, finished, and for whom it is known.'
			},
			numeratorMeaning: {
				ar: 'أتموا ويزاولون بعد 12 شهرا',
				fr: 'achevé et en activité à 12 mois',
				en: 'completed and practising at 12 months'
			},
			denominatorMeaning: {
				ar: 'أتموا وحالتهم بعد 12 شهرا معروفة',
				fr: 'achevé, situation à 12 mois connue',
				en: 'completed and known at 12 months'
			},
			pitfalls: {
				ar: 'يتطلب المطابقة مع السجل برقم تعريف الصانع.',
				fr: 'Suppose un rapprochement avec le registre par le NIA.',
				en: 'Needs a match with the register on the NIA.'
			},
			basis: {
				ar: 'اليونسكو، إطار النتائج الشامل',
				fr: 'UNESCO, cadre global de résultats',
				en: 'UNESCO, Overall Results Framework'
			}
		}
	}
});
