import { aimedIndicators, aimedPlaces } from '../contract/aims.ts';
import { theme } from '../contract/code-lists.ts';
import { code, count, date, money, text, plannedDate } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'agreements',
	title: { ar: 'اتفاقيات الشراكة', fr: 'Conventions de partenariat', en: 'Agreements' },
	grain: {
		ar: 'سطر لكل اتفاقية.',
		fr: 'Une ligne par convention.',
		en: 'One row per agreement.'
	},
	key: ['agreement_ref'],
	load: upsert(),
	time: 'first_approved_on',
	rhythm: 184,
	told: ['title_fr', 'title_ar', 'theme', 'stage'],
	columns: {
		agreement_ref: text({
			header: { fr: 'Réf convention', ar: 'مرجع الاتفاقية', en: 'Agreement reference' },
			required: true
		}),
		title_fr: text({
			header: { fr: 'Objet', ar: 'الموضوع بالفرنسية', en: 'Subject (French)' },
			required: true
		}),
		title_ar: text({ header: { fr: 'Objet (ar)', ar: 'الموضوع', en: 'Subject (Arabic)' } }),
		theme: code({
			header: { fr: 'Thème', ar: 'المجال', en: 'Theme' },
			required: true,
			list: 'theme',
			codes: theme
		}),
		partners: text({ header: { fr: 'Partenaires', ar: 'الشركاء', en: 'Partners' } }),
		partners_ar: text({
			header: { fr: 'Partenaires (ar)', ar: 'الشركاء بالعربية', en: 'Partners (Arabic)' }
		}),
		stage: code({
			header: { fr: 'État', ar: 'المرحلة', en: 'Stage' },
			required: true,
			codes: {
				draft: { ar: 'مشروع', fr: 'Projet', en: 'Draft' },
				approved: { ar: 'مصادق عليها', fr: 'Approuvée', en: 'Approved' },
				signed: { ar: 'موقعة', fr: 'Signée', en: 'Signed' },
				in_force: { ar: 'سارية', fr: 'En vigueur', en: 'In force' },
				completed: { ar: 'مكتملة', fr: 'Achevée', en: 'Completed' },
				expired: { ar: 'منتهية', fr: 'Expirée', en: 'Expired' },
				cancelled: { ar: 'ملغاة', fr: 'Annulée', en: 'Cancelled' }
			}
		}),
		first_approved_on: date({
			header: { fr: 'Date approbation', ar: 'تاريخ المصادقة', en: 'First approved on' }
		}),
		signed_on: date({ header: { fr: 'Date signature', ar: 'تاريخ التوقيع', en: 'Signed on' } }),
		ends_on: plannedDate({ header: { fr: 'Date fin', ar: 'تاريخ الانتهاء', en: 'Ends on' } }),
		amount_mad: money({ header: { fr: 'Montant (DH)', ar: 'المبلغ', en: 'Amount (MAD)' } }),
		chamber_share_mad: money({
			header: { fr: 'Part chambre (DH)', ar: 'مساهمة الغرفة', en: "Chamber's share (MAD)" }
		}),
		received_mad: money({
			header: { fr: 'Montant reçu (DH)', ar: 'المبلغ المحصل', en: 'Received (MAD)' }
		}),
		milestones_due: count({
			header: { fr: 'Jalons échus', ar: 'المراحل المستحقة', en: 'Milestones due' }
		}),
		milestones_done: count({
			header: { fr: 'Jalons réalisés', ar: 'المراحل المنجزة', en: 'Milestones done' }
		}),
		indicators: aimedIndicators,
		places: aimedPlaces
	},
	rules: {
		'parts-make-the-whole': {
			column: 'chamber_share_mad',
			holds: 'chamber_share_mad <= amount_mad',
			message: {
				ar: 'مساهمة الغرفة تفوق مبلغ الاتفاقية',
				fr: 'la part de la chambre dépasse le montant de la convention',
				en: "the chamber's share exceeds the agreement's amount"
			}
		},
		'end-before-start': {
			column: 'ends_on',
			holds: 'ends_on >= coalesce(signed_on, first_approved_on)',
			message: {
				ar: 'تاريخ الانتهاء سابق لتاريخ التوقيع أو المصادقة',
				fr: "la fin précède la signature ou l'approbation",
				en: 'it ends before it was signed or approved'
			}
		},
		'paid-exceeds-due': {
			column: 'received_mad',
			holds: 'received_mad <= amount_mad',
			severity: 'warning',
			message: {
				ar: 'المبلغ المحصل يفوق مبلغ الاتفاقية',
				fr: 'le montant reçu dépasse celui de la convention',
				en: 'more was received than was agreed'
			}
		}
	}
});
