/** SQL that tells sixty months of rows by the bits of one number. */
interface MonthBits {
	/** The number of a row's month, from 0001-01. */
	readonly number: string;
	/** To group by: the sixty months that a row's is among. */
	readonly sixty: string;
	/** How many months the rows of such a group have. */
	readonly distinct: string;
}

/** Groups of up to sixty rows: one for each row takes several times as long. */
export function monthBits(month: string): MonthBits {
	const number = `datediff('month', date '0001-01-01', ${month})`;
	return {
		number,
		sixty: `${number} // 60`,
		distinct: `bit_count(bit_or(cast(1 as bigint) << (${number} % 60)::integer))`
	};
}
