import { milieu } from '../contract/code-lists.ts';
import { code, count, member, text, trainingYear } from '../contract/columns.ts';
import { defineDataset, upsert } from '../contract/dataset.ts';

export default defineDataset({
	id: 'training',
	title: { ar: 'التكوين المهني', fr: 'Formation professionnelle', en: 'Vocational training' },
	grain: {
		ar: 'سطر لكل مؤسسة وشعبة ونمط تكوين وسنة تكوينية.',
		fr: 'Une ligne par établissement, filière, mode et année de formation.',
		en: 'One row per establishment, branch, mode and training year.'
	},
	key: ['establishment_ref', 'branch', 'mode', 'training_year'],
	load: upsert(),
	time: 'training_year',
	rhythm: 366,
	columns: {
		establishment_ref: text({
			header: { fr: 'Réf établissement', ar: 'مرجع المؤسسة', en: 'Establishment reference' },
			required: true
		}),
		establishment_fr: text({
			header: { fr: 'Établissement', ar: 'المؤسسة بالفرنسية', en: 'Establishment (French)' },
			required: true
		}),
		establishment_ar: text({
			header: { fr: 'Établissement (ar)', ar: 'المؤسسة', en: 'Establishment (Arabic)' }
		}),
		province: member({
			header: { fr: 'Province', ar: 'العمالة أو الإقليم', en: 'Province' },
			required: true,
			list: 'provinces'
		}),
		milieu: code({
			header: { fr: 'Milieu', ar: 'الوسط', en: 'Milieu' },
			list: 'milieu',
			codes: milieu
		}),
		branch: member({
			header: { fr: 'Filière', ar: 'الشعبة', en: 'Branch' },
			required: true,
			list: 'branches'
		}),
		mode: code({
			header: { fr: 'Mode', ar: 'نمط التكوين', en: 'Mode' },
			required: true,
			codes: {
				initial: {
					ar: 'تكوين أساسي',
					fr: 'Initiale',
					en: 'Initial',
					also: ['Résidentielle']
				},
				apprenticeship: {
					ar: 'تدرج مهني',
					fr: 'Apprentissage',
					en: 'Apprenticeship',
					also: ['Par apprentissage']
				},
				continuing: { ar: 'تكوين مستمر', fr: 'Continue', en: 'Continuing' }
			}
		}),
		training_year: trainingYear({
			header: { fr: 'Année de formation', ar: 'السنة التكوينية', en: 'Training year' },
			required: true
		}),
		places: count({ header: { fr: 'Places', ar: 'المقاعد', en: 'Places' }, required: true }),
		entrants: count({
			header: { fr: 'Nouveaux inscrits', ar: 'المسجلون الجدد', en: 'New entrants' },
			discreet: true
		}),
		enrolled: count({
			header: { fr: 'Effectif', ar: 'عدد المتدربين', en: 'Enrolled' },
			required: true,
			discreet: true
		}),
		women_enrolled: count({
			header: { fr: 'dont femmes', ar: 'منهم نساء', en: 'of whom women' },
			discreet: true
		}),
		graduates: count({
			header: { fr: 'Lauréats', ar: 'الخريجون', en: 'Graduates' },
			discreet: true
		}),
		women_graduates: count({
			header: { fr: 'Lauréates', ar: 'الخريجات', en: 'Women graduates' },
			discreet: true
		}),
		cohort_entrants: count({
			header: { fr: 'Entrants de la promotion', ar: 'أفراد الفوج', en: 'Entrants of the cohort' },
			discreet: true
		}),
		surveyed: count({
			header: { fr: 'Enquêtés à 9 mois', ar: 'المستجوبون', en: 'Surveyed at 9 months' },
			discreet: true
		}),
		employed_9m: count({
			header: { fr: 'Insérés à 9 mois', ar: 'المدمجون', en: 'Working at 9 months' },
			discreet: true
		})
	},
	rules: {
		'women-exceed-total': {
			column: 'women_enrolled',
			holds:
				'coalesce(women_enrolled <= enrolled, true) and coalesce(women_graduates <= graduates, true)',
			message: {
				ar: 'عدد النساء يفوق عدد المتدربين أو الخريجين',
				fr: 'plus de femmes que de stagiaires ou de lauréats',
				en: 'more women than trainees or graduates'
			}
		},
		'parts-make-the-whole': {
			column: 'employed_9m',
			holds: 'employed_9m <= surveyed',
			message: {
				ar: 'عدد المدمجين يفوق عدد المستجوبين',
				fr: "plus d'insérés que d'enquêtés",
				en: 'more are working than were surveyed'
			}
		}
	}
});
