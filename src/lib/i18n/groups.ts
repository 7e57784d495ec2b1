/** The groups of artisans that people ask about: whom their figures are of, across themes. */
import type { Text } from '$pipelines/contract/text';

interface Group {
	readonly label: Text;
	/** What its page answers. */
	readonly question: Text;
	/** Members by dimension, as an address filters by them. */
	readonly filters: Readonly<Record<string, string>>;
}

export const groups = {
	women: {
		label: { ar: 'الصانعات', fr: 'Artisanes', en: 'Craftswomen' },
		question: {
			ar: 'أين وصلت الصانعات مقارنة بمجموع الصانعات والصناع؟',
			fr: "Où en sont les artisanes, à côté de l'ensemble des artisans\u00a0?",
			en: 'How do craftswomen fare beside all artisans?'
		},
		filters: { sex: 'F' }
	},
	rural: {
		label: { ar: 'صناع العالم القروي', fr: 'Artisans ruraux', en: 'Rural artisans' },
		question: {
			ar: 'أين وصل الصناع والصانعات بالعالم القروي مقارنة بالمجموع؟',
			fr: "Où en sont les artisans du milieu rural, à côté de l'ensemble\u00a0?",
			en: 'How do artisans in the countryside fare beside all of them?'
		},
		filters: { milieu: 'rural' }
	},
	'rural-women': {
		label: { ar: 'الصانعات القرويات', fr: 'Artisanes rurales', en: 'Rural craftswomen' },
		question: {
			ar: 'أين وصلت الصانعات القرويات مقارنة بمجموع الصانعات والصناع؟',
			fr: "Où en sont les artisanes rurales, à côté de l'ensemble des artisans\u00a0?",
			en: 'How do rural craftswomen fare beside all artisans?'
		},
		filters: { sex: 'F', milieu: 'rural' }
	},
	youth: {
		label: { ar: 'الشباب (15–34 سنة)', fr: 'Jeunes (15–34 ans)', en: 'Youth (15–34)' },
		question: {
			ar: 'أين وصل الشباب دون 35 سنة مقارنة بالمجموع؟',
			fr: "Où en sont les moins de 35 ans, à côté de l'ensemble des artisans\u00a0?",
			en: 'How do those under 35 fare beside all artisans?'
		},
		filters: { age_band: '15-24,25-34' }
	}
} as const satisfies Record<string, Group>;

export type GroupId = keyof typeof groups;

export const groupIds = Object.keys(groups) as GroupId[];

export const isGroupId = (id: string): id is GroupId => Object.hasOwn(groups, id);
