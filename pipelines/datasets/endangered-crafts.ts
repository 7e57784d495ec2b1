import { code, count, date, member, money, text, yesNo } from '../contract/columns.ts';
import { defineDataset, replace } from '../contract/dataset.ts';

export default defineDataset({
	id: 'endangered_crafts',
	title: {
		ar: 'الحرف المهددة بالاندثار',
		fr: 'Métiers menacés de disparition',
		en: 'Endangered crafts'
	},
	grain: {
		ar: 'سطر لكل حرفة في لائحة الحرف المهددة بالاندثار.',
		fr: 'Une ligne par métier de la liste des métiers menacés.',
		en: 'One row per craft on the endangered list.'
	},
	key: ['craft_ref'],
	load: replace(),
	time: 'inventoried_on',
	rhythm: 366,
	told: ['name_fr', 'name_ar', 'province', 'risk'],
	columns: {
		craft_ref: text({
			header: { fr: 'Réf métier', ar: 'مرجع الحرفة', en: 'Craft reference' },
			required: true
		}),
		name_fr: text({
			header: { fr: 'Métier', ar: 'الحرفة بالفرنسية', en: 'Craft (French)' },
			required: true
		}),
		name_ar: text({
			header: { fr: 'Métier (ar)', ar: 'الحرفة', en: 'Craft (Arabic)' },
			required: true
		}),
		province: member({
			header: { fr: 'Province', ar: 'العمالة أو الإقليم', en: 'Province' },
			list: 'provinces'
		}),
		risk: code({
			header: { fr: 'Niveau de risque', ar: 'درجة الخطر', en: 'Level of risk' },
			required: true,
			list: 'risk',
			codes: {
				critical: { ar: 'حرج', fr: 'Critique', en: 'Critical' },
				severe: { ar: 'شديد', fr: 'Sévère', en: 'Severe' },
				vulnerable: { ar: 'هش', fr: 'Vulnérable', en: 'Vulnerable' },
				safeguarded: { ar: 'مصون', fr: 'Sauvegardé', en: 'Safeguarded' }
			}
		}),
		masters: count({
			header: { fr: 'Maîtres en activité', ar: 'المعلمون الممارسون', en: 'Practising masters' },
			discreet: true
		}),
		inventoried_on: date({
			header: { fr: "Date d'inventaire", ar: 'تاريخ الجرد', en: 'Inventoried on' }
		}),
		documented: yesNo({ header: { fr: 'Documenté', ar: 'موثق', en: 'Documented' } }),
		committed_mad: money({
			header: {
				fr: 'Budget engagé (DH)',
				ar: 'الميزانية الملتزم بها',
				en: 'Committed budget (MAD)'
			}
		}),
		paid_mad: money({
			header: { fr: 'Budget payé (DH)', ar: 'الميزانية المؤداة', en: 'Paid budget (MAD)' }
		})
	},
	rules: {
		'paid-exceeds-due': {
			column: 'paid_mad',
			holds: 'paid_mad <= committed_mad',
			severity: 'warning',
			message: {
				ar: 'الميزانية المؤداة تفوق الميزانية الملتزم بها',
				fr: 'le budget payé dépasse le budget engagé',
				en: 'more was paid than was committed'
			}
		}
	}
});
