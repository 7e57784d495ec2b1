/** What a link has to carry so that the page it leads to counts from the same day. */
export function keptDay(search: URLSearchParams): string {
	const asked = search.get('as_of');
	return asked === null ? '' : `?as_of=${encodeURIComponent(asked)}`;
}
