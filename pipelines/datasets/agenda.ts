import { code, count, text } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'agenda',
	title: { ar: 'جدول أعمال الدورات', fr: 'Ordre du jour des sessions', en: 'Agenda of sessions' },
	grain: {
		ar: 'سطر لكل نقطة في جدول أعمال دورة.',
		fr: "Une ligne par point de l'ordre du jour d'une session.",
		en: 'One row per item of the agenda of a session.'
	},
	key: ['session_ref', 'item'],
	load: upsert(),
	time: null,
	through: 'session_ref',
	rhythm: 184,
	columns: {
		session_ref: text({
			header: { fr: 'Réf session', ar: 'مرجع الدورة', en: 'Session reference' },
			required: true,
			references: 'sessions'
		}),
		item: count({ header: { fr: 'Point', ar: 'رقم النقطة', en: 'Item' }, required: true }),
		kind: code({
			header: { fr: 'Nature', ar: 'طبيعة النقطة', en: 'Kind' },
			required: true,
			codes: {
				minutes: { ar: 'محضر', fr: 'Procès-verbal', en: 'Minutes', also: ['PV'] },
				activity_report: {
					ar: 'تقرير أدبي',
					fr: "Rapport d'activité",
					en: 'Activity report',
					also: ['Rapport moral']
				},
				presentation: { ar: 'عرض', fr: 'Présentation', en: 'Presentation', also: ['Exposé'] },
				agreement: { ar: 'اتفاقية', fr: 'Convention', en: 'Agreement' },
				debate: { ar: 'مناقشة', fr: 'Débat', en: 'Debate' },
				programme: { ar: 'برنامج', fr: 'Programme', en: 'Programme' },
				committees: { ar: 'لجان', fr: 'Commissions', en: 'Committees' },
				other: { ar: 'أخرى', fr: 'Autre', en: 'Other' }
			}
		}),
		title_fr: text({
			header: { fr: 'Intitulé', ar: 'الموضوع بالفرنسية', en: 'Title (French)' },
			required: true
		}),
		title_ar: text({ header: { fr: 'Intitulé (ar)', ar: 'الموضوع', en: 'Title (Arabic)' } }),
		agreement_ref: text({
			header: { fr: 'Réf convention', ar: 'مرجع الاتفاقية', en: 'Agreement reference' },
			references: 'agreements'
		}),
		presented_by: text({
			header: { fr: 'Présenté par', ar: 'الجهة المقدمة', en: 'Presented by' }
		}),
		presented_by_ar: text({
			header: {
				fr: 'Présenté par (ar)',
				ar: 'الجهة المقدمة بالعربية',
				en: 'Presented by (Arabic)'
			}
		})
	}
});
