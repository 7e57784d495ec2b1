import type { Handle, HandleFetch, ServerInit } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { sequence } from '@sveltejs/kit/hooks';
import type { Language } from '$pipelines/contract/text';
import { EnvironmentError, type Environment } from '$pipelines/environment';
import { ownSearch } from '$lib/address/added-names';
import { isOverview, readRole, roleCookie, roleOf } from '$lib/address/role';
import { readRoom, roomCookie } from '$lib/charts/room';
import { languageOf } from '$lib/i18n/detect';
import { directionOf } from '$lib/i18n/direction';
import {
	languageCookie,
	languageToRemember,
	lastingCookie,
	rememberedLanguage
} from '$lib/i18n/remembered';
import { api } from '$lib/server/api/instance';
import { environment } from '$lib/server/environment';
import { askedBy, clientOf, incomingOf } from '$lib/server/http/asked-by';
import { answerRefusals } from '$lib/server/http/answer-refusals';
import { headersForAll } from '$lib/server/http/headers-for-all';
import { audienceOf, checkHost } from '$lib/server/http/received';
import { sayAudience } from '$lib/server/http/say-audience';
import { servePage } from '$lib/server/page-cache';
import { warmOverview } from '$lib/server/warm-overview';

const isOfApi = (path: string): boolean => /^\/api(\/|$)/.test(path);

/** Before anything is answered: whether the request is for this server, and for whom. */
const receive: Handle = ({ event, resolve }) => {
	const incoming = incomingOf(event);
	const { headers } = event.request;
	const settings = environment();
	event.locals.audience = audienceOf(headers, settings, incoming);
	if (building || event.isSubRequest) return resolve(event);
	event.locals.client = clientOf(event);
	return answerRefusals(event.request, () => {
		if (!dev) checkHost(headers, settings, incoming);
		// Told nothing, the adapter takes every connection for an encrypted one.
		if (incoming && settings.origin === null && !settings.protocolHeader) {
			event.url.protocol = 'http:';
		}
		return resolve(event);
	});
};

/** What a page asks the API is asked for whoever asks for the page. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
	const { origin, pathname } = new URL(request.url);
	if (origin !== event.url.origin || !isOfApi(pathname)) return fetch(request);
	return Promise.resolve(api().fetch(request, { ...askedBy(event), inside: true }));
};

/** Outside of the pages kept in memory, which are the same for every visitor. */
const remember: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const language = languageToRemember(event);
	if (language) response.headers.append('set-cookie', languageCookie(event, language));
	const role = isOverview(event.url.pathname) ? readRole(event.url.searchParams.get('for')) : null;
	if (role) response.headers.append('set-cookie', lastingCookie(event, roleCookie, role));
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
	event.locals.role = roleOf(event.url.searchParams, event.cookies.get(roleCookie));
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
	headers.set('x-mirsad-audience', event.locals.audience);
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
	headers.set('cross-origin-resource-policy', 'cross-origin');
	const policy = headers.get('content-security-policy');
	if (!policy) return;
	headers.set(
		'content-security-policy',
		policy.replace("frame-ancestors 'none'", 'frame-ancestors *')
	);
}

/** What SvelteKit refuses under `/api` before any route, malformed paths, is refused by the API. */
const answerApi: Handle = ({ event, resolve }) => {
	if (!isOfApi(event.url.pathname) || event.route.id) return resolve(event);
	return api().fetch(event.request, askedBy(event));
};

export const init: ServerInit = () => {
	// The built server asks for HOST after this and would listen on every address without one.
	process.env.HOST ||= '127.0.0.1';
	if (building) return;
	if (!dev) {
		sayAudience(environmentOrExit(), console.log);
		headersForAll();
	}
	void warmOverview();
};

function environmentOrExit(): Environment {
	try {
		return environment();
	} catch (error) {
		if (!(error instanceof EnvironmentError)) throw error;
		console.error(error.message);
		process.exit(1);
	}
}

/** Pages are asked what they understand: what other sites add to links to them is dropped. */
const dropAddedNames: Handle = ({ event, resolve }) => {
	const own = ownSearch(event.url.search);
	if (own !== event.url.search) event.url.search = own;
	return resolve(event);
};

const answerPages = sequence(dropAddedNames, remember, servePage, secure, speak);

export const handle = sequence(receive, answerApi, ({ event, resolve }) =>
	isOfApi(event.url.pathname) ? resolve(event) : answerPages({ event, resolve })
);
