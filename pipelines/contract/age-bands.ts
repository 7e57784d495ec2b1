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

/**
 * SQL true of those who are in one of the bands at the end of a year, `unknown` included: ages are
 * compared as numbers, which takes a fraction of naming each one's band.
 */
export function isInAgeBands(year: string, birthYear: string, bands: readonly string[]): string {
	const age = `${year} - ${birthYear}`;
	const conditions = Object.entries(leastAges).flatMap(([id, least], index, all) => {
		if (!bands.includes(id)) return [];
		const next = all[index + 1]?.[1];
		return next === undefined
			? [`${age} >= ${least}`]
			: [`${age} between ${least} and ${next - 1}`];
	});
	if (bands.includes('unknown')) {
		conditions.push(`${birthYear} is null or ${age} < ${Math.min(...Object.values(leastAges))}`);
	}
	return `(${conditions.join(' or ') || 'false'})`;
}
