import type { Text } from '$pipelines/contract/text.ts';
import type { DimensionId } from '../dimensions/dimension.ts';

export const grains = ['month', 'quarter', 'year', 'none'] as const;
export type Grain = (typeof grains)[number];

export type Theme =
	| 'register'
	| 'coverage'
	| 'financing'
	| 'training'
	| 'endangered-crafts'
	| 'infrastructure'
	| 'fairs'
	| 'governance';

/** How values combine: flows over territories and time, stocks over territories only, ratios as Σ/Σ. */
export type Kind = 'flow' | 'stock' | 'ratio';

/** Rates are fractions (`share`); densities are per 10,000 inhabitants. */
export type Unit = 'persons' | 'editions' | 'MAD' | 'share' | 'per-10000';

/**
 * Which rows of the relation answer for a period:
 * - `at-date`: those that hold at D, between an opening and a closing date;
 * - `in-period`: those dated in it;
 * - `last-month`: those of its last month that has any row;
 * - `last-report`: for each entity, its last row in it.
 */
export type Timing =
	| { readonly rows: 'at-date'; readonly opened: string; readonly closed: string }
	| { readonly rows: 'in-period'; readonly column: string }
	| { readonly rows: 'last-month'; readonly column: string }
	| { readonly rows: 'last-report'; readonly column: string; readonly entity: string };

/** A denominator that people maintain in `data/reference` rather than rows of an export. */
export type ReferenceDenominator =
	{ readonly from: 'targets'; readonly indicator: string } | { readonly from: 'population' };

export interface IndicatorEntry {
	readonly code: string;
	readonly kind: Kind;
	readonly unit: Unit;
	/** Digits after the point that are worth showing, of a percentage for a share. */
	readonly decimals: number;
	/** Which way is better; null where neither is. */
	readonly direction: 'up' | 'down' | null;
	/** When set, replaces the family's. */
	readonly timing?: Timing;
	readonly dimensions?: readonly DimensionId[];
	readonly sources?: readonly string[];
	/** SQL condition on rows of the relation: the population that is counted. */
	readonly population?: string;
	/** SQL aggregate over the population: a count or a sum, so that parts add up. */
	readonly numerator: string;
	/** Set on ratios only. */
	readonly denominator?: string | ReferenceDenominator;
	readonly name: Text;
	readonly definition: Text;
	/** What is counted or summed, in words. */
	readonly numeratorMeaning: Text;
	readonly denominatorMeaning?: Text;
	readonly pitfalls: Text;
	/** Where the definition comes from. */
	readonly basis: Text;
}

export interface IndicatorFamily {
	readonly family: string;
	readonly theme: Theme;
	/** The export whose first and reference dates bound the periods. */
	readonly dataset: string;
	/** Every export that the figures rest on. */
	readonly sources: readonly string[];
	/** A mart of the snapshot. */
	readonly relation: string;
	readonly timing: Timing;
	readonly dimensions: readonly DimensionId[];
	/** Where its population has only some members of a dimension: those. */
	readonly members?: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
	readonly indicators: Readonly<Record<string, IndicatorEntry>>;
}

export interface Indicator extends IndicatorEntry {
	readonly id: string;
	readonly family: string;
	readonly theme: Theme;
	readonly dataset: string;
	readonly sources: readonly string[];
	readonly relation: string;
	readonly timing: Timing;
	readonly grains: readonly Grain[];
	readonly dimensions: readonly DimensionId[];
	readonly members?: IndicatorFamily['members'];
}

/** Declares a family; throws when an entry contradicts its kind. */
export function defineIndicators(family: IndicatorFamily): Indicator[] {
	const { indicators, ...shared } = family;
	return Object.entries(indicators).map(([id, entry]) => {
		if ((entry.kind === 'ratio') !== (entry.denominator !== undefined)) {
			throw new Error(`indicator ${id}: a ratio, and only a ratio, has a denominator`);
		}
		if ((entry.denominator === undefined) !== (entry.denominatorMeaning === undefined)) {
			throw new Error(`indicator ${id}: a denominator comes with its meaning`);
		}
		return { ...shared, ...entry, id, timing: entry.timing ?? shared.timing, grains };
	});
}
