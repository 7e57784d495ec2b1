import { directorate } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

export default defineIndicators({
	family: 'register',
	theme: 'register',
	dataset: 'artisans',
	sources: ['artisans'],
	relation: 'marts.register',
	timing: { rows: 'at-date', opened: 'registered_on', closed: 'deregistered_on' },
	dimensions: ['province', 'commune', 'milieu', 'branch'],
	indicators: {
		'registered-entities': {
			code: 'REG-09',
			kind: 'stock',
			unit: 'entities',
			direction: 'up',
			disclosure: { of: 'nobody' },
			dimensions: ['province', 'commune', 'milieu', 'kind', 'category', 'branch'],
			members: { kind: ['cooperative', 'enterprise'] },
			population: "kind in ('cooperative', 'enterprise')",
			numerator: 'count(*)',
			name: {
				ar: 'المقاولات والتعاونيات المسجلة',
				fr: 'Entreprises et coopératives inscrites',
				en: 'Registered enterprises and cooperatives'
			},
			definition: {
				ar: 'عدد مقاولات وتعاونيات الصناعة التقليدية المسجلة في السجل الوطني عند التاريخ المرجعي.',
				fr: "Entreprises et coopératives d'artisanat inscrites au registre à la date de référence.",
				en: 'Craft enterprises and cooperatives in the register at the reference date.'
			},
			numeratorMeaning: {
				ar: 'عدد المقاولات والتعاونيات المسجلة',
				fr: "nombre d'entreprises et de coopératives inscrites",
				en: 'count of cooperatives and enterprises registered'
			},
			pitfalls: {
				ar: 'تعاونيات مكتب تنمية التعاون ليست تعاونيات السجل: 861 تعاونية بالجهة مقابل 183 بفاس. يجب التحقق من النطاق.',
				fr: "Les coopératives de l'ODCO ne sont pas celles du registre : 861 dans la région contre 183 à Fès ; vérifier le périmètre.",
				en: 'Cooperatives of ODCO are not those of the register: 861 in the region against 183 in Fez. Check the scope.'
			},
			basis: directorate
		},
		'cooperative-members': {
			code: 'REG-10',
			kind: 'stock',
			unit: 'persons',
			direction: 'up',
			population: "kind = 'cooperative'",
			numerator: 'sum(members)',
			name: { ar: 'أعضاء التعاونيات', fr: 'Adhérents des coopératives', en: 'Cooperative members' },
			definition: {
				ar: 'مجموع المنخرطين المصرح بهم في تعاونيات الصناعة التقليدية المسجلة عند التاريخ المرجعي.',
				fr: "Somme des adhérents déclarés des coopératives d'artisanat inscrites à la date de référence.",
				en: 'Sum of the declared members of craft cooperatives registered at the reference date.'
			},
			numeratorMeaning: {
				ar: 'مجموع عدد المنخرطين',
				fr: "somme des nombres d'adhérents",
				en: 'sum of members'
			},
			pitfalls: {
				ar: 'قد يكون المنخرط مسجلا أيضا بصفة فردية: لا يجمع هذا العدد مع عدد المسجلين.',
				fr: 'Un adhérent peut aussi être inscrit à titre individuel : ne jamais ajouter aux inscrits.',
				en: 'Members may also be registered as persons: never add them to registered artisans.'
			},
			basis: {
				ar: 'المندوبية السامية للتخطيط، مكتب تنمية التعاون',
				fr: 'HCP, ODCO',
				en: 'HCP, ODCO'
			}
		}
	}
});
