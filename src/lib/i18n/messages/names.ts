/** Names of themes, dimensions and grains. */
import type { Text } from '$pipelines/contract/text';

export const themeIds = [
	'register',
	'coverage',
	'financing',
	'training',
	'endangered-crafts',
	'infrastructure',
	'fairs',
	'governance'
] as const;
export type ThemeId = (typeof themeIds)[number];

export const isThemeId = (value: string): value is ThemeId =>
	(themeIds as readonly string[]).includes(value);

export const themeNames: Record<ThemeId, Text> = {
	register: { ar: 'السجل', fr: 'Registre', en: 'Register' },
	coverage: { ar: 'التغطية الصحية', fr: 'Couverture santé', en: 'Health coverage' },
	financing: { ar: 'التمويل', fr: 'Financement', en: 'Financing' },
	training: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
	'endangered-crafts': { ar: 'الحرف المهددة', fr: 'Métiers menacés', en: 'Endangered crafts' },
	infrastructure: { ar: 'البنيات التحتية', fr: 'Infrastructures', en: 'Infrastructure' },
	fairs: { ar: 'المعارض', fr: 'Foires', en: 'Fairs' },
	governance: { ar: 'الحكامة', fr: 'Gouvernance', en: 'Governance' }
};

export const themeQuestions: Record<ThemeId, Text> = {
	register: {
		ar: 'من هم المسجلون في السجل الوطني للصناعة التقليدية، وأين، وبأي وتيرة؟',
		fr: "Qui est inscrit au registre national de l'artisanat, où, et à quel rythme\u00a0?",
		en: 'Who is in the National Register of Crafts, where, and how fast does it grow?'
	},
	coverage: {
		ar: 'من التسجيل بالصندوق إلى الحقوق المفتوحة وأداء الاشتراكات.',
		fr: "De l'immatriculation à la CNSS aux droits ouverts et aux cotisations payées.",
		en: 'From registration with CNSS to open rights and contributions paid.'
	},
	financing: {
		ar: 'من يطلب القروض، ومن يحصل عليها، وبأي مبالغ؟',
		fr: "Qui demande un crédit, qui l'obtient, et pour quels montants\u00a0?",
		en: 'Who applies for a loan, who gets one, and for how much?'
	},
	training: {
		ar: 'كم من المقاعد والمتدربين والخريجين، ومن صُودق على تجربته المهنية؟',
		fr: "Combien de places, de stagiaires, de lauréats et d'expériences validées\u00a0?",
		en: 'How many places, trainees, graduates and validated experiences?'
	},
	'endangered-crafts': {
		ar: 'ما الحرف المهددة بالاندثار، ومن يحملها، ومن يتعلمها؟',
		fr: 'Quels métiers risquent de disparaître, qui les détient, qui les apprend\u00a0?',
		en: 'Which crafts may disappear, who holds them, and who is learning them?'
	},
	infrastructure: {
		ar: 'هل تُستعمل المحلات المهنية التي أحدثت لفائدة الصناع؟',
		fr: 'Les locaux professionnels ouverts aux artisans sont-ils occupés\u00a0?',
		en: 'Are the premises opened for artisans occupied?'
	},
	fairs: {
		ar: 'ما المعارض التي أقيمت، وما رقم معاملاتها؟',
		fr: "Quelles foires se sont tenues, et pour quel chiffre d'affaires\u00a0?",
		en: 'Which fairs took place, and what did they sell?'
	},
	governance: {
		ar: 'ما مآل الدورات والاتفاقيات والتوصيات واجتماعات اللجان؟',
		fr: 'Que deviennent les sessions, les conventions, les recommandations et les commissions\u00a0?',
		en: 'What becomes of sessions, agreements, recommendations and committees?'
	}
};

/** Kept for any dimension of the API, so that one that indicators gain later has its name. */
export const dimensionNames: Readonly<Record<string, Text>> = {
	province: { ar: 'العمالة أو الإقليم', fr: 'Province', en: 'Province' },
	commune: { ar: 'الجماعة', fr: 'Commune', en: 'Commune' },
	milieu: { ar: 'الوسط', fr: 'Milieu', en: 'Milieu' },
	sex: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
	age_band: { ar: 'الفئة العمرية', fr: "Tranche d'âge", en: 'Age band' },
	kind: { ar: 'الصفة', fr: 'Catégorie', en: 'Kind' },
	category: { ar: 'الصنف', fr: "Type d'artisanat", en: 'Type of crafts' },
	branch: { ar: 'الشعبة', fr: 'Filière', en: 'Branch' },
	craft: { ar: 'الحرفة', fr: 'Métier', en: 'Craft' },
	channel: { ar: 'صنف الانخراط', fr: 'Catégorie TNS', en: 'CNSS channel' },
	bank: { ar: 'البنك', fr: 'Banque', en: 'Bank' },
	establishment: { ar: 'المؤسسة', fr: 'Établissement', en: 'Establishment' },
	mode: { ar: 'نمط التكوين', fr: 'Mode de formation', en: 'Mode' },
	campaign: { ar: 'الحملة', fr: 'Campagne', en: 'Campaign' },
	site: { ar: 'الموقع', fr: 'Site', en: 'Site' },
	site_type: { ar: 'نوع الموقع', fr: 'Type de site', en: 'Type of site' },
	fair_level: { ar: 'مستوى المعرض', fr: 'Niveau de la foire', en: 'Fair level' },
	fair: { ar: 'المعرض', fr: 'Foire', en: 'Fair' },
	theme: { ar: 'المجال', fr: 'Thème', en: 'Theme' },
	stage: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
	committee: { ar: 'اللجنة', fr: 'Commission', en: 'Committee' },
	session: { ar: 'الدورة', fr: 'Session', en: 'Session' },
	product_family: { ar: 'صنف المنتوجات', fr: 'Famille de produits', en: 'Product family' },
	city: { ar: 'المدينة', fr: 'Ville', en: 'City' }
};

/** For titles: "by province". */
export const byDimension: Text = {
	ar: 'حسب {dimension}',
	fr: 'par {dimension}',
	en: 'by {dimension}'
};

export const grains = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof grains)[number];

export const grainNames: Record<Grain, Text> = {
	month: { ar: 'شهر', fr: 'Mois', en: 'Month' },
	quarter: { ar: 'فصل', fr: 'Trimestre', en: 'Quarter' },
	year: { ar: 'سنة', fr: 'Année', en: 'Year' }
};

/** For titles of what goes by period. */
export const byGrain: Record<Grain, Text> = {
	month: { ar: 'شهريا', fr: 'par mois', en: 'by month' },
	quarter: { ar: 'فصليا', fr: 'par trimestre', en: 'by quarter' },
	year: { ar: 'سنويا', fr: 'par année', en: 'by year' }
};
