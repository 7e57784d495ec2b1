/** Words of the field that all sides know: they import nothing. */

/** How long a period is; `none` of the whole. */
export const grains = ['month', 'quarter', 'year', 'none'] as const;
export type Grain = (typeof grains)[number];

/**
 * How values combine: flows over territories and time, stocks over territories only, ratios as Σ/Σ;
 * what is cumulated since January over territories, its last month standing for a period; medians
 * and distinct counts are computed again from the rows.
 */
export const kinds = ['flow', 'stock', 'ratio', 'cumulative', 'median', 'distinct'] as const;
export type Kind = (typeof kinds)[number];

/** Rates are fractions (`share`); densities are per 10,000 inhabitants; `MDH` is a million dirhams. */
export const units = [
	'persons',
	'entities',
	'cards',
	'applications',
	'places',
	'crafts',
	'sites',
	'units',
	'editions',
	'participations',
	'exhibitors',
	'visitors',
	'sessions',
	'agreements',
	'recommendations',
	'days',
	'MAD',
	'MDH',
	'share',
	'per-10000'
] as const;
export type Unit = (typeof units)[number];

/** Which rows answer for a period: see `Timing` of the definitions. */
export const timings = [
	'at-date',
	'in-period',
	'last-month',
	'last-report',
	'training-year',
	'as-of-file'
] as const;
export type TimingRows = (typeof timings)[number];

/**
 * Why a value is not a plain one: `missing`, nothing was received for the cell; `not-applicable`,
 * its denominator is 0; `provisional`, its period is not complete; `withheld`, it would say
 * something about a person.
 */
export const flags = ['missing', 'withheld', 'provisional', 'not-applicable'] as const;
export type Flag = (typeof flags)[number];

/** Where a figure stands against its target. */
export const targetStatuses = [
	'reached',
	'on-the-way',
	'stalled',
	'moving-away',
	'no-target',
	'no-data'
] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** What a search finds. */
export const resultKinds = [
	'indicator',
	'theme',
	'dataset',
	'province',
	'commune',
	'session',
	'member',
	'term',
	'column'
] as const;
export type ResultKind = (typeof resultKinds)[number];
