import { fallbackLanguage, languageOfPath } from '$lib/i18n/detect';
import { withKeptList, withNotice } from './notice';
import type { Shelf } from './shelf';

/** The page that stands for those that were never opened. */
export const offlineAddress = (language: string): string => `/${language}/offline`;

/**
 * What to show when the network does not answer: the page as it was last seen, saying when, or the
 * page without connection. Null when not even that was kept.
 */
export async function serveKept(shelf: Shelf, address: string): Promise<Response | null> {
	const language = languageOfPath(address.split('?')[0] ?? '') ?? fallbackLanguage;
	const kept = await shelf.page(address);
	if (kept) {
		const { response, seenAt } = kept;
		const html = withNotice(await response.text(), { address, seenAt }, language);
		return new Response(html, { headers: response.headers });
	}
	const page = await shelf.page(offlineAddress(language));
	if (!page) return null;
	const pages = (await shelf.keptPages()).filter(
		({ address }) =>
			address.split('?')[0] !== offlineAddress(language) && languageOfPath(address) === language
	);
	const html = withKeptList(await page.response.text(), pages, language);
	return new Response(html, { status: 503, headers: page.response.headers });
}

/** The files that a page names: its scripts, styles and fonts. */
export function filesOf(html: string): string[] {
	return [...new Set(html.match(/\/_app\/immutable\/[\w./-]+\.(?:js|css|woff2)/g))];
}
