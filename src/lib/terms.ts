/** Words of the field that all sides know: they import nothing. */

/** How long a period is; `none` of the whole. */
export const grains = ['month', 'quarter', 'year', 'none'] as const;
export type Grain = (typeof grains)[number];

/**
 * How values combine: flows over territories and time, stocks over territories only, ratios as Σ/Σ;
 * what is cumulated since January over territories, its last month standing for a period; medians
 * and distinct counts are computed again from the rows.
 */
export type Kind = 'flow' | 'stock' | 'ratio' | 'cumulative' | 'median' | 'distinct';

/** Rates are fractions (`share`); densities are per 10,000 inhabitants; `MDH` is a million dirhams. */
export type Unit =
	| 'persons'
	| 'entities'
	| 'cards'
	| 'applications'
	| 'places'
	| 'crafts'
	| 'sites'
	| 'units'
	| 'editions'
	| 'participations'
	| 'exhibitors'
	| 'visitors'
	| 'sessions'
	| 'agreements'
	| 'recommendations'
	| 'days'
	| 'MAD'
	| 'MDH'
	| 'share'
	| 'per-10000';

/** Which rows answer for a period: see `Timing` of the definitions. */
export type TimingRows =
	'at-date' | 'in-period' | 'last-month' | 'last-report' | 'training-year' | 'as-of-file';

/**
 * Why a value is not a plain one: `missing`, nothing was received for the cell; `not-applicable`,
 * its denominator is 0; `provisional`, its period is not complete; `withheld`, it would say
 * something about a person.
 */
export type Flag = 'missing' | 'withheld' | 'provisional' | 'not-applicable';

/** Where a figure stands against its target. */
export type TargetStatus =
	'reached' | 'on-the-way' | 'stalled' | 'moving-away' | 'no-target' | 'no-data';

/** What a search finds. */
export const resultKinds = [
	'indicator',
	'theme',
	'dataset',
	'province',
	'commune',
	'term'
] as const;
export type ResultKind = (typeof resultKinds)[number];
