/** Names of grains, and of splits in titles. */
import type { Text } from '$pipelines/contract/text';

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
