import { law1809, proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const sessions = defineIndicators({
	family: 'governance',
	theme: 'governance',
	dataset: 'sessions',
	sources: ['sessions'],
	relation: 'marts.sessions',
	timing: { rows: 'in-period', column: 'held_on' },
	dimensions: [],
	indicators: {
		'sessions-held': {
			code: 'GOV-01',
			kind: 'flow',
			unit: 'sessions',
			direction: 'up',
			population: "kind = 'ordinary'",
			numerator: 'count(*)',
			name: { ar: 'الدورات المنعقدة', fr: 'Sessions tenues', en: 'Sessions held' },
			definition: {
				ar: 'عدد الدورات العادية للجمعية العامة المنعقدة خلال الفترة؛ ينص القانون على ثلاث دورات في السنة.',
				fr: "Sessions ordinaires de l'assemblée générale tenues dans la période ; la loi en prévoit trois par an.",
				en: 'Ordinary sessions of the general assembly held in the period; the law provides three a year.'
			},
			numeratorMeaning: {
				ar: 'عدد الدورات العادية المنعقدة في الفترة',
				fr: 'nombre de sessions ordinaires tenues dans la période',
				en: 'count of ordinary sessions held in the period'
			},
			pitfalls: {
				ar: 'شهر الدورة غير تاريخ انعقادها: انعقدت دورة أكتوبر 2024 يوم 30 دجنبر 2024.',
				fr: "Le mois de la session n'est pas sa date : celle d'octobre 2024 s'est tenue le 30 décembre 2024.",
				en: 'The label month is not the meeting date: the October 2024 session was held on 30 December 2024.'
			},
			basis: law1809
		},
		'attendance-rate': {
			code: 'GOV-02',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			dimensions: ['session'],
			numerator: 'sum(members_present)',
			denominator: 'sum(members_in_office)',
			name: { ar: 'نسبة الحضور', fr: 'Taux de présence', en: 'Attendance rate' },
			definition: {
				ar: 'الأعضاء الحاضرون مقسومين على الأعضاء المزاولين في الدورات المنعقدة خلال الفترة.',
				fr: 'Membres présents rapportés aux membres en exercice, aux sessions tenues dans la période.',
				en: 'Members present over members in office, at sessions held in the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع الأعضاء الحاضرين',
				fr: 'somme des membres présents',
				en: 'sum of members present'
			},
			denominatorMeaning: {
				ar: 'مجموع الأعضاء المزاولين',
				fr: 'somme des membres en exercice',
				en: 'sum of members in office'
			},
			pitfalls: {
				ar: 'الإنابة والالتحاق المتأخر يغيران الحضور؛ عدد الأعضاء المتداول 82.',
				fr: 'Procurations et retards jouent ; 82 membres sont cités.',
				en: 'Proxies and late arrivals matter; 82 members are quoted.'
			},
			basis: law1809
		}
	}
});

const committees = defineIndicators({
	family: 'governance',
	theme: 'governance',
	dataset: 'committee_meetings',
	sources: ['committee_meetings'],
	relation: 'marts.committee_meetings',
	timing: { rows: 'in-period', column: 'planned_on' },
	dimensions: ['committee'],
	indicators: {
		'committee-meetings-held': {
			code: 'GOV-07',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: 'count(held_on)',
			denominator: 'count(*)',
			name: {
				ar: 'نسبة انعقاد اجتماعات اللجان',
				fr: 'Taux de tenue des réunions des commissions',
				en: 'Committee meeting rate'
			},
			definition: {
				ar: 'اجتماعات اللجان الدائمة المنعقدة من بين الاجتماعات المبرمجة خلال الفترة.',
				fr: 'Réunions des commissions permanentes tenues parmi celles prévues dans la période.',
				en: 'Meetings of standing committees held among those planned in the period.'
			},
			numeratorMeaning: {
				ar: 'اجتماعات مبرمجة في الفترة ومنعقدة',
				fr: 'réunions prévues dans la période et tenues',
				en: 'meetings planned in the period and held'
			},
			denominatorMeaning: {
				ar: 'اجتماعات مبرمجة في الفترة',
				fr: 'réunions prévues dans la période',
				en: 'meetings planned in the period'
			},
			pitfalls: {
				ar: 'اجتماع بلا محضر غير مثبت.',
				fr: "Une réunion sans procès-verbal n'est pas prouvée.",
				en: 'A meeting without minutes is not evidenced.'
			},
			basis: proposed
		}
	}
});

export default [...sessions, ...committees];
