import { ministry, proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'vaep',
	theme: 'training',
	dataset: 'vaep',
	sources: ['vaep'],
	relation: 'marts.vaep_files',
	timing: { rows: 'in-period', column: 'filed_on' },
	dimensions: ['province', 'sex', 'branch', 'campaign'],
	indicators: {
		'vaep-candidates': {
			code: 'VAE-01',
			kind: 'flow',
			unit: 'persons',
			direction: 'up',
			numerator: 'count(*)',
			name: { ar: 'مرشحو التصديق', fr: 'Candidats VAEP', en: 'VAEP candidates' },
			definition: {
				ar: 'عدد ملفات الترشيح المودعة خلال الفترة للتصديق على مكتسبات التجربة المهنية.',
				fr: "Dossiers de validation des acquis de l'expérience professionnelle déposés dans la période.",
				en: 'Files for the validation of prior professional experience received in the period.'
			},
			numeratorMeaning: {
				ar: 'عدد الملفات المودعة في الفترة',
				fr: 'nombre de dossiers déposés dans la période',
				en: 'count of files received in the period'
			},
			pitfalls: {
				ar: '605 ترشيحات لا تعني 605 مقيَّمين.',
				fr: '605 candidatures ne sont pas 605 candidats évalués.',
				en: '605 candidacies are not 605 assessed.'
			},
			basis: {
				ar: 'غرفة الرباط–سلا–القنيطرة',
				fr: 'Chambre de Rabat-Salé-Kénitra',
				en: 'Chamber of Rabat-Salé-Kénitra'
			}
		},
		'vaep-admissibility-rate': {
			code: 'VAE-02',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: 'count(*) filter (where admissible)',
			denominator: 'count(admissible)',
			name: { ar: 'نسبة قبول الملفات', fr: 'Taux de recevabilité', en: 'Admissibility rate' },
			definition: {
				ar: 'الملفات المقبولة من بين الملفات المودعة خلال الفترة والمبتوت في قبولها.',
				fr: 'Dossiers recevables parmi ceux déposés dans la période et dont la recevabilité est connue.',
				en: 'Admissible files among those received in the period whose admissibility is known.'
			},
			numeratorMeaning: {
				ar: 'الملفات المقبولة',
				fr: 'dossiers recevables',
				en: 'admissible files'
			},
			denominatorMeaning: {
				ar: 'الملفات المعروف قبولها من عدمه',
				fr: 'dossiers dont la recevabilité est connue',
				en: 'files whose admissibility is known'
			},
			pitfalls: {
				ar: 'يشترط ثلاث سنوات من التجربة على الأقل في المجموع.',
				fr: "Il faut au moins trois ans d'expérience cumulée.",
				en: 'At least three years of cumulative experience are required.'
			},
			basis: {
				ar: 'قطاع التكوين المهني',
				fr: 'Département de la formation professionnelle',
				en: 'Department of vocational training'
			}
		},
		'vaep-certification-rate': {
			code: 'VAE-03',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			timing: { rows: 'in-period', column: 'assessed_on' },
			numerator: "count(*) filter (where result in ('full', 'partial'))",
			denominator: 'count(result)',
			name: { ar: 'نسبة التصديق', fr: 'Taux de certification', en: 'Certification rate' },
			definition: {
				ar: 'المصادق على تجربتهم كليا أو جزئيا من بين من قيمتهم لجنة التحكيم خلال الفترة.',
				fr: 'Validations totales ou partielles parmi les candidats évalués par le jury dans la période.',
				en: 'Full or partial validations among candidates assessed by the jury in the period.'
			},
			numeratorMeaning: {
				ar: 'مقيَّمون في الفترة بقرار كلي أو جزئي',
				fr: 'évalués dans la période, validation totale ou partielle',
				en: 'assessed in the period with a full or partial result'
			},
			denominatorMeaning: {
				ar: 'مقيَّمون في الفترة قرارهم معروف',
				fr: 'évalués dans la période au résultat connu',
				en: 'assessed in the period with a known result'
			},
			pitfalls: {
				ar: '110 من 225 (49 في المائة من المودَعة) و207 من 256 (81 في المائة من المقيَّمة) لا تقارن.',
				fr: '110/225 = 49 % des reçus et 207/256 = 81 % des évalués ne se comparent pas.',
				en: '110/225 = 49% of received and 207/256 = 81% of assessed are not comparable.'
			},
			basis: ministry
		},
		'vaep-lead-time': {
			code: 'VAE-04',
			kind: 'median',
			unit: 'days',
			direction: 'down',
			timing: { rows: 'in-period', column: 'certified_on' },
			numerator: 'certified_on - filed_on',
			name: { ar: 'مدة المعالجة', fr: 'Délai de traitement VAEP', en: 'VAEP lead time' },
			definition: {
				ar: 'وسيط عدد الأيام بين إيداع الملف والتصديق، للمصادق عليهم خلال الفترة.',
				fr: 'Médiane des jours entre le dépôt et la certification, pour les certifiés de la période.',
				en: 'Median days from file to certification, for those certified in the period.'
			},
			numeratorMeaning: {
				ar: 'وسيط الأيام من الإيداع إلى التصديق',
				fr: 'médiane des jours du dépôt à la certification',
				en: 'median of the days from file to certification'
			},
			pitfalls: {
				ar: 'تاريخ حفل تسليم الشهادات ليس تاريخ التصديق.',
				fr: "La date de la cérémonie n'est pas celle de la certification.",
				en: 'Ceremony dates are not certification dates.'
			},
			basis: proposed
		}
	}
});
