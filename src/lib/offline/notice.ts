import type { Language } from '$pipelines/contract/text';
import { formatMoment } from '$lib/i18n/formats';
import { offline } from '$lib/i18n/messages/offline';
import { say } from '$lib/i18n/say';
import { noticeClass } from './notice-class';

/** A page that was kept, for the list of them. */
export interface KeptPage {
	/** Path and query. */
	readonly address: string;
	readonly title: string;
	/** ISO moment at which the server answered it. */
	readonly seenAt: string;
}

/** Where the page without connection shows what was kept. */
export const keptListMark = '<!--kept-pages-->';

/** A page as it was seen, saying so before everything else. Pure: HTML in, HTML out. */
export function withNotice(
	html: string,
	{ address, seenAt }: Pick<KeptPage, 'address' | 'seenAt'>,
	language: Language
): string {
	const sentence = say(offline.seenOn, language, { moment: formatMoment(seenAt, language) });
	const notice = `<div class="${noticeClass}" role="status" data-seen-at="${encode(seenAt)}"><p>${encode(sentence)} <a href="${encode(address)}">${encode(offline.again[language])}</a></p></div>`;
	return html.replace(/<body[^>]*>/, (body) => body + notice);
}

/** The page without connection, with a way to every page that was kept in its language. */
export function withKeptList(html: string, kept: readonly KeptPage[], language: Language): string {
	const items = kept.map(
		({ address, title, seenAt }) =>
			`<li><a href="${encode(address)}">${encode(title)}</a> <span class="quiet">${encode(formatMoment(seenAt, language))}</span></li>`
	);
	const list =
		items.length === 0
			? ''
			: `<h2>${encode(offline.seenTitle[language])}</h2><ul>${items.join('')}</ul>`;
	return html.replace(keptListMark, () => list);
}

export function titleOf(html: string): string {
	const title = /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
	return decode(title).trim();
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

const encode = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const decode = (text: string): string =>
	Object.entries(entities).reduceRight(
		(rest, [sign, entity]) => rest.replaceAll(entity, sign),
		text
	);
