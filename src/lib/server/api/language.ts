import { isLanguage, languages, type Language } from '$pipelines/contract/text.ts';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from './context.ts';
import { invalidValue, oneOf } from './refusals.ts';

const fallback: Language = 'fr';

/** The language of messages: `lang` in the query, else what the browser prefers, else French. */
export const readLanguage: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
	c.set('language', preferredLanguage(c.req.header('accept-language')));
	const asked = c.req.query('lang');
	if (asked !== undefined) {
		if (!isLanguage(asked)) throw invalidValue('lang', asked, oneOf(languages));
		c.set('language', asked);
	}
	await next();
};

/** Also right when the request was refused before its language was read. */
export function languageOf(c: Context<ApiEnvironment>): Language {
	const language: Language | undefined = c.get('language');
	return language ?? fallback;
}

/** The first of our languages in an `Accept-Language` header, by weight. */
export function preferredLanguage(header: string | undefined): Language {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
			return { tag: tag.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { tag } of wanted) if (isLanguage(tag)) return tag;
	return fallback;
}
