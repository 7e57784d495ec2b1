import { text } from './columns.ts';

/** What a decision is meant to move: ids, with a comma or a semicolon between them. */
export const aimedIndicators = text({
	header: { fr: 'Indicateurs visés', ar: 'المؤشرات المعنية', en: 'Indicators aimed at' }
});

/** Where it is meant to: codes of provinces; none where it is meant for the whole territory. */
export const aimedPlaces = text({
	header: {
		fr: 'Provinces concernées',
		ar: 'العمالات والأقاليم المعنية',
		en: 'Provinces concerned'
	}
});

/** The ids in such a cell, each once. */
export function aimsIn(cell: string | null): string[] {
	return [...new Set((cell ?? '').split(/[,;،؛\s]+/).filter((id) => id !== ''))];
}
