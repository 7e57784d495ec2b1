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
	'/indicators',
	'/indicators/womens-share',
	'/data',
	'/data/fairs',
	'/quality',
	'/about',
	'/glossary'
] as const;
