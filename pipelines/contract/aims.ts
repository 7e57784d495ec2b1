import { members } from './columns.ts';

/** What a decision is meant to move. */
export const aimedIndicators = members({
	of: 'indicators',
	header: { fr: 'Indicateurs visés', ar: 'المؤشرات المعنية', en: 'Indicators aimed at' }
});

/** Where it is meant to; none where it is meant for the whole territory. */
export const aimedPlaces = members({
	of: 'provinces',
	header: {
		fr: 'Provinces concernées',
		ar: 'العمالات والأقاليم المعنية',
		en: 'Provinces concerned'
	}
});

/** The ids in such a cell; older snapshots have them as they were written. */
export function aimsIn(cell: string | null): string[] {
	return [...new Set((cell ?? '').split(/[,;،؛\s]+/).filter((id) => id !== ''))];
}
