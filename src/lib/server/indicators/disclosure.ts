import type { DimensionId } from '../dimensions/dimension.ts';

/**
 * What figures could say of somebody, for the public. Where a definition does not say, figures of
 * exports about persons count persons.
 */
export type Disclosure =
	/** Nobody: sites, editions, agreements. */
	{ readonly of: 'nobody' } | CountsOfPersons | Money;

interface Linked {
	/** The same quantities, as other indicators publish them: withheld there, withheld here. */
	readonly within?: readonly Within[];
}

/** Persons, or things of theirs. */
export interface CountsOfPersons extends Linked {
	readonly of: 'persons';
	/** Column that tells persons apart, where several rows or more than one each are counted. */
	readonly person?: string;
	/** Set when only the numerator of a ratio counts persons. */
	readonly terms?: 'numerator';
	/** What the numerator counts of each person; 1. */
	readonly each?: number;
	/** Another count that is withheld where this one is, because a third gives their difference. */
	readonly together?: string;
	/** The public reads small counts as a band. */
	readonly band?: true;
}

/** Amounts: contributors are counted, and none may make most of it. */
export interface Money extends Linked {
	readonly of: 'money';
	/** Column that tells contributors apart. */
	readonly person?: string;
	/** Where rows are not of contributors: SQL aggregates of how many and of the largest amount. */
	readonly contributors?: { readonly count: string; readonly largest: string };
	/** Contributors below which an amount is withheld. */
	readonly least: number;
	/** Set when the denominator counts contributors, not an amount. */
	readonly denominator?: 'contributors';
}

export interface Within {
	readonly indicator: string;
	/** The members that the numerator and the rest of the denominator are, when the other one is split. */
	readonly split?: {
		readonly dimension: DimensionId;
		readonly numerator: readonly string[];
		readonly rest: readonly string[];
	};
	/** When, beside the same time: a year before; or, of a stock that events make, as they begin. */
	readonly also?: 'year-before' | 'as-it-begins';
}
