import { chamber, directorate, ministry, proposed } from '../bases.ts';
import { defineIndicators, type Timing } from '../definition.ts';

const everyYear: Timing = { rows: 'training-year', column: 'training_year', takes: 'every' };

export default defineIndicators({
	family: 'training',
	theme: 'training',
	dataset: 'training',
	sources: ['training'],
	relation: 'marts.training_years',
	timing: { rows: 'training-year', column: 'training_year', takes: 'last' },
	dimensions: ['province', 'milieu', 'branch', 'mode', 'establishment'],
	indicators: {
		'training-places': {
			code: 'TRN-01',
			kind: 'stock',
			unit: 'places',
			direction: 'up',
			disclosure: { of: 'nobody' },
			numerator: 'sum(places)',
			name: { ar: 'الطاقة الاستيعابية', fr: "Capacité d'accueil", en: 'Training capacity' },
			definition: {
				ar: 'مجموع المقاعد البيداغوجية المفتوحة في السنة التكوينية (سنة 2024 هي 2024/2025).',
				fr: "Somme des places pédagogiques ouvertes dans l'année de formation (2024 est 2024/2025).",
				en: 'Sum of training places open in the training year (2024 is 2024/2025).'
			},
			numeratorMeaning: { ar: 'مجموع المقاعد', fr: 'somme des places', en: 'sum of places' },
			pitfalls: {
				ar: 'الطاقة في وقت واحد غير عدد الأشخاص في السنة: نشرت لمركز واحد أرقام 300 و600–650 و800.',
				fr: 'Places simultanées et personnes par an diffèrent : un même centre est publié à 300, 600–650 et 800.',
				en: 'Capacity at one time is not people per year: one centre is published as 300, 600–650 and 800.'
			},
			basis: directorate
		},
		'training-fill-rate': {
			code: 'TRN-02',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			disclosure: { of: 'persons', terms: 'numerator' },
			numerator: 'sum(enrolled)',
			denominator: 'sum(places)',
			name: { ar: 'نسبة ملء المقاعد', fr: 'Taux de remplissage', en: 'Fill rate' },
			definition: {
				ar: 'المتدربون المسجلون مقسومين على المقاعد المفتوحة في السنة التكوينية.',
				fr: "Stagiaires inscrits rapportés aux places ouvertes dans l'année de formation.",
				en: 'Trainees enrolled over places open in the training year.'
			},
			numeratorMeaning: {
				ar: 'مجموع المتدربين',
				fr: 'somme des effectifs',
				en: 'sum of trainees enrolled'
			},
			denominatorMeaning: { ar: 'مجموع المقاعد', fr: 'somme des places', en: 'sum of places' },
			pitfalls: {
				ar: 'تتجاوز النسبة 100 في المائة مع نظام الأفواج. يثبت تاريخ الإحصاء (30 نونبر مثلا).',
				fr: 'Dépasse 100 % avec plusieurs vacations. La date de recensement est à fixer (30 novembre par exemple).',
				en: 'Above 100% with shifts. The census date must be fixed (30 November for instance).'
			},
			basis: proposed
		},
		'trainees-enrolled': {
			code: 'TRN-03',
			kind: 'stock',
			unit: 'persons',
			direction: 'up',
			numerator: 'sum(enrolled)',
			name: { ar: 'المتدربون', fr: 'Effectif en formation', en: 'Trainees enrolled' },
			definition: {
				ar: 'عدد المتدربات والمتدربين المسجلين في السنة التكوينية.',
				fr: "Stagiaires inscrits dans l'année de formation.",
				en: 'Trainees enrolled in the training year.'
			},
			numeratorMeaning: {
				ar: 'مجموع المتدربين',
				fr: 'somme des effectifs',
				en: 'sum of trainees enrolled'
			},
			pitfalls: {
				ar: 'المسجلون الجدد غير مجموع المتدربين: بعض التكوينات تدوم سنتين.',
				fr: 'Nouveaux inscrits et effectif total diffèrent : certaines formations durent deux ans.',
				en: 'New entrants are not the total enrolled: some courses last two years.'
			},
			basis: ministry
		},
		graduates: {
			code: 'TRN-04',
			kind: 'flow',
			unit: 'persons',
			direction: 'up',
			timing: everyYear,
			numerator: 'sum(graduates)',
			name: { ar: 'الخريجون', fr: 'Lauréats', en: 'Graduates' },
			definition: {
				ar: 'عدد الخريجات والخريجين في السنة التكوينية.',
				fr: "Lauréats de l'année de formation.",
				en: 'Graduates of the training year.'
			},
			numeratorMeaning: { ar: 'مجموع الخريجين', fr: 'somme des lauréats', en: 'sum of graduates' },
			pitfalls: {
				ar: 'السنة التكوينية غير السنة المدنية. المكونون (6\u202f245) غير الخريجين (2\u202f885).',
				fr: 'Année de formation et année civile diffèrent. 6 245 formés ne sont pas 2 885 lauréats.',
				en: 'Training year is not calendar year. 6,245 trained are not 2,885 graduates.'
			},
			basis: chamber
		},
		'completion-rate': {
			code: 'TRN-05',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			timing: everyYear,
			numerator: 'sum(graduates) filter (where cohort_entrants is not null)',
			denominator: 'sum(cohort_entrants)',
			name: { ar: 'نسبة النجاح', fr: 'Taux de réussite', en: 'Completion rate' },
			definition: {
				ar: 'الخريجون مقسومين على عدد من التحقوا بالفوج نفسه، حيث يعرف هذا العدد.',
				fr: 'Lauréats rapportés aux entrants de leur promotion, là où ceux-ci sont connus.',
				en: 'Graduates over the entrants of their cohort, where these are known.'
			},
			numeratorMeaning: {
				ar: 'مجموع الخريجين حيث يعرف عدد أفراد الفوج',
				fr: 'somme des lauréats là où les entrants sont connus',
				en: 'sum of graduates where the entrants are known'
			},
			denominatorMeaning: {
				ar: 'مجموع أفراد الأفواج',
				fr: 'somme des entrants des promotions',
				en: 'sum of entrants of the cohorts'
			},
			pitfalls: {
				ar: 'قسمة خريجي السنة على متدربي السنة خطأ.',
				fr: "Rapporter les lauréats de l'année aux inscrits de l'année est faux.",
				en: 'Graduates of the year over enrolled of the year is wrong.'
			},
			basis: proposed
		},
		'insertion-rate': {
			code: 'TRN-06',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			timing: everyYear,
			numerator: 'sum(employed_9m) filter (where surveyed is not null)',
			denominator: 'sum(surveyed)',
			name: { ar: 'نسبة الإدماج', fr: "Taux d'insertion", en: 'Insertion rate' },
			definition: {
				ar: 'الخريجون الذين يشتغلون بعد تسعة أشهر من بين الخريجين المستجوبين.',
				fr: "Lauréats en emploi à neuf mois parmi ceux que l'enquête a touchés.",
				en: 'Graduates working at nine months among those reached by the survey.'
			},
			numeratorMeaning: {
				ar: 'مجموع المدمجين حيث يعرف عدد المستجوبين',
				fr: 'somme des insérés là où les enquêtés sont connus',
				en: 'sum of those working where the surveyed are known'
			},
			denominatorMeaning: {
				ar: 'مجموع المستجوبين',
				fr: 'somme des enquêtés',
				en: 'sum of those surveyed'
			},
			pitfalls: {
				ar: 'تذكر نسبة الاستجابة. من لم يجب ليس عاطلا بالضرورة.',
				fr: 'Indiquer le taux de réponse. Les non-répondants ne sont pas des chômeurs.',
				en: 'State the response rate. Non-respondents are not unemployed.'
			},
			basis: {
				ar: 'مركز التكوين والتأهيل في حرف الصناعة التقليدية',
				fr: 'CFQMA',
				en: 'Craft training and qualification centre (CFQMA)'
			}
		}
	}
});
