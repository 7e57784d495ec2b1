import { artisanNumber } from '../contract/artisan-number.ts';
import { sex } from '../contract/code-lists.ts';
import { code, date, member, text, yesNo } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'vaep',
	title: {
		ar: 'التصديق على مكتسبات التجربة المهنية',
		fr: "Validation des acquis de l'expérience professionnelle (VAEP)",
		en: 'Validation of prior professional experience (VAEP)'
	},
	grain: {
		ar: 'سطر لكل ترشيح للتصديق على مكتسبات التجربة المهنية.',
		fr: "Une ligne par candidature à la validation des acquis de l'expérience.",
		en: 'One row per candidacy for the validation of professional experience.'
	},
	key: ['file_ref'],
	load: upsert(),
	time: 'filed_on',
	rhythm: 183,
	aboutPersons: true,
	columns: {
		file_ref: text({
			header: { fr: 'N° dossier', ar: 'رقم الملف', en: 'File number' },
			required: true
		}),
		nia: artisanNumber({ required: false }),
		campaign: text({
			header: { fr: 'Campagne', ar: 'الحملة', en: 'Campaign' },
			required: true
		}),
		province: member({
			header: { fr: 'Province', ar: 'العمالة أو الإقليم', en: 'Province' },
			required: true,
			list: 'provinces'
		}),
		branch: member({
			header: { fr: 'Filière', ar: 'الشعبة', en: 'Branch' },
			required: true,
			list: 'branches'
		}),
		sex: code({ header: { fr: 'Sexe', ar: 'الجنس', en: 'Sex' }, list: 'sex', codes: sex }),
		filed_on: date({
			header: { fr: 'Date de dépôt', ar: 'تاريخ الإيداع', en: 'Filed on' },
			required: true
		}),
		admissible: yesNo({ header: { fr: 'Recevable', ar: 'مقبول', en: 'Admissible' } }),
		assessed_on: date({
			header: { fr: "Date d'évaluation", ar: 'تاريخ التقييم', en: 'Assessed on' }
		}),
		result: code({
			header: { fr: 'Résultat du jury', ar: 'قرار لجنة التحكيم', en: 'Result of the jury' },
			codes: {
				full: { ar: 'كلي', fr: 'Totale', en: 'Full', also: ['Validation totale'] },
				partial: { ar: 'جزئي', fr: 'Partielle', en: 'Partial', also: ['Validation partielle'] },
				none: { ar: 'غير مصادق', fr: 'Aucune', en: 'None', also: ['Non validé'] }
			}
		}),
		certified_on: date({
			header: { fr: 'Date de certification', ar: 'تاريخ التصديق', en: 'Certified on' }
		})
	},
	rules: {
		'end-before-start': {
			column: 'certified_on',
			holds:
				'coalesce(assessed_on >= filed_on, true) and coalesce(certified_on >= coalesce(assessed_on, filed_on), true)',
			message: {
				ar: 'التقييم سابق لإيداع الملف أو التصديق سابق للتقييم',
				fr: "l'évaluation précède le dépôt, ou la certification précède l'évaluation",
				en: 'assessed before it was filed, or certified before it was assessed'
			}
		}
	}
});
