import type { Band } from '../disclosure/publish.ts';
import type { Indicator, Unit } from '../indicators/definition.ts';
import type { AnswerRow } from './answer.ts';

/** What the rows of a period and split add up to; null where none of them says. */
export interface Sums {
	readonly numerator: number | null;
	readonly denominator: number | null;
}

export type Figure = Pick<AnswerRow, 'value' | 'numerator' | 'denominator' | 'flag' | 'band'>;

/** A rate over fewer, or a count below, says more of chance than of a territory. */
export const least = { denominator: 30, count: 5 };
const amounts: readonly Unit[] = ['MAD', 'MDH', 'days', 'share', 'per-10000'];

/** Whether a figure is of so few that it is not to be ranked or told. */
export function isSmall(
	{ kind, unit }: Pick<Indicator, 'kind' | 'unit'>,
	{ value, denominator }: Pick<AnswerRow, 'value' | 'denominator'>
): boolean {
	if (value === null) return false;
	if (kind === 'ratio') return (denominator ?? 0) < least.denominator;
	return !amounts.includes(unit) && value < least.count;
}

/** Nothing was received for it. */
export const missing: Figure = { value: null, numerator: null, denominator: null, flag: 'missing' };

/** It would say something about a person. */
export function withheldFigure(band?: Band): Figure {
	const figure: Figure = { value: null, numerator: null, denominator: null, flag: 'withheld' };
	return band ? { ...figure, band } : figure;
}

/**
 * The figure of a covered period: zero, missing and not applicable are three things.
 * @param sums undefined when no row answers.
 * @param reference set when the denominator is kept in `data/reference`.
 */
export function cellOf(
	{ kind, surveyed }: Pick<Indicator, 'kind' | 'surveyed'>,
	sums: Sums | undefined,
	reference: { readonly denominator: number | null } | null,
	provisional: boolean
): Figure {
	const flag = provisional ? 'provisional' : null;
	if (kind !== 'ratio') {
		if (!sums && (kind === 'median' || surveyed)) return missing;
		if (!sums) return { value: 0, numerator: null, denominator: null, flag };
		if (sums.numerator === null) return missing;
		return { value: sums.numerator, numerator: null, denominator: null, flag };
	}
	if (!sums && !reference) return missing;
	const numerator = sums ? sums.numerator : 0;
	const denominator = reference ? reference.denominator : (sums?.denominator ?? null);
	const terms = { numerator, denominator };
	if (reference && denominator === null) return { value: null, ...terms, flag: 'missing' };
	if (!denominator) return { value: null, ...terms, flag: 'not-applicable' };
	if (numerator === null) return { value: null, ...terms, flag: 'missing' };
	return { value: numerator / denominator, ...terms, flag };
}
