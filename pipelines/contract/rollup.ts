/**
 * A mart summed once, when a snapshot is built, to the grain that questions ask: one row for each
 * combination of what it keeps, with `rows` (how many rows of the mart it stands for), `keys` (the sum of
 * their record keys, modulo 2³²) and a sum for each column that it adds up, null where no row says. Whatever can be told from these columns is
 * answered from them; everything else from the rows. No indicator is named here.
 */
export interface Rollup {
	/** Its table in the schema `rollups`. */
	readonly id: string;
	/** The mart, without its schema. */
	readonly of: string;
	/** The dataset beside whose data tests the check of its sums is shown. */
	readonly dataset: string;
	/** Columns kept as they are: what questions split, filter or count by. */
	readonly keeps: readonly string[];
	/** SQL conditions kept as columns of these names: where a definition says one, it is told from its column. */
	readonly conditions?: Readonly<Record<string, string>>;
	/** Dates kept as the first day of their month. */
	readonly months?: readonly string[];
	/** A date of the mart: `age_band` is kept as it is at the end of its year. */
	readonly agesAt?: string;
	/** Numbers added up. */
	readonly sums?: readonly string[];
	/** Numbers whose largest is kept, as `largest_<name>`. */
	readonly largest?: readonly string[];
	/** How many rows each SQL condition holds of, as columns of these names. */
	readonly counts?: Readonly<Record<string, string>>;
}
