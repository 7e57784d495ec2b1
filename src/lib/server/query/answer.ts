import type { Flag } from '$lib/terms.ts';
import type { Band } from '../disclosure/publish.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Unit } from '../indicators/definition.ts';

export type { Flag };

export type BaseFlag = 'base-incomplete';

/** A row carries the period unless the grain is `none`, and the member of each dimension asked. */
export type AnswerRow = {
	/** `2025-06`, `2025-Q2` or `2025`. */
	period?: string;
	value: number | null;
	/** Null unless the indicator is a ratio. */
	numerator: number | null;
	denominator: number | null;
	flag: Flag | null;
	/** So few that it is not ranked, coloured or told in a sentence. */
	small?: true;
	/** What may be said of a withheld count that has one. */
	band?: Band;
	/** The value compared with; null without one. */
	compare: number | null;
	/** Why there is none to compare with: the data begins within the window compared with. */
	base_flag?: BaseFlag;
} & { [D in DimensionId]?: string };

/** Counts of persons carry noise of at most `largest`, in each published figure that they are the sum of. */
export interface Protection {
	readonly method: 'cell-key';
	readonly largest: number;
	/** The most published figures that one of the answer is the sum of, where that is more than one. */
	readonly sums?: number;
}

export interface Answer {
	readonly ok: true;
	readonly snapshot: string;
	readonly indicator: string;
	readonly unit: Unit;
	/** The query as understood, in the words of the address. */
	readonly query: Readonly<Record<string, string>>;
	/** The last day that the figures speak of; null without data. */
	readonly as_of: string | null;
	/** What was done to figures of persons, for the public. */
	readonly protection?: Protection;
	readonly rows: readonly AnswerRow[];
}
