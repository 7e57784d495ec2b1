import type { leastAges } from '$pipelines/contract/age-bands.ts';
import type { Member } from './dimension.ts';

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
