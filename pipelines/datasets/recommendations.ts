import { aimedIndicators, aimedPlaces } from '../contract/aims.ts';
import { theme } from '../contract/code-lists.ts';
import { code, date, member, text, plannedDate } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'recommendations',
	title: {
		ar: 'توصيات الجمعية العامة',
		fr: "Recommandations de l'assemblée",
		en: 'Recommendations of the assembly'
	},
	grain: {
		ar: 'سطر لكل توصية.',
		fr: 'Une ligne par recommandation.',
		en: 'One row per recommendation.'
	},
	key: ['recommendation_ref'],
	load: upsert(),
	time: 'issued_on',
	rhythm: 92,
	columns: {
		recommendation_ref: text({
			header: { fr: 'Réf recommandation', ar: 'مرجع التوصية', en: 'Recommendation reference' },
			required: true
		}),
		session_ref: text({
			header: { fr: 'Réf session', ar: 'مرجع الدورة', en: 'Session reference' },
			required: true,
			references: 'sessions'
		}),
		issued_on: date({ header: { fr: 'Date', ar: 'التاريخ', en: 'Issued on' }, required: true }),
		committee: member({
			header: { fr: 'Commission', ar: 'اللجنة', en: 'Committee' },
			required: true,
			list: 'committees'
		}),
		theme: code({
			header: { fr: 'Thème', ar: 'المجال', en: 'Theme' },
			required: true,
			list: 'theme',
			codes: theme
		}),
		title_fr: text({
			header: { fr: 'Recommandation', ar: 'التوصية بالفرنسية', en: 'Recommendation (French)' },
			required: true
		}),
		title_ar: text({
			header: { fr: 'Recommandation (ar)', ar: 'التوصية', en: 'Recommendation (Arabic)' }
		}),
		owner: text({ header: { fr: 'Responsable', ar: 'المسؤول', en: 'Owner' } }),
		owner_ar: text({
			header: { fr: 'Responsable (ar)', ar: 'المسؤول بالعربية', en: 'Owner (Arabic)' },
			discreet: true
		}),
		due_on: plannedDate({ header: { fr: 'Échéance', ar: 'الأجل', en: 'Due on' } }),
		status: code({
			header: { fr: 'Statut', ar: 'الحالة', en: 'Status' },
			required: true,
			codes: {
				planned: { ar: 'مبرمجة', fr: 'Programmée', en: 'Planned' },
				ongoing: { ar: 'قيد التنفيذ', fr: 'En cours', en: 'In progress' },
				done: { ar: 'منجزة', fr: 'Réalisée', en: 'Done' },
				blocked: { ar: 'متوقفة', fr: "À l'arrêt", en: 'Blocked', also: ['Bloquée'] },
				cancelled: { ar: 'ملغاة', fr: 'Annulée', en: 'Cancelled' }
			}
		}),
		closed_on: date({
			header: { fr: 'Date de clôture', ar: 'تاريخ الإغلاق', en: 'Closed on' }
		}),
		evidence: text({ header: { fr: 'Justificatif', ar: 'المستند', en: 'Evidence' } }),
		indicators: aimedIndicators,
		places: aimedPlaces
	},
	rules: {
		'end-before-start': {
			column: 'closed_on',
			holds: 'coalesce(due_on >= issued_on, true) and coalesce(closed_on >= issued_on, true)',
			message: {
				ar: 'الأجل أو الإغلاق سابق لتاريخ التوصية',
				fr: "l'échéance ou la clôture précède la recommandation",
				en: 'due or closed before it was issued'
			}
		}
	}
});
