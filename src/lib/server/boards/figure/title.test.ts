import { expect, it } from 'vitest';
import { titleOf } from './title.ts';

const indicator = { name: { ar: 'المسجلون', fr: 'Inscrits', en: 'Registered' } };

it.each([
	['fr', null, undefined, 'Inscrits'],
	['fr', 'province', 'month', 'Inscrits, par mois et par province'],
	['en', 'channel', undefined, 'Registered, by CNSS channel'],
	['ar', 'milieu', 'year', 'المسجلون سنويا حسب الوسط']
] as const)('in %s, by %s and %s', (language, dimension, grain, title) => {
	expect(titleOf(indicator, dimension, language, grain)).toBe(title);
});
