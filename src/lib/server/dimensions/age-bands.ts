import type { Member } from './dimension.ts';

/** The least age of each band, youngest first; each runs to the next. */
const leastAges = { '15-24': 15, '25-34': 25, '35-44': 35, '45-54': 45, '55-64': 55, '65+': 65 };

export const ageBands: readonly Member[] = [
	band('15-24', 'من 15 إلى 24 سنة', 'De 15 à 24 ans', '15 to 24'),
	band('25-34', 'من 25 إلى 34 سنة', 'De 25 à 34 ans', '25 to 34'),
	band('35-44', 'من 35 إلى 44 سنة', 'De 35 à 44 ans', '35 to 44'),
	band('45-54', 'من 45 إلى 54 سنة', 'De 45 à 54 ans', '45 to 54'),
	band('55-64', 'من 55 إلى 64 سنة', 'De 55 à 64 ans', '55 to 64'),
	band('65+', '65 سنة فأكثر', '65 ans et plus', '65 and over')
];

function band(id: keyof typeof leastAges, ar: string, fr: string, en: string): Member {
	return { id, label: { ar, fr, en } };
}

/** SQL that gives the age band at the end of a year; null when the age is unknown or under 15. */
export function ageBandOf(year: string, birthYear: string): string {
	const cases = Object.entries(leastAges)
		.reverse()
		.map(([id, least]) => `when ${year} - ${birthYear} >= ${least} then '${id}'`);
	return `case ${cases.join(' ')} end`;
}
