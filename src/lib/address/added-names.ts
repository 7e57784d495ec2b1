/** Names that other sites and letters add to the links that lead here, to follow who clicks. */
const added =
	/^(?:utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl)$/i;

/** The search of an address without what others added; the rest as it stands. */
export function ownSearch(search: string): string {
	const pairs = search.replace(/^\?/, '').split('&');
	const own = pairs.filter((pair) => !added.test(pair.split('=')[0] ?? ''));
	if (own.length === pairs.length) return search;
	return own.length > 0 ? `?${own.join('&')}` : '';
}
