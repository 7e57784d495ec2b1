import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { isLanguage, type Language } from '$pipelines/contract/text';
import { languageOfPath } from './detect';

const name = 'mirsad-language';
const oneYear = 365 * 24 * 60 * 60;

/** The language of the visitor's last page, or null on a first visit. */
export function rememberedLanguage(cookies: Cookies): Language | null {
	const language = cookies.get(name);
	return isLanguage(language) ? language : null;
}

/**
 * The language that a request chooses, or null when there is nothing new to remember. A link on
 * another site is no choice, except on a first visit.
 */
export function languageToRemember({
	url,
	request,
	cookies
}: Pick<RequestEvent, 'url' | 'request' | 'cookies'>): Language | null {
	const language = languageOfPath(url.pathname);
	const known = rememberedLanguage(cookies);
	if (language === null || language === known) return null;
	const foreign = request.headers.get('sec-fetch-site') === 'cross-site';
	return foreign && known !== null ? null : language;
}

type Asking = Pick<RequestEvent, 'cookies' | 'url'>;

export const languageCookie = (asking: Asking, language: Language): string =>
	lastingCookie(asking, name, language);

/** What a visitor chose, for a year, as the server alone reads it. */
export function lastingCookie({ cookies, url }: Asking, name: string, value: string): string {
	return cookies.serialize(name, value, {
		path: '/',
		maxAge: oneYear,
		sameSite: 'lax',
		httpOnly: true,
		secure: url.protocol === 'https:'
	});
}
