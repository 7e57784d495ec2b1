import type { Language } from '$pipelines/contract/text';
import { calls } from '$lib/i18n/messages/calls';
import { chrome } from '$lib/i18n/messages/chrome';
import { targets } from '$lib/i18n/messages/targets';
import { followUp } from '$lib/i18n/messages/follow-up';
import { places } from '$lib/i18n/messages/places';
import { session } from '$lib/i18n/messages/sessions';
import { groupIds, groups } from '$lib/i18n/groups';
import { themeIds, themes } from '$lib/i18n/themes';
import { keptSearch } from '$lib/address/kept-search';
import type { ThemeReach } from '$lib/address/theme-reach';

export interface Link {
	readonly href: string;
	readonly label: string;
	/** `page` on the page itself, `true` on a page below it. */
	readonly current: 'page' | 'true' | undefined;
}

/** The ways through the site, as the page at an address sees them. */
export interface Links {
	readonly overview: Link;
	readonly themes: readonly Link[];
	/** Where. */
	readonly places: Link;
	/** Who: a page across themes for each. */
	readonly groups: readonly Link[];
	/** What is aimed at, decided and followed. */
	readonly assembly: readonly Link[];
	/** What figures are made of, and how. */
	readonly method: readonly Link[];
}

/** @param reach the filters that each theme knows: those chosen go along */
export function linksAt(
	{ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
	language: Language,
	reach: ThemeReach
): Links {
	// Columns of a data page bear the names of dimensions, but are filtered in their own way.
	const chosen = /\/(themes|indicators)\//.test(pathname) ? searchParams : new URLSearchParams();
	const link = (path: string, label: string, search = ''): Link => {
		const href = `/${language}${path}`;
		return { href: href + search, label, current: currentOf(href, pathname, path === '') };
	};
	return {
		overview: link('', chrome.overview[language]),
		themes: themeIds.map((theme) =>
			link(
				`/themes/${theme}`,
				themes[theme].name[language],
				keptSearch(chosen, { dimensions: reach[theme] ?? [] })
			)
		),
		places: link('/places', places.title[language]),
		groups: groupIds.map((group) => link(`/groups/${group}`, groups[group].label[language])),
		assembly: [
			link('/targets', targets.title[language]),
			link('/sessions', session.sessionsShort[language]),
			link('/follow-up', followUp.short[language])
		],
		method: [
			link('/indicators', chrome.indicators[language]),
			link('/data', chrome.data[language]),
			link('/quality', chrome.quality[language]),
			link('/api', calls.title[language]),
			link('/about', chrome.about[language])
		]
	};
}

function currentOf(href: string, pathname: string, alone: boolean): Link['current'] {
	if (pathname === href) return 'page';
	return !alone && pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
