import type * as v from 'valibot';
import { nullableNumber, shape } from '$lib/schema.ts';

/** A member's part of an additive figure, or its terms of a ratio; null where it has none. */
export const termsSchema = shape({
	value: nullableNumber,
	numerator: nullableNumber,
	denominator: nullableNumber
});
export type Terms = v.InferOutput<typeof termsSchema>;

export interface Contribution {
	/** What the member adds to the difference, in the unit of the indicator. */
	readonly contribution: number;
	/** Of a ratio: what it adds because its own rate changed; null otherwise. */
	readonly within: number | null;
	/** Of a ratio: what it adds because its weight changed; null otherwise. */
	readonly mix: number | null;
}

const nothing: Terms = { value: null, numerator: null, denominator: null };

/** Parts of a sum: the difference of each is its contribution. A part that says nothing adds nothing. */
export function contributionOfPart(from: Terms = nothing, to: Terms = nothing): Contribution {
	return { contribution: (to.value ?? 0) - (from.value ?? 0), within: null, mix: null };
}

/** Numerator and denominator of the whole, at both ends. */
export interface RatioEnds {
	readonly from: { readonly numerator: number; readonly denominator: number };
	readonly to: { readonly numerator: number; readonly denominator: number };
}

/**
 * Parts of a ratio Σn/Σd, by the symmetric shift-share decomposition (Marshall–Edgeworth weights;
 * Kitagawa 1955): with w = d/Σd and r = n/d of a part, and R of the whole,
 * within = (r1 − r0)·(w0 + w1)/2 and mix = (w1 − w0)·((r0 + r1)/2 − (R0 + R1)/2).
 * Contributions of parts that make the whole add up to R1 − R0. A part that enters or leaves has no
 * rate of its own at one end: all that it adds is mix. So is what a part without a denominator
 * counts (persons whose province has no target), which the whole counts too.
 */
export function contributionToRatio(
	from: Terms = nothing,
	to: Terms = nothing,
	whole: RatioEnds
): Contribution {
	const { weight: w0, rate: before } = shareOf(from, whole.from.denominator);
	const { weight: w1, rate: after } = shareOf(to, whole.to.denominator);
	const overall =
		(whole.from.numerator / whole.from.denominator + whole.to.numerator / whole.to.denominator) / 2;
	const within = before === null || after === null ? 0 : (after - before) * ((w0 + w1) / 2);
	const moved =
		(to.numerator ?? 0) / whole.to.denominator - (from.numerator ?? 0) / whole.from.denominator;
	// With both rates this is (w1 − w0)·((r0 + r1)/2 − overall).
	const mix = moved - overall * (w1 - w0) - within;
	return { contribution: within + mix, within, mix };
}

function shareOf({ numerator, denominator }: Terms, whole: number) {
	if (!denominator) return { weight: 0, rate: null };
	return { weight: denominator / whole, rate: (numerator ?? 0) / denominator };
}
