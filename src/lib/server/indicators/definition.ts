import type { Text } from '$pipelines/contract/text.ts';
import type { ThemeId } from '$lib/i18n/themes.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import { grains, type Grain, type Kind, type Unit } from '../../terms.ts';
import type { Disclosure } from './disclosure.ts';

export { grains, type Grain, type Kind, type Unit };

export type Theme = ThemeId;

/**
 * Which rows of the relation answer for a period:
 * - `at-date`: those that hold at D, between an opening and a closing date (null: they do not close);
 * - `in-period`: those dated in it;
 * - `last-month`: those of its last month that has any row;
 * - `last-report`: for each entity, its last row in it;
 * - `training-year`: those of the training years that begin in it, or of the last of them alone;
 * - `as-of-file`: all of them, at the reference date of the file and no other.
 */
export type Timing =
	| { readonly rows: 'at-date'; readonly opened: string; readonly closed: string | null }
	| { readonly rows: 'in-period'; readonly column: string }
	| { readonly rows: 'last-month'; readonly column: string }
	| { readonly rows: 'last-report'; readonly column: string; readonly entity: string }
	| { readonly rows: 'training-year'; readonly column: string; readonly takes: 'every' | 'last' }
	| { readonly rows: 'as-of-file' };

/** The numerator counts a row that holds at D for some time only. */
export interface AtDate {
	/** Columns that say when. */
	readonly keeps: readonly string[];
	/** SQL of the first day on which it counts; null of a row that never does. */
	readonly from: string;
	/** SQL of the first day on which it does not any more; absent where that never comes. */
	readonly until?: string;
}

/** A denominator that people maintain in `data/reference` rather than rows of an export. */
export type ReferenceDenominator =
	{ readonly from: 'targets'; readonly indicator: string } | { readonly from: 'population' };

/** What the numerator's aggregate gave a year before D; the ratio is then the growth since. */
export interface YearBefore {
	readonly from: 'year-before';
}

export interface IndicatorEntry {
	readonly code: string;
	readonly kind: Kind;
	readonly unit: Unit;
	/** Which way is better; null where neither is. */
	readonly direction: 'up' | 'down' | null;
	/** It has a card on the overview, of the many that themes tell. */
	readonly headline?: boolean;
	/** When set, replaces the family's. */
	readonly timing?: Timing;
	readonly dimensions?: readonly DimensionId[];
	readonly members?: IndicatorFamily['members'];
	readonly sources?: readonly string[];
	readonly disclosure?: Disclosure;
	/** SQL condition on rows of the relation: the population that is counted. */
	readonly population?: string;
	/**
	 * SQL aggregate over the population: a count or a sum, so that parts add up. Of a median or a
	 * distinct count: what of each row.
	 */
	readonly numerator: string;
	/** Surveys tell it: a period without any says nothing, where events that did not happen are 0. */
	readonly surveyed?: true;
	readonly atDate?: AtDate;
	/** Set on ratios only. */
	readonly denominator?: string | ReferenceDenominator | YearBefore;
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
	/** Exports without which there is no figure at all, beside `dataset`. */
	readonly needs?: readonly string[];
	/** A mart of the snapshot. */
	readonly relation: string;
	readonly timing: Timing;
	readonly dimensions: readonly DimensionId[];
	/** Where its population has only some members of a dimension: those. */
	readonly members?: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
	readonly disclosure?: Disclosure;
	readonly indicators: Readonly<Record<string, IndicatorEntry>>;
}

export interface Indicator extends IndicatorEntry {
	readonly id: string;
	readonly family: string;
	readonly theme: Theme;
	readonly dataset: string;
	readonly sources: readonly string[];
	readonly needs?: readonly string[];
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
		const timing = entry.timing ?? shared.timing;
		return { ...shared, ...entry, id, timing, grains: grainsOf(timing) };
	});
}

/** Whether a figure is what holds on its last day or month, rather than what a period sums up. */
export function holdsAtEnd({ timing }: Pick<Indicator, 'timing'>): boolean {
	return timing.rows === 'at-date' || timing.rows === 'last-month';
}

function grainsOf({ rows }: Timing): readonly Grain[] {
	if (rows === 'as-of-file') return ['none'];
	return rows === 'training-year' ? ['year', 'none'] : grains;
}
