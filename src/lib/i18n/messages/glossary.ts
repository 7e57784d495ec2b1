/** The page of terms: its words and the names of its sections. */
import type { Text } from '$pipelines/contract/text';

export const glossarySections = {
	institutions: {
		ar: 'المؤسسات والقوانين والبرامج',
		fr: 'Institutions, lois et programmes',
		en: 'Institutions, law and programmes'
	},
	register: { ar: 'السجل', fr: 'Registre', en: 'Register' },
	'art-and-production': {
		ar: 'حرف الصناعة التقليدية الفنية والإنتاجية',
		fr: "Métiers d'art et de production",
		en: 'Art and production trades'
	},
	services: {
		ar: 'حرف الصناعة التقليدية الخدماتية',
		fr: 'Métiers de services',
		en: 'Service trades'
	},
	coverage: { ar: 'التغطية الصحية', fr: 'Couverture santé', en: 'Health coverage' },
	training: {
		ar: 'التكوين والتصديق على التجربة المهنية',
		fr: "Formation et validation de l'expérience",
		en: 'Training and validation of experience'
	},
	'endangered-crafts': { ar: 'الحرف المهددة', fr: 'Métiers menacés', en: 'Endangered crafts' },
	infrastructure: { ar: 'البنيات التحتية', fr: 'Infrastructures', en: 'Infrastructure' },
	fairs: { ar: 'المعارض والتسويق', fr: 'Foires et commercialisation', en: 'Fairs and marketing' },
	financing: { ar: 'التمويل', fr: 'Financement', en: 'Financing' },
	governance: { ar: 'الحكامة', fr: 'Gouvernance', en: 'Governance' },
	statistics: {
		ar: 'الإحصاء والعرض',
		fr: 'Statistique et présentation',
		en: 'Statistics and presentation'
	}
} satisfies Record<string, Text>;

export type GlossarySection = keyof typeof glossarySections;

export const isGlossarySection = (value: string): value is GlossarySection =>
	Object.hasOwn(glossarySections, value);

export const glossary = {
	title: { ar: 'مصطلحات القطاع', fr: 'Glossaire', en: 'Glossary' },
	lead: {
		ar: 'مصطلحات الصناعة التقليدية كما تستعملها الغرفة، بالعربية والفرنسية والإنجليزية.',
		fr: "Les termes de l'artisanat tels que la chambre les emploie, en arabe, en français et en anglais.",
		en: 'The terms of traditional crafts as the chamber uses them, in Arabic, French and English.'
	},
	letters: { ar: 'الحروف', fr: 'Lettres', en: 'Letters' },
	way: {
		ar: 'مصطلحات القطاع باللغات الثلاث',
		fr: 'Les termes du secteur dans les trois langues',
		en: 'The terms of the sector in the three languages'
	}
} satisfies Record<string, Text>;
