import { proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const exhibitors = defineIndicators({
	family: 'fairs',
	theme: 'fairs',
	dataset: 'fair_participations',
	sources: ['fair_participations', 'fairs'],
	relation: 'marts.fair_exhibitors',
	timing: { rows: 'in-period', column: 'actual_end' },
	dimensions: ['fair_level', 'fair'],
	indicators: {
		'distinct-exhibitors': {
			code: 'FAI-04',
			kind: 'distinct',
			unit: 'exhibitors',
			direction: 'up',
			population: "status = 'held'",
			numerator: 'artisan',
			name: {
				ar: 'عدد العارضين (دون تكرار)',
				fr: 'Exposants (sans doublon)',
				en: 'Exhibitors (each once)'
			},
			definition: {
				ar: 'عدد العارضات والعارضين المختلفين في المعارض المنجزة خلال الفترة؛ يحتسب كل عارض مرة واحدة.',
				fr: 'Exposants différents aux foires tenues dans la période, chacun compté une fois.',
				en: 'Different exhibitors at fairs held in the period, each counted once.'
			},
			numeratorMeaning: {
				ar: 'عدد أرقام تعريف الصناع المختلفة',
				fr: 'nombre de NIA distincts',
				en: 'count of distinct NIA'
			},
			pitfalls: {
				ar: 'لا تجمع أعداد الفترات أو المعارض. المطابقة بالاسم تبالغ في العدد.',
				fr: "Ne s'additionne ni entre périodes ni entre foires. Un rapprochement par nom surestime.",
				en: 'Does not add up over periods or fairs. Matching by name overcounts.'
			},
			basis: proposed
		}
	}
});

const sales = defineIndicators({
	family: 'fairs',
	theme: 'fairs',
	dataset: 'exports',
	sources: ['exports'],
	relation: 'marts.craft_exports',
	timing: { rows: 'last-month', column: 'month' },
	dimensions: ['product_family', 'city'],
	indicators: {
		'craft-exports': {
			code: 'FAI-09',
			kind: 'cumulative',
			unit: 'MDH',
			direction: 'up',
			numerator: 'sum(value_mdh)',
			name: { ar: 'الصادرات', fr: 'Exportations', en: 'Craft exports' },
			definition: {
				ar: 'قيمة صادرات الصناعة التقليدية بمليون درهم، متراكمة منذ يناير، في آخر شهر من الفترة.',
				fr: "Valeur des exportations d'artisanat en millions de dirhams, cumulée depuis janvier, au dernier mois de la période.",
				en: 'Value of craft exports in millions of dirhams, cumulated since January, in the last month of the period.'
			},
			numeratorMeaning: {
				ar: 'مجموع القيم المتراكمة منذ يناير',
				fr: 'somme des valeurs cumulées depuis janvier',
				en: 'sum of values cumulated since January'
			},
			pitfalls: {
				ar: 'المدينة هي مكتب الجمارك لا مكان الصنع: فاس 165,7 مصدرة منها مقابل 251 مصنوعة بها. يقارن الشهر بالشهر نفسه.',
				fr: 'La ville est celle du dédouanement, non de fabrication : Fès 165,7 exportés contre 251 fabriqués. Comparer le même mois.',
				en: 'The city is the customs office, not the place of making: Fez 165.7 exported there against 251 made there. Compare the same month.'
			},
			basis: {
				ar: 'المرصد الوطني للصناعة التقليدية',
				fr: "Observatoire national de l'artisanat",
				en: 'National Observatory of Crafts'
			}
		}
	}
});

export default [...exhibitors, ...sales];
