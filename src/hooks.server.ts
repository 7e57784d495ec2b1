import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import type { Handle, HandleFetch, RequestEvent, ServerInit } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { sequence } from '@sveltejs/kit/hooks';
import type { Language } from '$pipelines/contract/text';
import { EnvironmentError, type Environment } from '$pipelines/environment';
import { Drawing } from '$lib/charts/drawing';
import { languageOf } from '$lib/i18n/detect';
import { directionOf } from '$lib/i18n/direction';
import { languageCookie, languageToRemember, rememberedLanguage } from '$lib/i18n/remembered';
import { isOfApi } from '$lib/server/api/before-pages';
import { api } from '$lib/server/api/instance';
import { answerRefusals } from '$lib/server/http/answer-refusals';
import { headersForAll } from '$lib/server/http/headers-for-all';
import { audienceOf, checkHost } from '$lib/server/http/received';
import { environment } from '$lib/server/environment';
import { sayAudience } from '$lib/server/http/say-audience';
import { servePage } from '$lib/server/page-cache';
import { warmOverview } from '$lib/server/warm-overview';

/** Whether the answer being made is a whole page, not the data of one. */
const wholePage = new AsyncLocalStorage<boolean>();

// While one develops, Svelte compares what it finds in the markup with the data.
Drawing.standInMarkup = () => !dev && wholePage.getStore() === true;

/** The request as Node has it; there is none while one develops. */
const incomingOf = (platform: unknown): IncomingMessage | null =>
	(platform as { readonly req?: IncomingMessage } | undefined)?.req ?? null;

/** From where a request comes; a request that lacks the header of the proxy came past it. */
function clientOf({ getClientAddress, platform }: RequestEvent): string {
	try {
		return getClientAddress();
	} catch {
		return incomingOf(platform)?.socket.remoteAddress ?? '';
	}
}

/** Before anything is answered: whether the request is for this server, and for whom. */
const receive: Handle = ({ event, resolve }) => {
	const incoming = incomingOf(event.platform);
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

const askedBy = ({ locals }: RequestEvent) => ({
	audience: locals.audience,
	client: locals.client
});

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
	return wholePage.run(!event.isDataRequest, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replaceAll('%mirsad.lang%', language).replace('%mirsad.dir%', directionOf(language)),
			// Scripts are asked for at the end of the page: thirty files asked for first come before its text.
			preload: ({ type, path }) =>
				type === 'css' || (type === 'font' && fontsOf(language).some((font) => path.includes(font)))
		})
	);
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

/**
 * The API answers for every path under `/api` itself: whatever stands there, malformed or unknown, is
 * refused in its one shape, and figures do not pass through what pages need.
 */
const answerApi: Handle = ({ event, resolve }) => {
	if (!isOfApi(event.url.pathname)) return resolve(event);
	const close = () => incomingOf(event.platform)?.socket.destroy();
	return api().fetch(event.request, { ...askedBy(event), close });
};

export const init: ServerInit = () => {
	// The built server asks for HOST after this and would listen on every address without one.
	process.env.HOST ||= '127.0.0.1';
	if (building) return;
	if (!dev) {
		const settings = environmentOrExit();
		sayAudience(settings, console.log);
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

export const handle = sequence(receive, answerApi, remember, servePage, secure, speak);
