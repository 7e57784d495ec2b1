import type { SnapshotsPage } from '$lib/api';
import { ask, clientFor } from '$lib/loading/client';
import { chrome } from '$lib/i18n/messages/chrome';
import { snapshots as words } from '$lib/i18n/messages/snapshots';
import type { RequestHandler } from './$types';

/** An entry for each kept snapshot, the newest first, for readers of feeds. */
export const GET: RequestHandler = async ({ fetch, locals: { language }, url: { origin } }) => {
	const { pages } = clientFor(fetch, language);
	const { page } = await ask<SnapshotsPage>(pages.snapshots.$get({ query: {} }));
	const home = `${origin}/${language}/snapshots`;
	const entries = page.snapshots.map(({ id, at, moment, files, changes }) => {
		const address = changes ? `${origin}${changes}` : `${home}#${id}`;
		return `<entry><id>${home}#${id}</id><title>${escaped(moment)}</title><updated>${at}</updated><link href="${address}"/><summary>${escaped(files || id)}</summary></entry>`;
	});
	const title = `${chrome.name[language]} – ${words.title[language]}`;
	const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${home}</id><title>${escaped(title)}</title><updated>${page.snapshots[0]?.at ?? ''}</updated><author><name>${escaped(chrome.chamber[language])}</name></author><link rel="self" href="${home}.atom"/><link href="${home}"/>
${entries.join('\n')}
</feed>`;
	return new Response(feed, {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' }
	});
};

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
