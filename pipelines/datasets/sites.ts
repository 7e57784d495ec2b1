import { milieu } from '../contract/code-lists.ts';
import { code, decimal, member, text, date } from '../contract/columns.ts';
import { defineDataset, replace } from '../contract/dataset.ts';

export default defineDataset({
	id: 'sites',
	title: {
		ar: 'البنيات التحتية المهنية',
		fr: 'Infrastructures professionnelles',
		en: 'Professional facilities'
	},
	grain: {
		ar: 'سطر لكل موقع مهني.',
		fr: 'Une ligne par site professionnel.',
		en: 'One row per professional facility.'
	},
	key: ['site_ref'],
	load: replace(),
	time: 'opened_on',
	rhythm: 366,
	told: ['name_fr', 'name_ar', 'type', 'province', 'commune', 'milieu'],
	columns: {
		site_ref: text({
			header: { fr: 'Réf site', ar: 'مرجع الموقع', en: 'Site reference' },
			required: true
		}),
		name_fr: text({
			header: { fr: 'Site', ar: 'اسم الموقع بالفرنسية', en: 'Site (French)' },
			required: true
		}),
		name_ar: text({ header: { fr: 'Site (ar)', ar: 'الموقع', en: 'Site (Arabic)' } }),
		type: code({
			header: { fr: 'Type', ar: 'النوع', en: 'Type' },
			required: true,
			codes: {
				complex: {
					ar: 'مركب الصناعة التقليدية',
					fr: "Complexe d'artisanat",
					en: 'Craft complex',
					also: ['Complexe artisanal', 'Complexe', 'مركب']
				},
				ensemble: {
					ar: 'مجمع الصناعة التقليدية',
					fr: 'Ensemble artisanal',
					en: 'Craft centre',
					also: ['مجمع']
				},
				village: {
					ar: 'قرية الصناعة التقليدية',
					fr: "Village d'artisans",
					en: "Artisans' village"
				},
				fondouk: { ar: 'فندق حرفي', fr: 'Fondouk', en: 'Fondouk', also: ['Foundouk'] },
				model_souk: { ar: 'سوق نموذجي', fr: 'Souk modèle', en: 'Model market' },
				kissariat: { ar: 'قيسارية', fr: 'Kissariat', en: 'Kissaria', also: ['Kissaria'] },
				activity_zone: {
					ar: 'منطقة أنشطة الصناعة التقليدية',
					fr: "Zone d'activités artisanales",
					en: 'Craft activity zone',
					also: ['ZAA']
				},
				quarter: { ar: 'حي حرفي', fr: 'Quartier artisanal', en: 'Craft quarter' },
				dar_saniaa: {
					ar: 'دار الصانعة',
					fr: 'Dar Saniaa',
					en: "Women artisans' house",
					also: ['Dar Sanaa', "Maison de l'artisane"]
				},
				tannery: { ar: 'دار الدبغ', fr: 'Tannerie', en: 'Tannery' },
				draz: { ar: 'دراز', fr: 'Draz', en: 'Weaving workshop' },
				permanent_fair: { ar: 'معرض دائم', fr: 'Foire permanente', en: 'Permanent fair' }
			}
		}),
		province: member({
			header: { fr: 'Province', ar: 'العمالة أو الإقليم', en: 'Province' },
			required: true,
			list: 'provinces'
		}),
		commune: member({
			header: { fr: 'Commune', ar: 'الجماعة', en: 'Commune' },
			list: 'communes'
		}),
		milieu: code({
			header: { fr: 'Milieu', ar: 'الوسط', en: 'Milieu' },
			list: 'milieu',
			codes: milieu
		}),
		manager: text({ header: { fr: 'Gestionnaire', ar: 'الجهة المدبرة', en: 'Manager' } }),
		status: code({
			header: { fr: 'État', ar: 'الوضعية', en: 'Status' },
			required: true,
			codes: {
				planned: { ar: 'مبرمج', fr: 'Programmé', en: 'Planned' },
				under_construction: { ar: 'قيد البناء', fr: 'En construction', en: 'Under construction' },
				in_service: { ar: 'قيد الخدمة', fr: 'En service', en: 'In service' },
				under_works: { ar: 'في طور الأشغال', fr: 'En travaux', en: 'Under works' },
				closed: { ar: 'مغلق', fr: 'Fermé', en: 'Closed' }
			}
		}),
		opened_on: date({
			window: { from: 1900, ahead: 25 },
			header: { fr: "Date d'ouverture", ar: 'تاريخ الافتتاح', en: 'Opened on' }
		}),
		tourist_route: text({
			header: { fr: 'Circuit touristique', ar: 'المسار السياحي', en: 'Tourist route' }
		}),
		latitude: decimal({
			header: { fr: 'Latitude', ar: 'خط العرض', en: 'Latitude' },
			scale: 6,
			least: 20,
			most: 36.5
		}),
		longitude: decimal({
			header: { fr: 'Longitude', ar: 'خط الطول', en: 'Longitude' },
			scale: 6,
			least: -17.5,
			most: -0.5
		})
	}
});
