type Query = Readonly<Record<string, string | undefined>>;

/** What an address is of: a page, or an answer, with its snapshot. */
interface OfSnapshot {
	readonly snapshot: string;
}

/** The address of an indicator's values. */
export function addressOf(of: OfSnapshot, id: string, query: Query, extension = ''): string {
	return addressIn(of, `indicators/${id}/values${extension}`, query);
}

/**
 * An address of the API, with what is not empty in the query. It is of the snapshot that the page is
 * of: what is downloaded later is what was seen.
 */
export function addressIn({ snapshot }: OfSnapshot, path: string, query: Query): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, snapshot })) {
		if (value) search.set(name, value);
	}
	return `/api/v1/${path}?${search.toString().replaceAll('%2C', ',')}`;
}
