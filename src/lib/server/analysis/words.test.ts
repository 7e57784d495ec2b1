import { expect, it } from 'vitest';
import { formatDifference } from './words';

it.each([
	[0.021, 'share', 'fr', '+2,1\u00a0pt'],
	[-18, 'per-10000', 'fr', '\u221218,0\u00a0pour 10\u202f000 hab.'],
	[18, 'per-10000', 'ar', '\u2066+18,0\u2069\u00a0لكل 10\u202f000 نسمة'],
	[-5, 'persons', 'en', '\u22125'],
	[0.2, 'persons', 'en', '0']
] as const)('%d %s in %s', (difference, unit, language, told) => {
	expect(formatDifference(difference, unit, language)).toBe(told);
});
