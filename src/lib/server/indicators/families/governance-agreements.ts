import { chamber, proposed } from '../bases.ts';
import { defineIndicators, type Timing } from '../definition.ts';

const approved: Timing = { rows: 'at-date', opened: 'first_approved_on', closed: null };

export default defineIndicators({
	family: 'governance',
	theme: 'governance',
	dataset: 'agreements',
	sources: ['agreements'],
	relation: 'marts.agreements',
	timing: approved,
	dimensions: ['theme'],
	indicators: {
		'agreements-by-stage': {
			code: 'GOV-03',
			kind: 'stock',
			unit: 'agreements',
			direction: null,
			timing: { rows: 'at-date', opened: 'listed_from', closed: null },
			dimensions: ['theme', 'stage'],
			numerator: 'count(*)',
			name: {
				ar: 'الاتفاقيات',
				fr: 'Conventions',
				en: 'Agreements'
			},
			definition: {
				ar: 'عدد الاتفاقيات المصادق عليها إلى غاية التاريخ المرجعي، إضافة إلى مشاريع الاتفاقيات.',
				fr: 'Conventions approuvées à la date de référence, et projets de convention.',
				en: 'Agreements approved by the reference date, and drafts.'
			},
			numeratorMeaning: {
				ar: 'عدد الاتفاقيات ومشاريعها',
				fr: 'nombre de conventions et de projets',
				en: 'count of agreements and drafts'
			},
			pitfalls: {
				ar: 'المرحلة هي مرحلة الملف. يعود المشروع نفسه في عدة دورات (توسيع المعهد: فبراير ويونيو 2025): اتفاقية واحدة وقرارات كثيرة.',
				fr: "L'étape est celle du fichier. Un projet revient à plusieurs sessions (extension de l'ISAT : février et juin 2025) : une convention, plusieurs décisions.",
				en: 'The stage is that of the file. A project returns in several sessions (extension of the institute: February and June 2025): one agreement, many decisions.'
			},
			basis: chamber
		},
		'agreement-execution-rate': {
			code: 'GOV-04',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			population: "stage <> 'cancelled'",
			numerator: 'sum(milestones_done)',
			denominator: 'sum(milestones_due)',
			name: {
				ar: 'نسبة تنفيذ الاتفاقيات',
				fr: "Taux d'exécution des conventions",
				en: 'Agreement execution rate'
			},
			definition: {
				ar: 'المراحل المنجزة مقسومة على المراحل المستحقة، للاتفاقيات المصادق عليها إلى غاية التاريخ المرجعي وغير الملغاة.',
				fr: 'Jalons réalisés rapportés aux jalons échus, pour les conventions approuvées à la date de référence et non annulées.',
				en: 'Milestones done over milestones due, of agreements approved by the reference date and not cancelled.'
			},
			numeratorMeaning: {
				ar: 'مجموع المراحل المنجزة',
				fr: 'somme des jalons réalisés',
				en: 'sum of milestones done'
			},
			denominatorMeaning: {
				ar: 'مجموع المراحل المستحقة',
				fr: 'somme des jalons échus',
				en: 'sum of milestones due'
			},
			pitfalls: {
				ar: 'الصيغة المرجحة بالميزانية تسمى باسمها.',
				fr: 'Une variante pondérée par le budget doit être nommée comme telle.',
				en: 'A budget-weighted variant must be labelled.'
			},
			basis: proposed
		},
		'partner-funding-rate': {
			code: 'GOV-08',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			population: "stage <> 'cancelled'",
			numerator: 'sum(received_mad)',
			denominator: 'sum(amount_mad)',
			name: {
				ar: 'نسبة تحصيل المساهمات',
				fr: 'Taux de mobilisation des contributions',
				en: 'Partner funding rate'
			},
			definition: {
				ar: 'المبالغ المحصلة مقسومة على مبالغ الاتفاقيات المصادق عليها إلى غاية التاريخ المرجعي وغير الملغاة.',
				fr: 'Montants reçus rapportés aux montants des conventions approuvées à la date de référence et non annulées.',
				en: 'Amounts received over the amounts of agreements approved by the reference date and not cancelled.'
			},
			numeratorMeaning: {
				ar: 'مجموع المبالغ المحصلة بالدرهم',
				fr: 'somme des montants reçus, en dirhams',
				en: 'sum received, in dirhams'
			},
			denominatorMeaning: {
				ar: 'مجموع مبالغ الاتفاقيات بالدرهم',
				fr: 'somme des montants des conventions, en dirhams',
				en: 'sum of the amounts of agreements, in dirhams'
			},
			pitfalls: {
				ar: '50 مليون درهم = 42,5 + 4,5 + 3: يجب التحقق من أن الأجزاء تساوي المجموع.',
				fr: '50 MDH = 42,5 + 4,5 + 3 : vérifier que les parts font le total.',
				en: '50 MDH = 42.5 + 4.5 + 3: check that the parts add up.'
			},
			basis: chamber
		}
	}
});
