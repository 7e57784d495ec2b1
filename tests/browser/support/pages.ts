import { languages, type Language } from '../../../pipelines/contract/text.ts';

export { languages, type Language };

export const directions: Readonly<Record<Language, 'rtl' | 'ltr'>> = {
	ar: 'rtl',
	fr: 'ltr',
	en: 'ltr'
};

/** One address of every kind of page, without its language. */
export const paths = [
	'',
	'/themes/register',
	'/themes/coverage',
	'/themes/financing',
	'/themes/training',
	'/themes/endangered-crafts',
	'/themes/fairs',
	'/themes/infrastructure',
	'/themes/governance',
	'/places',
	'/places/03.531',
	'/groups/rural-women',
	'/targets',
	'/indicators',
	'/indicators/womens-share',
	'/data',
	'/data/fairs',
	'/sessions',
	'/sessions/AG-2025-02',
	'/follow-up',
	'/quality',
	'/api',
	'/about',
	'/glossary'
] as const;

/** Pages in another state: filtered, found, without a connection. */
export const morePaths = [
	'/search?q=taza',
	'/snapshots',
	'/search?q=xyzzy',
	'/offline',
	'/themes/register?by=sex&grain=year',
	'/indicators/registered-artisans/table?by=province&across=period,sex&share=row',
	'/data/fairs/table?by=level&across=status'
] as const;
