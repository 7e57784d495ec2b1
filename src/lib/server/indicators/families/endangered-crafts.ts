import { ministry } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'endangered-crafts',
	theme: 'endangered-crafts',
	dataset: 'endangered_crafts',
	sources: ['endangered_crafts'],
	relation: 'marts.crafts_at_risk',
	timing: { rows: 'as-of-file' },
	dimensions: ['province', 'craft'],
	indicators: {
		'crafts-inventoried': {
			code: 'END-01',
			kind: 'stock',
			unit: 'crafts',
			direction: 'up',
			timing: { rows: 'at-date', opened: 'inventoried_on', closed: null },
			population: 'documented',
			numerator: 'count(*)',
			name: { ar: 'الحرف المجرودة', fr: 'Métiers inventoriés', en: 'Crafts inventoried' },
			definition: {
				ar: 'عدد الحرف المهددة بالاندثار الموثقة التي تم جردها إلى غاية التاريخ المرجعي.',
				fr: "Métiers menacés documentés dont l'inventaire est fait à la date de référence.",
				en: 'Documented endangered crafts inventoried up to the reference date.'
			},
			numeratorMeaning: {
				ar: 'عدد الحرف الموثقة والمجرودة',
				fr: 'nombre de métiers documentés et inventoriés',
				en: 'count of crafts documented and inventoried'
			},
			pitfalls: {
				ar: 'تختلف اللوائح: نحو 40، و32 وطنيا، و9 بالجهة، و10 في اتفاقية برنامج التنمية الجهوية.',
				fr: 'Les listes diffèrent : environ 40, 32 au niveau national, 9 dans la région, 10 dans la convention du PDR.',
				en: 'Lists differ: about 40, 32 national, 9 in the region, 10 in the regional programme.'
			},
			basis: {
				ar: 'اليونسكو، الوزارة المكلفة بالصناعة التقليدية',
				fr: 'UNESCO, MTAESS',
				en: 'UNESCO, MTAESS'
			}
		},
		'active-bearers': {
			code: 'END-02',
			kind: 'stock',
			unit: 'persons',
			direction: 'up',
			disclosure: { of: 'persons', band: ['craft'] },
			numerator: 'sum(masters)',
			name: { ar: 'حاملو المهارات', fr: 'Détenteurs actifs', en: 'Active bearers' },
			definition: {
				ar: 'عدد المعلمين الممارسين للحرف المهددة بالاندثار حسب آخر ملف.',
				fr: 'Maîtres en activité dans les métiers menacés, selon le dernier fichier.',
				en: 'Masters practising endangered crafts, as of the file.'
			},
			numeratorMeaning: {
				ar: 'مجموع المعلمين الممارسين',
				fr: 'somme des maîtres en activité',
				en: 'sum of practising masters'
			},
			pitfalls: {
				ar: 'عدد 1 أو 2 يكشف هوية الأشخاص (معلم واحد في البروكار): ينشر مجال، والأسماء بموافقة أصحابها فقط.',
				fr: 'Un effectif de 1 ou 2 désigne des personnes (brocart : 1) : publier une tranche, les noms avec accord seulement.',
				en: 'Counts of 1 or 2 identify people (brocade: 1): publish a band, and names with consent only.'
			},
			basis: {
				ar: 'اليونسكو، التراث الثقافي غير المادي',
				fr: 'UNESCO, PCI',
				en: 'UNESCO, intangible heritage'
			}
		},
		'safeguard-budget-execution': {
			code: 'END-06',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			dimensions: ['craft'],
			numerator: 'sum(paid_mad)',
			denominator: 'sum(committed_mad)',
			name: {
				ar: 'نسبة صرف الميزانية',
				fr: "Taux d'exécution budgétaire",
				en: 'Budget execution rate'
			},
			definition: {
				ar: 'الميزانية المؤداة مقسومة على الميزانية الملتزم بها لصون الحرف المهددة، حسب آخر ملف.',
				fr: 'Budget payé rapporté au budget engagé pour la sauvegarde, selon le dernier fichier.',
				en: 'Budget paid over budget committed for safeguarding, as of the file.'
			},
			numeratorMeaning: { ar: 'مجموع المؤدى', fr: 'somme des montants payés', en: 'sum paid' },
			denominatorMeaning: {
				ar: 'مجموع الملتزم به',
				fr: 'somme des montants engagés',
				en: 'sum committed'
			},
			pitfalls: {
				ar: 'تسمح المنح الشهرية (1.000 و7.000 درهم) بالتحقق من المبالغ.',
				fr: 'Les bourses mensuelles de 1 000 et 7 000 DH permettent un recoupement.',
				en: 'Monthly stipends of 1,000 and 7,000 MAD allow a cross-check.'
			},
			basis: ministry
		}
	}
});
