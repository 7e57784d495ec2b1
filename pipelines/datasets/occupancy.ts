import { visitorsMethod } from '../contract/code-lists.ts';
import { code, count, date, money, text } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'occupancy',
	title: {
		ar: 'إشغال المحلات المهنية',
		fr: 'Occupation des locaux professionnels',
		en: 'Occupancy of facilities'
	},
	grain: {
		ar: 'سطر لكل موقع ومعاينة.',
		fr: 'Une ligne par site et par relevé.',
		en: 'One row per facility and survey.'
	},
	key: ['site_ref', 'surveyed_on'],
	load: upsert(),
	time: 'surveyed_on',
	rhythm: 92,
	columns: {
		site_ref: text({
			header: { fr: 'Réf site', ar: 'مرجع الموقع', en: 'Site reference' },
			required: true,
			references: 'sites'
		}),
		surveyed_on: date({
			header: { fr: 'Date du relevé', ar: 'تاريخ المعاينة', en: 'Surveyed on' },
			required: true
		}),
		units: count({
			header: { fr: 'Nb locaux', ar: 'عدد المحلات', en: 'Units' },
			required: true
		}),
		occupied: count({
			header: { fr: 'Occupés', ar: 'المشغولة', en: 'Occupied' },
			required: true
		}),
		vacant: count({ header: { fr: 'Vacants', ar: 'الشاغرة', en: 'Vacant' }, required: true }),
		closed: count({ header: { fr: 'Fermés', ar: 'المغلقة', en: 'Closed' } }),
		under_works: count({
			header: { fr: 'En travaux', ar: 'في طور الأشغال', en: 'Under works' }
		}),
		allocated: count({ header: { fr: 'Attribués', ar: 'المخصصة', en: 'Allocated' } }),
		trading: count({ header: { fr: 'En activité', ar: 'النشيطة', en: 'Trading' } }),
		artisans: count({
			header: { fr: 'Nb artisans', ar: 'عدد الصناع', en: 'Artisans' },
			discreet: true
		}),
		fees_due_mad: money({
			header: {
				fr: 'Redevances dues',
				ar: 'واجبات الاستغلال المستحقة',
				en: 'Fees due (MAD)'
			}
		}),
		fees_paid_mad: money({
			header: {
				fr: 'Redevances payées',
				ar: 'واجبات الاستغلال المؤداة',
				en: 'Fees paid (MAD)'
			}
		}),
		visitors: count({ header: { fr: 'Fréquentation', ar: 'عدد الزوار', en: 'Visitors' } }),
		visitors_method: code({
			header: { fr: 'Mode de comptage', ar: 'طريقة العد', en: 'Counting method' },
			list: 'visitors_method',
			codes: visitorsMethod
		}),
		constraint: code({
			header: { fr: 'Contrainte principale', ar: 'الإكراه الرئيسي', en: 'Main constraint' },
			list: 'constraint',
			codes: {
				management: { ar: 'التدبير', fr: 'Gestion', en: 'Management' },
				attractiveness: { ar: 'الجاذبية', fr: 'Attractivité', en: 'Attractiveness' },
				access: { ar: 'الولوج', fr: 'Accès', en: 'Access' },
				works: { ar: 'الأشغال', fr: 'Travaux', en: 'Works' },
				none: { ar: 'لا شيء', fr: 'Aucune', en: 'None' }
			}
		})
	},
	rules: {
		'parts-make-the-whole': {
			column: 'units',
			holds: 'occupied + vacant + coalesce(closed, 0) + coalesce(under_works, 0) = units',
			message: {
				ar: 'مجموع المحلات المشغولة والشاغرة والمغلقة والموجودة في طور الأشغال لا يطابق عددها',
				fr: 'occupés + vacants + fermés + en travaux ne donnent pas le nombre de locaux',
				en: 'occupied + vacant + closed + under works do not add up to the number of units'
			}
		}
	}
});
