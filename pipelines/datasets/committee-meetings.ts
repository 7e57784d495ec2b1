import { count, date, member, yesNo, plannedDate } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'committee_meetings',
	title: {
		ar: 'اجتماعات اللجان الدائمة',
		fr: 'Réunions des commissions permanentes',
		en: 'Meetings of the standing committees'
	},
	grain: {
		ar: 'سطر لكل اجتماع مبرمج للجنة دائمة.',
		fr: "Une ligne par réunion prévue d'une commission permanente.",
		en: 'One row per planned meeting of a standing committee.'
	},
	key: ['committee', 'planned_on'],
	load: upsert(),
	time: 'planned_on',
	rhythm: 92,
	columns: {
		committee: member({
			header: { fr: 'Commission', ar: 'اللجنة', en: 'Committee' },
			required: true,
			list: 'committees'
		}),
		planned_on: plannedDate({
			header: { fr: 'Date prévue', ar: 'التاريخ المبرمج', en: 'Planned on' },
			required: true
		}),
		held_on: date({ header: { fr: 'Date tenue', ar: 'تاريخ الانعقاد', en: 'Held on' } }),
		minutes_filed: yesNo({ header: { fr: 'PV déposé', ar: 'المحضر مودع', en: 'Minutes filed' } }),
		present: count({ header: { fr: 'Présents', ar: 'الحاضرون', en: 'Present' } })
	}
});
