import type { CodeList } from './columns.ts';

/** Closed lists that several datasets share. */
export const sex = {
	F: { ar: 'أنثى', fr: 'Femme', en: 'Woman', also: ['Féminin', 'امرأة'] },
	M: { ar: 'ذكر', fr: 'Homme', en: 'Man', also: ['Masculin', 'H', 'رجل'] }
} satisfies CodeList;

export const milieu = {
	urban: { ar: 'حضري', fr: 'Urbain', en: 'Urban' },
	rural: { ar: 'قروي', fr: 'Rural', en: 'Rural' }
} satisfies CodeList;

export const visitorsMethod = {
	counted: { ar: 'عد فعلي', fr: 'Compté', en: 'Counted', also: ['Comptage'] },
	estimated: { ar: 'تقدير', fr: 'Estimé', en: 'Estimated', also: ['Estimation'] }
} satisfies CodeList;

export const yesOrNo = {
	true: { ar: 'نعم', fr: 'Oui', en: 'Yes', also: ['O', 'Vrai', '1'] },
	false: { ar: 'لا', fr: 'Non', en: 'No', also: ['N', 'Faux', '0'] }
} satisfies CodeList;

/** The themes of the chamber's work, of its agreements and of its recommendations. */
export const theme = {
	financing: { ar: 'التمويل', fr: 'Financement', en: 'Financing' },
	coverage: {
		ar: 'التغطية الصحية',
		fr: 'Couverture sociale',
		en: 'Health coverage',
		also: ['Couverture santé', 'التغطية الاجتماعية']
	},
	training: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
	vaep: { ar: 'التصديق على المكتسبات', fr: 'VAEP', en: 'VAEP' },
	endangered_crafts: { ar: 'الحرف المهددة', fr: 'Métiers menacés', en: 'Endangered crafts' },
	infrastructure: { ar: 'البنيات التحتية', fr: 'Infrastructures', en: 'Infrastructure' },
	fairs: { ar: 'المعارض', fr: 'Foires', en: 'Fairs', also: ['Commercialisation', 'التسويق'] },
	governance: { ar: 'الحكامة', fr: 'Gouvernance', en: 'Governance' }
} satisfies CodeList;
