import { sex } from '../contract/code-lists.ts';
import { code, date, pseudonym, text, yesNo, plannedDate } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'transmissions',
	title: {
		ar: 'نقل مهارات الحرف المهددة',
		fr: 'Transmission des métiers menacés',
		en: 'Transmission of endangered crafts'
	},
	grain: {
		ar: 'سطر لكل متعلم لحرفة مهددة بالاندثار.',
		fr: "Une ligne par apprenant d'un métier menacé.",
		en: 'One row per learner of an endangered craft.'
	},
	key: ['learner_ref'],
	load: upsert(),
	time: 'started_on',
	rhythm: 183,
	aboutPersons: true,
	columns: {
		learner_ref: text({
			header: { fr: 'Réf apprenant', ar: 'مرجع المتعلم', en: 'Learner reference' },
			required: true,
			personal: pseudonym('learner', {
				ar: 'المتعلم (اسم مستعار)',
				fr: 'Apprenant (pseudonyme)',
				en: 'Learner (pseudonym)'
			})
		}),
		craft_ref: text({
			header: { fr: 'Réf métier', ar: 'مرجع الحرفة', en: 'Craft reference' },
			required: true,
			references: 'endangered_crafts'
		}),
		cohort: text({ header: { fr: 'Promotion', ar: 'الفوج', en: 'Cohort' }, required: true }),
		sex: code({ header: { fr: 'Sexe', ar: 'الجنس', en: 'Sex' }, list: 'sex', codes: sex }),
		started_on: date({
			header: { fr: "Date d'entrée", ar: 'تاريخ الالتحاق', en: 'Started on' },
			required: true
		}),
		finished_on: plannedDate({
			header: { fr: 'Date de sortie', ar: 'تاريخ المغادرة', en: 'Finished on' }
		}),
		status: code({
			header: { fr: 'Situation', ar: 'الوضعية', en: 'Status' },
			required: true,
			codes: {
				enrolled: { ar: 'مسجل', fr: 'Inscrit', en: 'Enrolled', also: ['Inscrite'] },
				completed: { ar: 'أتم التكوين', fr: 'Achevé', en: 'Completed', also: ['Terminé'] },
				dropped: { ar: 'منقطع', fr: 'Abandon', en: 'Dropped', also: ['Abandonné'] }
			}
		}),
		practising_12m: yesNo({
			header: {
				fr: 'En activité à 12 mois',
				ar: 'يزاول بعد 12 شهرا',
				en: 'Practising at 12 months'
			}
		})
	},
	rules: {
		'end-before-start': {
			column: 'finished_on',
			holds: 'finished_on >= started_on',
			message: {
				ar: 'تاريخ المغادرة سابق لتاريخ الالتحاق',
				fr: "la sortie précède l'entrée",
				en: 'finished before starting'
			}
		}
	}
});
