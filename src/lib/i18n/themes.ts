/** The themes under which the sector is told, in the order in which it is. */
import type { Text } from '$pipelines/contract/text';

interface Theme {
	readonly name: Text;
	/** What its page answers. */
	readonly question: Text;
	/** The families of codes that its indicators have, in order: `REG-01`. */
	readonly codes: readonly string[];
}

export const themes = {
	register: {
		name: { ar: 'السجل', fr: 'Registre', en: 'Register' },
		question: {
			ar: 'من هم المسجلون في السجل الوطني للصناعة التقليدية، وأين، وبأي وتيرة؟',
			fr: "Qui est inscrit au registre national de l'artisanat, où, et à quel rythme\u00a0?",
			en: 'Who is in the National Register of Crafts, where, and how fast does it grow?'
		},
		codes: ['REG']
	},
	coverage: {
		name: { ar: 'التغطية الصحية', fr: 'Couverture santé', en: 'Health coverage' },
		question: {
			ar: 'من التسجيل بالصندوق إلى الحقوق المفتوحة وأداء الاشتراكات.',
			fr: "De l'immatriculation à la CNSS aux droits ouverts et aux cotisations payées.",
			en: 'From registration with CNSS to open rights and contributions paid.'
		},
		codes: ['COV']
	},
	financing: {
		name: { ar: 'التمويل', fr: 'Financement', en: 'Financing' },
		question: {
			ar: 'من يطلب القروض، ومن يحصل عليها، وبأي مبالغ؟',
			fr: "Qui demande un crédit, qui l'obtient, et pour quels montants\u00a0?",
			en: 'Who applies for a loan, who gets one, and for how much?'
		},
		codes: ['FIN']
	},
	training: {
		name: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
		question: {
			ar: 'كم من المقاعد والمتدربين والخريجين، ومن صُودق على تجربته المهنية؟',
			fr: "Combien de places, de stagiaires, de lauréats et d'expériences validées\u00a0?",
			en: 'How many places, trainees, graduates and validated experiences?'
		},
		codes: ['TRN', 'VAE']
	},
	'endangered-crafts': {
		name: { ar: 'الحرف المهددة', fr: 'Métiers menacés', en: 'Endangered crafts' },
		question: {
			ar: 'ما الحرف المهددة بالاندثار، ومن يحملها، ومن يتعلمها؟',
			fr: 'Quels métiers risquent de disparaître, qui les détient, qui les apprend\u00a0?',
			en: 'Which crafts may disappear, who holds them, and who is learning them?'
		},
		codes: ['END']
	},
	infrastructure: {
		name: { ar: 'البنيات التحتية', fr: 'Infrastructures', en: 'Infrastructure' },
		question: {
			ar: 'هل تُستعمل المحلات المهنية التي أحدثت لفائدة الصناع؟',
			fr: 'Les locaux professionnels ouverts aux artisans sont-ils occupés\u00a0?',
			en: 'Are the premises opened for artisans occupied?'
		},
		codes: ['INF']
	},
	fairs: {
		name: { ar: 'المعارض', fr: 'Foires', en: 'Fairs' },
		question: {
			ar: 'ما المعارض التي أقيمت، وما رقم معاملاتها؟',
			fr: "Quelles foires se sont tenues, et pour quel chiffre d'affaires\u00a0?",
			en: 'Which fairs took place, and what did they sell?'
		},
		codes: ['FAI']
	},
	governance: {
		name: { ar: 'الحكامة', fr: 'Gouvernance', en: 'Governance' },
		question: {
			ar: 'ما مآل الدورات والاتفاقيات والتوصيات واجتماعات اللجان؟',
			fr: 'Que deviennent les sessions, les conventions, les recommandations et les commissions\u00a0?',
			en: 'What becomes of sessions, agreements, recommendations and committees?'
		},
		codes: ['GOV']
	}
} as const satisfies Record<string, Theme>;

export type ThemeId = keyof typeof themes;

export const themeIds = Object.keys(themes) as ThemeId[];

export const isThemeId = (value: string): value is ThemeId => Object.hasOwn(themes, value);
