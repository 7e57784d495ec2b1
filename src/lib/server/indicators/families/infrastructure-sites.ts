import { directorate } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const sites = defineIndicators({
	family: 'infrastructure',
	theme: 'infrastructure',
	dataset: 'sites',
	sources: ['sites'],
	relation: 'marts.facilities',
	timing: { rows: 'at-date', opened: 'opened_on', closed: null },
	dimensions: ['province', 'milieu', 'site_type'],
	indicators: {
		facilities: {
			code: 'INF-01',
			kind: 'stock',
			unit: 'sites',
			direction: 'up',
			population: "status in ('in_service', 'under_works')",
			numerator: 'count(*)',
			name: { ar: 'عدد المواقع', fr: 'Nombre de sites', en: 'Sites' },
			definition: {
				ar: 'عدد مواقع البنيات التحتية المهنية المفتوحة عند التاريخ المرجعي، قيد الخدمة أو في طور الأشغال.',
				fr: 'Sites professionnels ouverts à la date de référence, en service ou en travaux.',
				en: 'Professional facilities opened by the reference date, in service or under works.'
			},
			numeratorMeaning: {
				ar: 'عدد المواقع قيد الخدمة أو في طور الأشغال',
				fr: 'nombre de sites en service ou en travaux',
				en: 'count of sites in service or under works'
			},
			pitfalls: {
				ar: 'الوضعية هي وضعية الملف. «139 منشأة منذ 2007» عدد مشاريع لا مواقع.',
				fr: "L'état est celui du fichier. « 139 structures depuis 2007 » compte des projets, non des sites.",
				en: 'The status is that of the file. "139 structures since 2007" counts projects, not sites.'
			},
			basis: directorate
		}
	}
});

const works = defineIndicators({
	family: 'infrastructure',
	theme: 'infrastructure',
	dataset: 'works',
	sources: ['works', 'sites'],
	relation: 'marts.works_reports',
	timing: { rows: 'last-report', column: 'reported_on', entity: 'project_ref' },
	dimensions: ['province', 'site_type', 'site'],
	indicators: {
		'works-progress': {
			code: 'INF-08',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: 'sum(progress_pct * contracted_mad) / 100',
			denominator: 'sum(contracted_mad) filter (where progress_pct is not null)',
			name: {
				ar: 'نسبة تقدم الأشغال',
				fr: "Taux d'avancement des travaux",
				en: 'Progress rate of works'
			},
			definition: {
				ar: 'نسبة تقدم الأشغال مرجحة بالمبالغ الملتزم بها، عند آخر تتبع لكل مشروع خلال الفترة.',
				fr: 'Avancement physique pondéré par les montants engagés, au dernier point de chaque projet dans la période.',
				en: 'Physical progress weighted by contracted amounts, at the last report of each project in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع نسبة التقدم مضروبة في المبلغ الملتزم به',
				fr: "somme de l'avancement multiplié par le montant engagé",
				en: 'sum of progress times the contracted amount'
			},
			denominatorMeaning: {
				ar: 'مجموع المبالغ الملتزم بها حيث تعرف نسبة التقدم',
				fr: "somme des montants engagés là où l'avancement est connu",
				en: 'sum of contracted amounts where progress is known'
			},
			pitfalls: {
				ar: 'التقدم المادي غير التقدم المالي؛ لا يحسب متوسط بين المشاريع دون ترجيح بالكلفة.',
				fr: 'Avancements physique et financier diffèrent ; jamais de moyenne entre projets sans pondération par le coût.',
				en: 'Physical and financial progress differ; never average across projects without cost weights.'
			},
			basis: {
				ar: 'برنامج التنمية الجهوية',
				fr: 'Programme de développement régional',
				en: 'Regional development programme'
			}
		}
	}
});

export default [...sites, ...works];
