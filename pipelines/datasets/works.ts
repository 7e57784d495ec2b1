import { date, percent, money, text, plannedDate } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'works',
	title: { ar: 'أشغال البناء والتأهيل', fr: 'Chantiers et réhabilitations', en: 'Works' },
	grain: {
		ar: 'سطر لكل مشروع تأهيل أو بناء وتاريخ تتبع.',
		fr: 'Une ligne par projet de réhabilitation ou de construction et par date de point.',
		en: 'One row per rehabilitation or building project and reporting date.'
	},
	key: ['project_ref', 'reported_on'],
	load: upsert(),
	time: 'reported_on',
	rhythm: 92,
	columns: {
		project_ref: text({
			header: { fr: 'Réf projet', ar: 'مرجع المشروع', en: 'Project reference' },
			required: true
		}),
		site_ref: text({
			header: { fr: 'Réf site', ar: 'مرجع الموقع', en: 'Site reference' },
			required: true,
			references: 'sites'
		}),
		title: text({ header: { fr: 'Projet', ar: 'المشروع', en: 'Project' }, required: true }),
		programme: text({ header: { fr: 'Programme', ar: 'البرنامج', en: 'Programme' } }),
		reported_on: date({
			header: { fr: 'Date du point', ar: 'تاريخ التتبع', en: 'Reported on' },
			required: true
		}),
		contracted_mad: money({
			header: { fr: 'Montant engagé (DH)', ar: 'المبلغ الملتزم به', en: 'Contracted (MAD)' }
		}),
		paid_mad: money({
			header: { fr: 'Montant payé (DH)', ar: 'المبلغ المؤدى', en: 'Paid (MAD)' }
		}),
		progress_pct: percent({
			header: {
				fr: 'Avancement physique (%)',
				ar: 'نسبة تقدم الأشغال',
				en: 'Physical progress (%)'
			}
		}),
		due_on: plannedDate({ header: { fr: 'Échéance', ar: 'أجل الإنجاز', en: 'Due on' } }),
		agreement_ref: text({
			header: { fr: 'Réf convention', ar: 'مرجع الاتفاقية', en: 'Agreement reference' },
			references: 'agreements'
		})
	},
	rules: {
		'paid-exceeds-due': {
			column: 'paid_mad',
			holds: 'paid_mad <= contracted_mad',
			severity: 'warning',
			message: {
				ar: 'المبلغ المؤدى يفوق المبلغ الملتزم به',
				fr: 'le montant payé dépasse le montant engagé',
				en: 'more was paid than was contracted'
			}
		}
	}
});
