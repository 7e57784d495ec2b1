import { proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'governance',
	theme: 'governance',
	dataset: 'recommendations',
	sources: ['recommendations'],
	relation: 'marts.recommendations',
	timing: { rows: 'at-date', opened: 'issued_on', closed: null },
	dimensions: ['committee', 'theme', 'session'],
	indicators: {
		'recommendation-implementation-rate': {
			code: 'GOV-05',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			population: "status <> 'cancelled'",
			numerator: "count(*) filter (where status = 'done')",
			atDate: { keeps: ['closed_on'], from: 'closed_on' },
			denominator: 'count(*)',
			name: {
				ar: 'نسبة تنفيذ التوصيات',
				fr: 'Taux de mise en œuvre des recommandations',
				en: 'Recommendation implementation rate'
			},
			definition: {
				ar: 'التوصيات المنجزة والمغلقة إلى غاية التاريخ المرجعي من بين التوصيات الصادرة وغير الملغاة.',
				fr: 'Recommandations réalisées et closes à la date de référence parmi les recommandations émises et non annulées.',
				en: 'Recommendations done and closed by the reference date among those issued and not cancelled.'
			},
			numeratorMeaning: {
				ar: 'توصيات منجزة أغلقت إلى غاية التاريخ المرجعي',
				fr: 'recommandations réalisées, closes à la date de référence',
				en: 'recommendations done, closed by the reference date'
			},
			denominatorMeaning: {
				ar: 'توصيات صادرة إلى غاية التاريخ المرجعي وغير ملغاة',
				fr: 'recommandations émises à la date de référence et non annulées',
				en: 'recommendations issued by the reference date and not cancelled'
			},
			pitfalls: {
				ar: 'ما أغلق دون إنجاز لا يعد منجزا.',
				fr: "Close sans suite n'est pas réalisée.",
				en: 'Closed without action does not count as done.'
			},
			basis: proposed
		},
		'overdue-recommendations': {
			code: 'GOV-06',
			kind: 'stock',
			unit: 'recommendations',
			direction: 'down',
			headline: true,
			timing: { rows: 'at-date', opened: 'overdue_from', closed: 'closed_on' },
			population: "status <> 'cancelled'",
			numerator: 'count(*)',
			name: {
				ar: 'التوصيات المتأخرة',
				fr: 'Recommandations en retard',
				en: 'Overdue recommendations'
			},
			definition: {
				ar: 'التوصيات غير الملغاة التي فات أجلها ولم تغلق عند التاريخ المرجعي.',
				fr: "Recommandations non annulées dont l'échéance est passée et qui ne sont pas closes à la date de référence.",
				en: 'Recommendations not cancelled, past their due date and not closed at the reference date.'
			},
			numeratorMeaning: {
				ar: 'عدد التوصيات المفتوحة التي فات أجلها',
				fr: "nombre de recommandations ouvertes à l'échéance passée",
				en: 'count of open recommendations past their due date'
			},
			pitfalls: {
				ar: 'التوصيات بلا أجل غير محتسبة: تذكر على حدة.',
				fr: 'Celles sans échéance ne sont pas comptées : à citer à part.',
				en: 'Those without a due date are not counted: a separate bucket.'
			},
			basis: proposed
		}
	}
});
