import type { DimensionId } from '../../dimensions/dimension.ts';
import { proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const cuts: readonly DimensionId[] = [
	'province',
	'commune',
	'milieu',
	'sex',
	'age_band',
	'kind',
	'category',
	'branch'
];

const registered = {
	ar: 'عدد الأشخاص المسجلين عند التاريخ المرجعي',
	fr: 'nombre de personnes inscrites à la date de référence',
	en: 'count of persons registered at the reference date'
};

export default defineIndicators({
	family: 'register',
	theme: 'register',
	dataset: 'artisans',
	sources: ['artisans'],
	relation: 'marts.register',
	timing: { rows: 'at-date', opened: 'registered_on', closed: 'deregistered_on' },
	dimensions: cuts,
	members: { kind: ['artisan', 'master'] },
	indicators: {
		'masters-share': {
			code: 'REG-07',
			kind: 'ratio',
			unit: 'share',
			direction: null,
			population: "kind in ('artisan', 'master')",
			numerator: "count(*) filter (where kind = 'master')",
			denominator: 'count(*)',
			name: {
				ar: 'حصة الصناع المعلمين',
				fr: 'Part des maîtres artisans',
				en: 'Share of master artisans'
			},
			definition: {
				ar: 'الصناع المعلمون من بين الأشخاص المسجلين عند التاريخ المرجعي.',
				fr: 'Maîtres artisans parmi les personnes inscrites à la date de référence.',
				en: 'Master artisans among persons registered at the reference date.'
			},
			numeratorMeaning: {
				ar: 'عدد الصناع المعلمين المسجلين',
				fr: 'maîtres artisans inscrits',
				en: 'registered master artisans'
			},
			denominatorMeaning: registered,
			pitfalls: {
				ar: 'المقاولات والتعاونيات تعد على حدة وليست حصة من الأشخاص.',
				fr: 'Entreprises et coopératives se comptent à part : elles ne sont pas une part des personnes.',
				en: 'Enterprises and cooperatives are a separate count, not a share of persons.'
			},
			basis: { ar: 'القانون رقم 50.17', fr: 'Loi n° 50-17', en: 'Law 50-17' }
		},
		'art-production-share': {
			code: 'REG-08',
			kind: 'ratio',
			unit: 'share',
			direction: null,
			dimensions: ['province', 'commune', 'milieu', 'sex', 'age_band', 'kind'],
			population: "kind in ('artisan', 'master')",
			numerator: "count(*) filter (where category = 'art_production')",
			denominator: 'count(*)',
			name: {
				ar: 'حصة الصناعة التقليدية الفنية والإنتاجية',
				fr: "Part de l'artisanat d'art et de production",
				en: 'Share of art and production crafts'
			},
			definition: {
				ar: 'المسجلون الذين تنتمي شعبتهم إلى الصناعة التقليدية الفنية والإنتاجية، من بين جميع الأشخاص المسجلين.',
				fr: "Inscrits dont la filière relève de l'artisanat d'art et de production, parmi les personnes inscrites.",
				en: 'Registered persons whose branch is art and production, among registered persons.'
			},
			numeratorMeaning: {
				ar: 'المسجلون في شعب الفن والإنتاج',
				fr: "inscrits d'une filière d'art et de production",
				en: 'registered persons of an art and production branch'
			},
			denominatorMeaning: registered,
			pitfalls: {
				ar: 'من يزاول أنشطة متعددة يعد في نشاطه الرئيسي. تسميات الحرف نص حر في الملفات القديمة.',
				fr: 'Les multi-actifs comptent pour leur activité principale. Les métiers sont en texte libre dans les anciens fichiers.',
				en: 'Multi-activity artisans count on their main activity only. Trade labels are free text in old exports.'
			},
			basis: {
				ar: 'المرصد الوطني للصناعة التقليدية',
				fr: "Observatoire national de l'artisanat",
				en: 'National Observatory of Crafts'
			}
		},
		'register-completeness': {
			code: 'REG-12',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			dimensions: ['province', 'branch', 'kind'],
			population: "kind in ('artisan', 'master')",
			numerator:
				'count(*) filter (where sex is not null and birth_year is not null and commune is not null and milieu is not null)',
			denominator: 'count(*)',
			name: {
				ar: 'اكتمال السجل',
				fr: 'Taux de complétude du registre',
				en: 'Register completeness rate'
			},
			definition: {
				ar: 'المسجلون المعروف جنسهم وتاريخ ازديادهم وجماعتهم ووسطهم، من بين جميع الأشخاص المسجلين.',
				fr: 'Inscrits dont le sexe, la date de naissance, la commune et le milieu sont tous connus, parmi les inscrits.',
				en: 'Registered persons whose sex, birth date, commune and milieu are all known, among registered persons.'
			},
			numeratorMeaning: {
				ar: 'المسجلون ذوو بيانات تامة',
				fr: 'inscrits aux quatre renseignements connus',
				en: 'registered persons with all four known'
			},
			denominatorMeaning: registered,
			pitfalls: {
				ar: 'تذكر إلى جانب كل توزيع: إذا تجاوزت حصة غير المعروف 5 في المائة لم تعد الحصص موثوقة.',
				fr: 'À citer à côté de chaque ventilation : au-delà de 5 % de non renseignés, les parts ne sont plus fiables.',
				en: 'Report it next to every breakdown: an unknown share above 5% makes shares unreliable.'
			},
			basis: proposed
		},
		'youth-share': {
			code: 'X-03',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			dimensions: cuts.filter((id) => id !== 'age_band'),
			population: "kind in ('artisan', 'master')",
			numerator: 'count(*)',
			atDate: {
				keeps: ['birth_year'],
				from: 'make_date(birth_year + 15, 1, 1)',
				until: 'make_date(birth_year + 35, 1, 1)'
			},
			denominator: 'count(birth_year)',
			name: { ar: 'حصة الشباب', fr: 'Part des jeunes', en: 'Youth share' },
			definition: {
				ar: 'المسجلون البالغون من 15 إلى 34 سنة عند التاريخ المرجعي، من بين المسجلين المعروف تاريخ ازديادهم. العمر هو سنة التاريخ المرجعي ناقص سنة الازدياد.',
				fr: "Inscrits de 15 à 34 ans à la date de référence parmi ceux dont la date de naissance est connue. L'âge est l'année de la date de référence moins celle de la naissance.",
				en: 'Registered persons aged 15 to 34 at the reference date among those of known birth date. Age is the year of the reference date less the year of birth.'
			},
			numeratorMeaning: {
				ar: 'عدد المسجلين من 15 إلى 34 سنة',
				fr: 'inscrits de 15 à 34 ans',
				en: 'registered persons aged 15 to 34'
			},
			denominatorMeaning: {
				ar: 'عدد المسجلين المعروف تاريخ ازديادهم',
				fr: 'inscrits dont la date de naissance est connue',
				en: 'registered persons whose birth date is known'
			},
			pitfalls: {
				ar: 'السن المعتمد ثابت: 15–34. تاريخ فاتح يناير غالبا تاريخ افتراضي.',
				fr: 'Les bornes sont fixes : 15–34. Les naissances au 1er janvier sont souvent des valeurs par défaut.',
				en: 'The bounds are fixed: 15–34. Birth dates of 1 January are often defaults.'
			},
			basis: {
				ar: 'منظمة العمل الدولية، المندوبية السامية للتخطيط',
				fr: 'OIT, HCP',
				en: 'ILO, HCP'
			}
		}
	}
});
