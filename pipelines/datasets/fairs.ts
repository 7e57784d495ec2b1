import { visitorsMethod } from '../contract/code-lists.ts';
import { code, count, date, member, money, text, yesNo, plannedDate } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'fairs',
	title: { ar: 'المعارض', fr: 'Foires et salons', en: 'Fairs' },
	grain: {
		ar: 'سطر لكل نسخة معرض من البرنامج السنوي.',
		fr: 'Une ligne par édition de foire du programme annuel.',
		en: 'One row per fair edition of the yearly programme.'
	},
	key: ['fair_ref'],
	load: upsert(),
	time: 'planned_start',
	rhythm: 92,
	told: ['title_fr', 'title_ar', 'level', 'planned_start', 'province'],
	columns: {
		fair_ref: text({
			header: { fr: 'Réf foire', ar: 'مرجع المعرض', en: 'Fair reference' },
			required: true
		}),
		title_fr: text({
			header: { fr: 'Intitulé', ar: 'اسم المعرض بالفرنسية', en: 'Title (French)' },
			required: true
		}),
		title_ar: text({
			header: { fr: 'Intitulé (ar)', ar: 'اسم المعرض', en: 'Title (Arabic)' }
		}),
		level: code({
			header: { fr: 'Niveau', ar: 'المستوى', en: 'Level' },
			required: true,
			codes: {
				local: { ar: 'محلي', fr: 'Locale', en: 'Local', also: ['Local'] },
				provincial: {
					ar: 'إقليمي',
					fr: 'Provinciale',
					en: 'Provincial',
					also: ['Provincial']
				},
				regional: { ar: 'جهوي', fr: 'Régionale', en: 'Regional', also: ['Régional'] },
				national: { ar: 'وطني', fr: 'Nationale', en: 'National', also: ['National'] },
				international: {
					ar: 'دولي',
					fr: 'Internationale',
					en: 'International',
					also: ['International']
				}
			}
		}),
		thematic: yesNo({ header: { fr: 'Thématique', ar: 'موضوعاتي', en: 'Thematic' } }),
		edition: count({ header: { fr: 'Édition', ar: 'النسخة', en: 'Edition' } }),
		province: member({
			header: { fr: 'Province', ar: 'العمالة أو الإقليم', en: 'Province' },
			required: true,
			list: 'provinces'
		}),
		commune: member({
			header: { fr: 'Commune', ar: 'الجماعة', en: 'Commune' },
			list: 'communes'
		}),
		venue: text({ grouping: true, header: { fr: 'Lieu', ar: 'المكان', en: 'Venue' } }),
		organiser: text({ header: { fr: 'Organisateur', ar: 'الجهة المنظمة', en: 'Organiser' } }),
		planned_start: plannedDate({
			header: { fr: 'Date début prévue', ar: 'تاريخ البداية المبرمج', en: 'Planned start' },
			required: true
		}),
		planned_end: plannedDate({
			header: { fr: 'Date fin prévue', ar: 'تاريخ النهاية المبرمج', en: 'Planned end' },
			required: true
		}),
		actual_start: date({
			header: { fr: 'Date début', ar: 'تاريخ البداية', en: 'Actual start' }
		}),
		actual_end: date({ header: { fr: 'Date fin', ar: 'تاريخ النهاية', en: 'Actual end' } }),
		status: code({
			header: { fr: 'État', ar: 'الوضعية', en: 'Status' },
			required: true,
			codes: {
				planned: { ar: 'مبرمج', fr: 'Programmé', en: 'Planned', also: ['Programmée'] },
				held: {
					ar: 'منجز',
					fr: 'Tenu',
					en: 'Held',
					also: ['Tenue', 'Réalisé', 'Réalisée', 'منظم']
				},
				postponed: { ar: 'مؤجل', fr: 'Reporté', en: 'Postponed', also: ['Reportée'] },
				cancelled: { ar: 'ملغى', fr: 'Annulé', en: 'Cancelled', also: ['Annulée'] }
			}
		}),
		stands_available: count({
			header: { fr: 'Nb stands', ar: 'عدد الأروقة', en: 'Stands available' }
		}),
		stands_occupied: count({
			header: { fr: 'Stands occupés', ar: 'الأروقة المشغولة', en: 'Stands occupied' }
		}),
		exhibitors: count({ header: { fr: 'Nb exposants', ar: 'عدد العارضين', en: 'Exhibitors' } }),
		women_exhibitors: count({
			header: { fr: 'dont femmes', ar: 'منهم نساء', en: 'of whom women' },
			discreet: true
		}),
		rural_exhibitors: count({
			header: { fr: 'dont ruraux', ar: 'منهم من الوسط القروي', en: 'of whom rural' },
			discreet: true
		}),
		visitors: count({ header: { fr: 'Visiteurs', ar: 'عدد الزوار', en: 'Visitors' } }),
		visitors_method: code({
			header: { fr: 'Mode de comptage', ar: 'طريقة العد', en: 'Counting method' },
			list: 'visitors_method',
			codes: visitorsMethod
		}),
		sales_mad: money({
			header: { fr: 'CA réalisé (DH)', ar: 'رقم المعاملات', en: 'Sales (MAD)' },
			discreet: true
		}),
		sales_respondents: count({
			header: { fr: 'Exposants déclarants', ar: 'العارضون المصرحون', en: 'Declaring exhibitors' },
			discreet: true
		}),
		new_products: count({
			header: { fr: 'Nouveaux produits', ar: 'منتوجات جديدة', en: 'New products' }
		}),
		budget_mad: money({
			header: {
				fr: 'Budget prévu (DH)',
				ar: 'الميزانية المبرمجة',
				en: 'Planned budget (MAD)'
			}
		}),
		spent_mad: money({
			header: { fr: 'Budget réalisé (DH)', ar: 'الميزانية المنجزة', en: 'Spent (MAD)' }
		})
	},
	rules: {
		'end-before-start': {
			column: 'planned_end',
			holds: 'planned_end >= planned_start and coalesce(actual_end >= actual_start, true)',
			message: {
				ar: 'تاريخ النهاية سابق لتاريخ البداية',
				fr: 'la fin précède le début',
				en: 'it ends before it starts'
			}
		},
		'women-exceed-total': {
			column: 'women_exhibitors',
			holds: 'women_exhibitors <= exhibitors',
			message: {
				ar: 'عدد النساء يفوق عدد العارضين',
				fr: "plus de femmes que d'exposants",
				en: 'more women than exhibitors'
			}
		}
	}
});
