import type { Handle, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { sequence } from '@sveltejs/kit/hooks';
import type { Language } from '$pipelines/contract/text';
import { readRoom, roomCookie } from '$lib/charts/room';
import { languageOf } from '$lib/i18n/detect';
import { directionOf } from '$lib/i18n/direction';
import { languageCookie, languageToRemember, rememberedLanguage } from '$lib/i18n/remembered';
import { api } from '$lib/server/api/instance';
import { servePage } from '$lib/server/page-cache';
import { warmOverview } from '$lib/server/warm-overview';

/** Outside of the pages kept in memory, which are the same for every visitor. */
const remember: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const language = languageToRemember(event);
	if (language) response.headers.append('set-cookie', languageCookie(event, language));
	return response;
};

/** Digits and names in Latin letters stand in Arabic text too. */
function fontsOf(language: Language): string[] {
	return language === 'ar' ? ['arabic-wght', 'latin-wght'] : ['latin-wght'];
}

const speak: Handle = async ({ event, resolve }) => {
	const wished = rememberedLanguage(event.cookies) ?? event.request.headers.get('accept-language');
	const language = languageOf(event.url, wished);
	event.locals.language = language;
	event.locals.room = readRoom(event.cookies.get(roomCookie));
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replaceAll('%mirsad.lang%', language).replace('%mirsad.dir%', directionOf(language)),
		// Scripts are asked for at the end of the page: thirty files asked for first come before its text.
		preload: ({ type, path }) =>
			type === 'css' || (type === 'font' && fontsOf(language).some((font) => path.includes(font)))
	});
};

const secure: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (event.isSubRequest) return response;
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	if (event.route.id?.startsWith('/embed/')) letOthersFrame(headers);
	else headers.set('x-frame-options', 'DENY');
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set(
		'permissions-policy',
		'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'
	);
	return response;
};

/** Figures to embed are made for pages of others, and only they are. */
function letOthersFrame(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	if (!policy) return;
	headers.set(
		'content-security-policy',
		policy.replace("frame-ancestors 'none'", 'frame-ancestors *')
	);
}

export const init: ServerInit = () => {
	// The built server asks for HOST after this and would listen on every address without one.
	process.env.HOST ||= '127.0.0.1';
	if (!building) void warmOverview();
};

const answerPages = sequence(remember, servePage, secure, speak);

/** Whatever stands under `/api`, malformed paths too, is answered or refused by the API alone. */
export const handle: Handle = (asked) => {
	if (!/^\/api(\/|$)/.test(asked.event.url.pathname)) return answerPages(asked);
	return asked.event.route.id ? asked.resolve(asked.event) : api().fetch(asked.event.request);
};
