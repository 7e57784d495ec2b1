import { artisanNumber } from '../contract/artisan-number.ts';
import { code, count, date, money, text } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'loans',
	title: {
		ar: 'طلبات القروض في إطار الشراكة البنكية',
		fr: 'Demandes de crédit du partenariat bancaire',
		en: 'Loan applications of the bank partnership'
	},
	grain: {
		ar: 'سطر لكل طلب قرض في إطار الشراكة مع المؤسسات البنكية.',
		fr: 'Une ligne par demande de crédit du partenariat bancaire.',
		en: 'One row per loan application under the bank partnership.'
	},
	key: ['application_ref'],
	load: upsert(),
	time: 'filed_on',
	rhythm: 31,
	aboutPersons: true,
	columns: {
		application_ref: text({
			header: { fr: 'Réf demande', ar: 'مرجع الطلب', en: 'Application reference' },
			required: true
		}),
		nia: artisanNumber({ required: true }),
		bank: text({ header: { fr: 'Banque', ar: 'البنك', en: 'Bank' }, required: true }),
		product: text({ header: { fr: 'Produit', ar: 'المنتوج', en: 'Product' } }),
		filed_on: date({
			header: { fr: 'Date de dépôt', ar: 'تاريخ الإيداع', en: 'Filed on' },
			required: true
		}),
		decision: code({
			header: { fr: 'Décision', ar: 'القرار', en: 'Decision' },
			required: true,
			codes: {
				pending: { ar: 'قيد الدراسة', fr: 'En cours', en: 'Pending', also: ['En instance'] },
				approved: { ar: 'موافق عليه', fr: 'Accordé', en: 'Approved', also: ['Approuvé'] },
				rejected: { ar: 'مرفوض', fr: 'Rejeté', en: 'Rejected', also: ['Refusé'] },
				withdrawn: { ar: 'مسحوب', fr: 'Retiré', en: 'Withdrawn' }
			}
		}),
		decided_on: date({
			header: { fr: 'Date de décision', ar: 'تاريخ القرار', en: 'Decided on' }
		}),
		requested_mad: money({
			header: { fr: 'Montant demandé (DH)', ar: 'المبلغ المطلوب', en: 'Requested (MAD)' },
			required: true
		}),
		approved_mad: money({
			header: { fr: 'Montant accordé (DH)', ar: 'المبلغ الموافق عليه', en: 'Approved (MAD)' }
		}),
		disbursed_on: date({
			header: { fr: 'Date de déblocage', ar: 'تاريخ الصرف', en: 'Disbursed on' }
		}),
		disbursed_mad: money({
			header: { fr: 'Montant débloqué (DH)', ar: 'المبلغ المصروف', en: 'Disbursed (MAD)' }
		}),
		outstanding_mad: money({
			header: { fr: 'Encours (DH)', ar: 'الرصيد المتبقي', en: 'Outstanding (MAD)' }
		}),
		days_late: count({
			header: { fr: 'Jours de retard', ar: 'أيام التأخير', en: 'Days late' }
		})
	},
	rules: {
		'end-before-start': {
			column: 'decided_on',
			holds:
				'coalesce(decided_on >= filed_on, true) and coalesce(disbursed_on >= coalesce(decided_on, filed_on), true)',
			message: {
				ar: 'القرار سابق لإيداع الطلب أو الصرف سابق للقرار',
				fr: 'la décision précède le dépôt, ou le déblocage précède la décision',
				en: 'decided before it was filed, or disbursed before it was decided'
			}
		},
		'paid-exceeds-due': {
			column: 'disbursed_mad',
			holds: 'disbursed_mad <= approved_mad',
			severity: 'warning',
			message: {
				ar: 'المبلغ المصروف يفوق المبلغ الموافق عليه',
				fr: 'le montant débloqué dépasse le montant accordé',
				en: 'more was disbursed than was approved'
			}
		}
	}
});
