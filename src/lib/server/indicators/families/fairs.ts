import { defineIndicators } from '../definition.ts';
import { declarers, largestSale } from '../exhibitors.ts';

const held = "status = 'held'";

const chamber = {
	ar: 'غرفة الصناعة التقليدية',
	fr: "Chambre d'artisanat",
	en: 'Chamber of traditional crafts'
};

export default defineIndicators({
	family: 'fairs',
	theme: 'fairs',
	dataset: 'fairs',
	sources: ['fairs'],
	relation: 'marts.fair_editions',
	timing: { rows: 'in-period', column: 'actual_end' },
	dimensions: ['province', 'fair_level'],
	indicators: {
		'fairs-held': {
			code: 'FAI-01',
			kind: 'flow',
			unit: 'editions',
			direction: 'up',
			headline: true,
			population: held,
			numerator: 'count(*)',
			name: { ar: 'عدد المعارض', fr: 'Nombre de manifestations', en: 'Fairs held' },
			definition: {
				ar: 'عدد نسخ المعارض المنجزة التي انتهت فعليا خلال الفترة.',
				fr: 'Éditions tenues dont la fin effective tombe dans la période.',
				en: 'Editions held whose actual end lies in the period.'
			},
			numeratorMeaning: {
				ar: 'عدد النسخ المنجزة والمنتهية خلال الفترة',
				fr: "nombre d'éditions tenues et achevées dans la période",
				en: 'count of editions held that ended in the period'
			},
			pitfalls: {
				ar: 'المعرض المتناوب على ثلاث مراحل نسخة واحدة. تصنيفات المعارض المنشورة تتداخل: 62 معرضا تصبح 67 إذا جمعت الأصناف.',
				fr: 'Une foire en trois rotations est une édition. Les catégories publiées se recoupent : 62 foires en font 67 quand on les additionne.',
				en: 'A fair in three rotations is one edition. Published categories overlap: 62 fairs become 67 when they are added.'
			},
			basis: chamber
		},
		'fair-sales': {
			code: 'FAI-07',
			kind: 'flow',
			unit: 'MAD',
			direction: 'up',
			headline: true,
			disclosure: { of: 'money', numerator: { count: declarers, largest: largestSale } },
			dimensions: ['province', 'fair_level', 'fair'],
			population: held,
			numerator: 'sum(sales_mad)',
			name: {
				ar: 'رقم معاملات المعارض',
				fr: "Chiffre d'affaires des foires",
				en: 'Sales at fairs'
			},
			definition: {
				ar: 'مجموع رقم المعاملات المصرح به في المعارض المنجزة خلال الفترة.',
				fr: "Somme du chiffre d'affaires déclaré aux foires tenues dans la période.",
				en: 'Sum of the sales declared at fairs held in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المبيعات المصرح بها بالدرهم',
				fr: 'somme des ventes déclarées, en dirhams',
				en: 'sum of declared sales, in dirhams'
			},
			pitfalls: {
				ar: 'مبالغ مصرح بها؛ الصفر غير غياب المعطى، ويلزم ذكر نسبة المصرحين.',
				fr: "Montants déclarés ; zéro n'est pas « non disponible », et le taux de réponse doit être cité.",
				en: 'Declared amounts; zero is not missing, and the response rate is needed.'
			},
			basis: chamber
		}
	}
});
