import type { DimensionId } from '../../dimensions/dimension.ts';
import { defineIndicators } from '../definition.ts';

const everyCut: readonly DimensionId[] = [
	'province',
	'commune',
	'milieu',
	'sex',
	'age_band',
	'kind',
	'category',
	'branch'
];

const persons = "kind in ('artisan', 'master')";

const registered = {
	ar: 'عدد الأشخاص المسجلين عند التاريخ المرجعي',
	fr: 'nombre de personnes inscrites à la date de référence',
	en: 'count of persons registered at the reference date'
};

const directorate = {
	ar: 'المديرية الجهوية للصناعة التقليدية، كتابة الدولة المكلفة بالصناعة التقليدية',
	fr: "Direction régionale de l'artisanat, secrétariat d'État chargé de l'artisanat",
	en: 'Regional directorate of crafts, State Secretariat for crafts'
};

const proposed = {
	ar: 'تعريف مقترح من المرصد',
	fr: "Définition proposée par l'observatoire",
	en: 'Proposed by the observatory'
};

export default defineIndicators({
	family: 'register',
	theme: 'register',
	dataset: 'artisans',
	sources: ['artisans'],
	relation: 'marts.register',
	timing: { rows: 'at-date', opened: 'registered_on', closed: 'deregistered_on' },
	dimensions: everyCut,
	members: { kind: ['artisan', 'master'] },
	indicators: {
		'registered-artisans': {
			code: 'REG-01',
			kind: 'stock',
			unit: 'persons',
			direction: 'up',
			headline: true,
			population: persons,
			numerator: 'count(*)',
			name: {
				ar: 'عدد المسجلين في السجل الوطني',
				fr: 'Inscrits au RNA',
				en: 'Registered artisans'
			},
			definition: {
				ar: 'عدد الصانعات والصناع التقليديين والصناع المعلمين المسجلين في السجل الوطني للصناعة التقليدية عند التاريخ المرجعي. يبقى الموقوفون مسجلين، ولا تحتسب التعاونيات ولا المقاولات.',
				fr: "Artisans et maîtres artisans inscrits au registre national de l'artisanat à la date de référence. Les suspendus restent inscrits ; coopératives et entreprises ne sont pas comptées.",
				en: 'Artisans and master artisans in the national register at the reference date. Suspended persons stay registered; cooperatives and enterprises are not counted.'
			},
			numeratorMeaning: registered,
			pitfalls: {
				ar: 'لا يجمع الرصيد بين تواريخ مختلفة. الأشخاص والهيئات وحدتان مختلفتان. العدد المنشور «للمحدَّدة هويتهم» (660 ألفا سنة 2022) والعدد المنشور «للمسجلين» (395 ألفا سنة 2024) يخصان مجموعتين مختلفتين.',
				fr: 'On ne somme jamais un stock sur plusieurs dates. Personnes et personnes morales sont des unités différentes. Les « identifiés » publiés (660 000 en 2022) et les « inscrits » (395 000 en 2024) sont deux populations différentes.',
				en: 'Never sum stocks across dates. Persons and legal entities are different units. The published "identified" (660,000 in 2022) and "registered" (395,000 in 2024) are different populations.'
			},
			basis: directorate
		},
		'new-registrations': {
			code: 'REG-02',
			kind: 'flow',
			unit: 'persons',
			direction: 'up',
			headline: true,
			timing: { rows: 'in-period', column: 'registered_on' },
			population: persons,
			numerator: 'count(*)',
			name: {
				ar: 'التسجيلات الجديدة',
				fr: 'Nouvelles inscriptions',
				en: 'New registrations'
			},
			definition: {
				ar: 'عدد الأشخاص الذين يقع تاريخ تسجيلهم في السجل الوطني خلال الفترة.',
				fr: "Personnes dont la date d'inscription au registre tombe dans la période.",
				en: 'Persons whose date of registration lies in the period.'
			},
			numeratorMeaning: {
				ar: 'عدد الأشخاص الذين سجلوا خلال الفترة',
				fr: 'nombre de personnes inscrites dans la période',
				en: 'count of persons registered in the period'
			},
			pitfalls: {
				ar: 'لا يعد التجديد ولا الانتقال بين الأقاليم تسجيلا جديدا. إدخال الملفات المتراكمة يخلق ذروات وهمية: المعتمد هو تاريخ التسجيل لا تاريخ الإدخال.',
				fr: "Renouvellements et transferts entre provinces ne sont pas des inscriptions. La saisie de dossiers en retard crée de faux pics : on retient la date d'inscription, non celle d'import.",
				en: 'Renewals and transfers between provinces are not new. Backlog entry makes false peaks: the registration date counts, not the import date.'
			},
			basis: proposed
		},
		'registration-target-achievement': {
			code: 'REG-05',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			disclosure: { of: 'persons', terms: 'numerator' },
			dimensions: ['province'],
			population: persons,
			numerator: 'count(*)',
			denominator: { from: 'targets', indicator: 'registered-artisans' },
			name: {
				ar: 'نسبة إنجاز هدف التسجيل',
				fr: "Taux de réalisation de l'objectif d'inscription",
				en: 'Registration target achievement rate'
			},
			definition: {
				ar: 'عدد المسجلين عند التاريخ المرجعي مقسوما على الهدف المحدد للمجال الترابي نفسه في السنة نفسها.',
				fr: "Inscrits à la date de référence rapportés à l'objectif fixé au même territoire pour la même année.",
				en: 'Persons registered at the reference date over the target set for the same territory and year.'
			},
			numeratorMeaning: registered,
			denominatorMeaning: {
				ar: 'أهداف السنة مجموعة على المجالات الترابية المطلوبة',
				fr: "objectifs de l'année, sommés sur les territoires demandés",
				en: 'targets of the year, summed over the territories asked'
			},
			pitfalls: {
				ar: 'قد تتجاوز النسبة 100 في المائة. نسبة الجهة هي مجموع المسجلين على مجموع الأهداف، وليست متوسط نسب الأقاليم.',
				fr: 'Le taux peut dépasser 100 %. Celui de la région est la somme des inscrits sur la somme des objectifs, jamais la moyenne des taux des provinces.',
				en: 'It can exceed 100%. The rate of the region is Σ registered over Σ targets, never the mean of the provincial rates.'
			},
			basis: directorate
		},
		'artisan-density': {
			code: 'REG-06',
			kind: 'ratio',
			unit: 'per-10000',
			direction: 'up',
			headline: true,
			disclosure: { of: 'persons', terms: 'numerator', each: 10_000 },
			dimensions: ['province', 'milieu'],
			population: persons,
			numerator: '10000 * count(*)',
			denominator: { from: 'population' },
			name: { ar: 'كثافة الصناع', fr: 'Densité artisanale', en: 'Artisan density' },
			definition: {
				ar: 'عدد المسجلين عند التاريخ المرجعي لكل 10\u202f000 نسمة حسب إحصاء 2024.',
				fr: 'Inscrits à la date de référence pour 10 000 habitants, population du RGPH 2024.',
				en: 'Persons registered at the reference date per 10,000 inhabitants, census of 2024.'
			},
			numeratorMeaning: {
				ar: '10\u202f000 مضروبة في عدد الأشخاص المسجلين عند التاريخ المرجعي',
				fr: '10 000 fois le nombre de personnes inscrites à la date de référence',
				en: '10,000 times the count of persons registered at the reference date'
			},
			denominatorMeaning: {
				ar: 'السكان المقيمون، الإحصاء العام للسكان والسكنى 2024',
				fr: 'population résidente, RGPH 2024',
				en: 'resident population, census of 2024 (RGPH)'
			},
			pitfalls: {
				ar: 'مكان التسجيل ليس مكان السكن: تستقطب فاس صناعا من خارجها. المقام ثابت عند شتنبر 2024.',
				fr: "Le lieu d'inscription n'est pas celui de résidence : Fès attire. Le dénominateur est celui de septembre 2024.",
				en: 'Place of registration is not place of residence: Fez attracts. The denominator is fixed at September 2024.'
			},
			basis: {
				ar: 'المعهد الأعلى للحرف (ISM-MAAF)، والمندوبية السامية للتخطيط للسكان',
				fr: 'ISM-MAAF ; population du Haut-Commissariat au Plan',
				en: 'ISM-MAAF; population of the High Commission for Planning'
			}
		},
		'womens-share': {
			code: 'X-01',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			dimensions: everyCut.filter((id) => id !== 'sex'),
			population: persons,
			numerator: "count(*) filter (where sex = 'F')",
			denominator: 'count(sex)',
			name: { ar: 'حصة النساء', fr: 'Part des femmes', en: "Women's share" },
			definition: {
				ar: 'النساء من بين المسجلين المعروف جنسهم عند التاريخ المرجعي.',
				fr: 'Femmes parmi les inscrits dont le sexe est connu, à la date de référence.',
				en: 'Women among registered persons of known sex, at the reference date.'
			},
			numeratorMeaning: {
				ar: 'عدد النساء المسجلات عند التاريخ المرجعي',
				fr: 'femmes inscrites à la date de référence',
				en: 'women registered at the reference date'
			},
			denominatorMeaning: {
				ar: 'عدد المسجلين المعروف جنسهم',
				fr: 'personnes inscrites dont le sexe est connu',
				en: 'persons registered whose sex is known'
			},
			pitfalls: {
				ar: 'تذكر حصة غير المعروف. تختلف المصادر: 10,6 في المائة من العاملين في الصناعة التقليدية مقابل 54 في المائة من منخرطي تعاونياتها.',
				fr: "Indiquer la part des non renseignés. Les sources diffèrent : 10,6 % des actifs de l'artisanat contre 54 % des adhérents de ses coopératives.",
				en: 'State the unknown share. Sources differ: 10.6% of craft workers against 54% of members of craft cooperatives.'
			},
			basis: {
				ar: 'المندوبية السامية للتخطيط، مكتب تنمية التعاون',
				fr: 'HCP, ODCO',
				en: 'HCP, ODCO'
			}
		},
		'rural-share': {
			code: 'X-02',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			headline: true,
			dimensions: ['province', 'sex', 'age_band', 'kind', 'category', 'branch'],
			population: persons,
			numerator: "count(*) filter (where milieu = 'rural')",
			denominator: 'count(milieu)',
			name: { ar: 'حصة الوسط القروي', fr: 'Part du milieu rural', en: 'Rural share' },
			definition: {
				ar: 'المسجلون بالوسط القروي من بين المسجلين المعروف وسطهم عند التاريخ المرجعي.',
				fr: 'Inscrits en milieu rural parmi ceux dont le milieu est connu, à la date de référence.',
				en: 'Registered persons in rural milieu among those of known milieu, at the reference date.'
			},
			numeratorMeaning: {
				ar: 'عدد المسجلين بالوسط القروي عند التاريخ المرجعي',
				fr: 'personnes inscrites en milieu rural à la date de référence',
				en: 'persons registered in rural milieu at the reference date'
			},
			denominatorMeaning: {
				ar: 'عدد المسجلين المعروف وسطهم',
				fr: 'personnes inscrites dont le milieu est connu',
				en: 'persons registered whose milieu is known'
			},
			pitfalls: {
				ar: 'الوسط غير نوع الجماعة: 29 جماعة قروية بالجهة تضم مراكز حضرية، و4 بلديات تضم ساكنة قروية.',
				fr: "Le milieu n'est pas le type de commune : 29 communes rurales de la région ont un centre urbain, 4 municipalités ont une population rurale.",
				en: 'Milieu is not the type of commune: 29 rural communes of the region hold urban centres, 4 municipalities hold rural people.'
			},
			basis: { ar: 'المندوبية السامية للتخطيط', fr: 'HCP', en: 'HCP' }
		}
	}
});
