import { code, count, text } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'agreement_decisions',
	title: {
		ar: 'قرارات الدورات بشأن الاتفاقيات',
		fr: 'Décisions des sessions sur les conventions',
		en: 'Decisions of sessions on agreements'
	},
	grain: {
		ar: 'سطر لكل قرار اتخذته دورة بشأن اتفاقية.',
		fr: "Une ligne par décision d'une session sur une convention.",
		en: 'One row per decision of a session on an agreement.'
	},
	key: ['agreement_ref', 'session_ref'],
	load: upsert(),
	time: null,
	through: 'session_ref',
	rhythm: 184,
	columns: {
		agreement_ref: text({
			header: { fr: 'Réf convention', ar: 'مرجع الاتفاقية', en: 'Agreement reference' },
			required: true,
			references: 'agreements'
		}),
		session_ref: text({
			header: { fr: 'Réf session', ar: 'مرجع الدورة', en: 'Session reference' },
			required: true,
			references: 'sessions'
		}),
		decision: code({
			header: { fr: 'Décision', ar: 'القرار', en: 'Decision' },
			required: true,
			codes: {
				presented: { ar: 'معروضة', fr: 'Présentée', en: 'Presented' },
				approved: { ar: 'مصادق عليها', fr: 'Approuvée', en: 'Approved' },
				amended: { ar: 'معدلة', fr: 'Amendée', en: 'Amended' },
				deferred: { ar: 'مؤجلة', fr: 'Reportée', en: 'Deferred' },
				rejected: { ar: 'مرفوضة', fr: 'Rejetée', en: 'Rejected' }
			}
		}),
		votes_for: count({ header: { fr: 'Voix pour', ar: 'الأصوات الموافقة', en: 'Votes for' } }),
		votes_against: count({
			header: { fr: 'Voix contre', ar: 'الأصوات المعارضة', en: 'Votes against' }
		}),
		abstentions: count({ header: { fr: 'Abstentions', ar: 'الممتنعون', en: 'Abstentions' } })
	}
});
