/** The least age of each band, youngest first; each runs to the next. */
export const leastAges = {
	'15-24': 15,
	'25-34': 25,
	'35-44': 35,
	'45-54': 45,
	'55-64': 55,
	'65+': 65
} as const;

/** SQL that gives the age band at the end of a year; null when the age is unknown or under 15. */
export function ageBandOf(year: string, birthYear: string): string {
	const cases = Object.entries(leastAges)
		.reverse()
		.map(([id, least]) => `when ${year} - ${birthYear} >= ${least} then '${id}'`);
	return `case ${cases.join(' ')} end`;
}
