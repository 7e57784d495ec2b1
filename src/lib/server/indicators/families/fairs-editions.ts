import { chamber, proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';
import { declarers, largestSale } from '../exhibitors.ts';

export default defineIndicators({
	family: 'fairs',
	theme: 'fairs',
	dataset: 'fairs',
	sources: ['fairs'],
	relation: 'marts.fair_editions',
	timing: { rows: 'in-period', column: 'actual_end' },
	dimensions: ['province', 'fair_level', 'fair'],
	indicators: {
		'exhibition-days': {
			code: 'FAI-02',
			kind: 'flow',
			unit: 'days',
			direction: 'up',
			population: "status = 'held'",
			numerator: 'sum(actual_end - actual_start + 1)',
			name: { ar: 'أيام العرض', fr: "Jours d'exposition", en: 'Exhibition days' },
			definition: {
				ar: 'مجموع أيام العرض، من يوم الافتتاح إلى يوم الاختتام، للمعارض المنجزة التي انتهت خلال الفترة.',
				fr: "Somme des jours, de l'ouverture à la clôture incluses, des foires tenues achevées dans la période.",
				en: 'Sum of days, first and last included, of fairs held that ended in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع (تاريخ النهاية − تاريخ البداية + 1)',
				fr: 'somme de (fin − début + 1)',
				en: 'sum of (end − start + 1)'
			},
			pitfalls: {
				ar: '556 يوما لـ62 معرضا بين 2015 و2020.',
				fr: '556 jours pour 62 foires de 2015 à 2020.',
				en: '556 days for 62 fairs from 2015 to 2020.'
			},
			basis: chamber
		},
		'exhibitor-participations': {
			code: 'FAI-03',
			kind: 'flow',
			unit: 'participations',
			direction: 'up',
			population: "status = 'held'",
			numerator: 'sum(exhibitors)',
			name: { ar: 'المشاركات', fr: "Participations d'exposants", en: 'Exhibitor participations' },
			definition: {
				ar: 'مجموع عدد العارضات والعارضين في نسخ المعارض المنجزة خلال الفترة.',
				fr: 'Somme des exposants des éditions tenues dans la période.',
				en: 'Sum of exhibitors over the editions held in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع العارضين',
				fr: 'somme des exposants',
				en: 'sum of exhibitors'
			},
			pitfalls: {
				ar: 'المشاركات ليست عارضين: رقم 14\u202f060 خلال عشر سنوات عدد مشاركات.',
				fr: 'Participations et exposants diffèrent : 14 060 en dix ans sont des participations.',
				en: 'Participations are not exhibitors: 14,060 over ten years is participations.'
			},
			basis: chamber
		},
		'stand-fill-rate': {
			code: 'FAI-05',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			population: "status = 'held'",
			numerator: 'sum(stands_occupied) filter (where stands_available is not null)',
			denominator: 'sum(stands_available) filter (where stands_occupied is not null)',
			name: { ar: 'نسبة ملء الأروقة', fr: 'Taux de remplissage des stands', en: 'Stand fill rate' },
			definition: {
				ar: 'الأروقة المشغولة مقسومة على الأروقة المتاحة في المعارض المنجزة خلال الفترة.',
				fr: 'Stands occupés rapportés aux stands disponibles, aux foires tenues dans la période.',
				en: 'Stands occupied over stands available, at fairs held in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع الأروقة المشغولة حيث يعرف عدد المتاحة',
				fr: 'somme des stands occupés là où les disponibles sont connus',
				en: 'sum of stands occupied where the available are known'
			},
			denominatorMeaning: {
				ar: 'مجموع الأروقة المتاحة حيث يعرف عدد المشغولة',
				fr: 'somme des stands disponibles là où les occupés sont connus',
				en: 'sum of stands available where the occupied are known'
			},
			pitfalls: {
				ar: 'في المعارض المتناوبة تحتسب أيام الأروقة.',
				fr: 'Avec des rotations, compter en jours-stands.',
				en: 'With rotations, stand-days are the right unit.'
			},
			basis: proposed
		},
		'fair-visitors': {
			code: 'FAI-06',
			kind: 'flow',
			unit: 'visitors',
			direction: 'up',
			population: "status = 'held'",
			numerator: 'sum(visitors)',
			name: { ar: 'زوار المعارض', fr: 'Visiteurs des foires', en: 'Visitors of fairs' },
			definition: {
				ar: 'مجموع عدد زوار المعارض المنجزة خلال الفترة.',
				fr: 'Somme des visiteurs des foires tenues dans la période.',
				en: 'Sum of visitors of fairs held in the period.'
			},
			numeratorMeaning: { ar: 'مجموع الزوار', fr: 'somme des visiteurs', en: 'sum of visitors' },
			pitfalls: {
				ar: 'زيارات لا أشخاص. الأسبوع الوطني 2019: 305\u202f358 زائرا بالعد الفعلي؛ «500\u202f000 منتظر» توقع لا غير.',
				fr: 'Des entrées, non des personnes. SNA 2019 : 305 358 comptées ; « 500 000 attendus » est une prévision.',
				en: 'Entries, not people. Craft week 2019: 305,358 counted; "500,000 expected" is a forecast.'
			},
			basis: { ar: 'مؤسسة دار الصانع', fr: "Maison de l'artisan", en: "Maison de l'Artisan" }
		},
		'sales-per-exhibitor': {
			code: 'FAI-08',
			kind: 'ratio',
			unit: 'MAD',
			direction: 'up',
			disclosure: { of: 'money', numerator: { count: declarers, largest: largestSale } },
			population: "status = 'held'",
			numerator: 'sum(sales_mad) filter (where sales_respondents is not null)',
			denominator: 'sum(sales_respondents) filter (where sales_mad is not null)',
			name: { ar: 'متوسط مبيعات العارض', fr: 'CA moyen par exposant', en: 'Sales per exhibitor' },
			definition: {
				ar: 'رقم المعاملات المصرح به مقسوما على عدد العارضين المصرحين، في المعارض المنجزة خلال الفترة.',
				fr: "Chiffre d'affaires déclaré rapporté aux exposants déclarants, aux foires tenues dans la période.",
				en: 'Declared sales over the exhibitors who declared, at fairs held in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع المبيعات حيث يعرف عدد المصرحين، بالدرهم',
				fr: 'somme des ventes là où les déclarants sont connus, en dirhams',
				en: 'sum of sales where the respondents are known, in dirhams'
			},
			denominatorMeaning: {
				ar: 'مجموع العارضين المصرحين حيث تعرف المبيعات',
				fr: 'somme des exposants déclarants là où les ventes sont connues',
				en: 'sum of respondents where the sales are known'
			},
			pitfalls: {
				ar: 'المقام هو المصرحون لا مجموع العارضين.',
				fr: 'Le dénominateur est celui des déclarants, non de tous les exposants.',
				en: 'The denominator is the respondents, not all exhibitors.'
			},
			basis: proposed
		},
		'fairs-programme-rate': {
			code: 'FAI-11',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			timing: { rows: 'in-period', column: 'planned_start' },
			dimensions: ['province', 'fair_level'],
			numerator: "count(*) filter (where status = 'held')",
			denominator: 'count(*)',
			name: {
				ar: 'نسبة إنجاز برنامج المعارض',
				fr: 'Taux de réalisation du programme des foires',
				en: 'Fairs programme execution rate'
			},
			definition: {
				ar: 'المعارض المنجزة من بين المعارض المبرمجة بدايتها خلال الفترة.',
				fr: 'Foires tenues parmi celles dont le début était prévu dans la période.',
				en: 'Fairs held among those whose start was planned in the period.'
			},
			numeratorMeaning: {
				ar: 'المعارض المبرمجة في الفترة والمنجزة',
				fr: 'foires prévues dans la période et tenues',
				en: 'fairs planned in the period and held'
			},
			denominatorMeaning: {
				ar: 'المعارض المبرمجة في الفترة',
				fr: 'foires prévues dans la période',
				en: 'fairs planned in the period'
			},
			pitfalls: {
				ar: 'المعرض المؤجل يبقى في مقام الفترة التي برمج فيها.',
				fr: 'Une foire reportée reste au dénominateur de la période où elle était prévue.',
				en: 'A postponed fair stays in the denominator of the period it was planned for.'
			},
			basis: proposed
		}
	}
});
