import { code, count, text, plannedDate } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'sessions',
	title: {
		ar: 'دورات الجمعية العامة',
		fr: "Sessions de l'assemblée générale",
		en: 'Sessions of the general assembly'
	},
	grain: {
		ar: 'سطر لكل دورة من دورات الجمعية العامة.',
		fr: "Une ligne par session de l'assemblée générale.",
		en: 'One row per session of the general assembly.'
	},
	key: ['session_ref'],
	load: upsert(),
	time: 'held_on',
	rhythm: 184,
	told: ['label_fr', 'label_ar', 'held_on', 'kind'],
	columns: {
		session_ref: text({
			header: { fr: 'Réf session', ar: 'مرجع الدورة', en: 'Session reference' },
			required: true
		}),
		label_fr: text({
			header: { fr: 'Session', ar: 'الدورة بالفرنسية', en: 'Session (French)' },
			required: true
		}),
		label_ar: text({
			header: { fr: 'Session (ar)', ar: 'الدورة', en: 'Session (Arabic)' },
			required: true
		}),
		kind: code({
			header: { fr: 'Type', ar: 'النوع', en: 'Type' },
			required: true,
			codes: {
				ordinary: { ar: 'عادية', fr: 'Ordinaire', en: 'Ordinary' },
				extraordinary: { ar: 'استثنائية', fr: 'Extraordinaire', en: 'Extraordinary' }
			}
		}),
		held_on: plannedDate({ header: { fr: 'Date AG', ar: 'تاريخ الانعقاد', en: 'Held on' } }),
		place: text({ header: { fr: 'Lieu', ar: 'المكان', en: 'Place' } }),
		members_in_office: count({
			header: {
				fr: 'Membres en exercice',
				ar: 'الأعضاء المزاولون',
				en: 'Members in office'
			}
		}),
		members_present: count({
			header: { fr: 'Membres présents', ar: 'الأعضاء الحاضرون', en: 'Members present' }
		})
	},
	rules: {
		'parts-make-the-whole': {
			column: 'members_present',
			holds: 'members_present <= members_in_office',
			message: {
				ar: 'عدد الحاضرين يفوق عدد الأعضاء المزاولين',
				fr: 'plus de présents que de membres en exercice',
				en: 'more members present than in office'
			}
		}
	}
});
