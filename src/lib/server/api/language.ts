import type { Context, MiddlewareHandler } from 'hono';
import { languageDetector } from 'hono/language';
import { isLanguage, languages, type Language } from '$pipelines/contract/text.ts';
import type { ApiEnvironment } from './context.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';

const fallback: Language = 'fr';

/** The language of messages: `lang` in the query, else what the browser prefers, else French. */
export const detectLanguage = languageDetector({
	order: ['querystring', 'header'],
	supportedLanguages: [...languages],
	fallbackLanguage: fallback,
	ignoreCase: true,
	caches: false
}) as MiddlewareHandler<ApiEnvironment>;

/** @throws Refusal for a `lang` that is none of ours, in the language detected without it. */
export const checkLanguage: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
	const asked = c.req.query('lang');
	if (asked !== undefined && !isLanguage(asked))
		throw invalidValue('lang', asked, oneOf(languages));
	await next();
};

/** Also right when the request was refused before its language was read. */
export function languageOf(c: Context<ApiEnvironment>): Language {
	const language: Language | undefined = c.get('language');
	return language ?? fallback;
}
