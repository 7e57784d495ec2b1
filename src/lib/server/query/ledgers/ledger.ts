import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Axis } from '../cubes/cube.ts';

export type Codes = Uint16Array | Uint32Array;

/**
 * All rows of a mart by month and profile, as codes and whole numbers in memory: for what cubes are too
 * short for.
 */
export interface Ledger {
	/** Months (`2025-06`) in order, also those without lines. */
	readonly slots: readonly string[];
	/** Where the lines of each slot begin; one more, where the last ends. */
	readonly starts: Uint32Array;
	/** The crossing of members in which each line lies: they are few, so what is asked is looked up for each. */
	readonly profiles: Codes;
	/** How many profiles there are. */
	readonly crossings: number;
	/** The member of each profile. */
	readonly axes: Readonly<Partial<Record<DimensionId, Axis>>>;
	/** Members of `age_band` are years of birth. */
	readonly births: true;
	readonly terms: ReadonlyMap<string, LedgerTerms>;
}

/** What each line adds to an indicator; terms said alike are one column. */
export interface LedgerTerms {
	readonly numerators: TermColumn;
	/** Null where the denominator is not counted in rows. */
	readonly denominators: TermColumn | null;
}

/** Whole numbers of the smallest unit; two numbers below all others say that there is none. */
export interface TermColumn {
	readonly values: Int8Array | Int32Array | Float64Array;
	/** Smallest units in one. */
	readonly scale: number;
	/** Of a line outside of the population. */
	readonly outside: number;
	/** Of a line that does not say. */
	readonly silent: number;
}

/** Numbers of a width, and the SQL type that they come in. */
export interface Width {
	readonly type: 'tinyint' | 'integer' | 'double';
	readonly make: (lines: number) => TermColumn['values'];
	readonly outside: number;
	readonly silent: number;
	readonly most: number;
}

/** Narrow ones first. */
export const widths: readonly Width[] = [
	widthOf('tinyint', (lines) => new Int8Array(lines), -128, 127),
	widthOf('integer', (lines) => new Int32Array(lines), -(2 ** 31), 2 ** 31 - 1),
	widthOf(
		'double',
		(lines) => new Float64Array(lines),
		Number.MIN_SAFE_INTEGER,
		Number.MAX_SAFE_INTEGER
	)
];

function widthOf(type: Width['type'], make: Width['make'], least: number, most: number): Width {
	return { type, make, outside: least, silent: least + 1, most };
}
