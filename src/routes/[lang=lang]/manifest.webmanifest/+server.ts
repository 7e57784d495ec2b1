import { directionOf } from '$lib/i18n/direction';
import { chrome } from '$lib/i18n/messages/chrome';
import { isLanguage } from '$pipelines/contract/text';
import type { RequestHandler } from './$types';

const icons = [
	{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
	{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
	{ src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
	{ src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
];

/** How the application presents itself when it is installed, in the language of the page. */
export const GET: RequestHandler = ({ params: { lang } }) => {
	const language = isLanguage(lang) ? lang : 'fr';
	const manifest = {
		id: '/',
		name: `${chrome.name[language]} – ${chrome.chamber[language]}`,
		short_name: chrome.name[language],
		description: chrome.purpose[language],
		lang: language,
		dir: directionOf(language),
		start_url: `/${language}`,
		scope: '/',
		display: 'standalone',
		background_color: '#faf7f1',
		theme_color: '#163a78',
		icons
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' }
	});
};
