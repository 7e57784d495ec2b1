type Fetch = typeof globalThis.fetch;

interface Place {
	/** Where the page is going, while it is going there. */
	readonly going: () => URL | null;
	/** The address that is shown. */
	readonly here: () => string;
}

interface Underway {
	readonly page: string;
	readonly controller: AbortController;
}

/**
 * A fetch that asks for the data of one page at a time: a visitor who chooses again before the
 * answer has come no longer waits for it, and neither does the server. What is fetched ahead for a
 * link, and everything but the data of pages, is left alone.
 */
export function cancelSuperseded(fetch: Fetch, { going, here }: Place): Fetch {
	let underway: Underway | null = null;
	return async (input, init) => {
		const page = pageOfData(input, here());
		const destination = going();
		if (page === null || !destination || pageOf(destination) !== page) return fetch(input, init);
		if (underway?.page !== page) underway?.controller.abort();
		const own: Underway = { page, controller: new AbortController() };
		underway = own;
		try {
			return await fetch(input, { ...init, signal: own.controller.signal });
		} catch (failure) {
			if (!own.controller.signal.aborted) throw failure;
			// SvelteKit drops the answer of a superseded navigation, but takes a failure for its own.
			return Response.json({ type: 'redirect', location: here() });
		} finally {
			if (underway === own) underway = null;
		}
	};
}

/** The page whose data a request asks for, as path and search; null for other requests. */
function pageOfData(input: RequestInfo | URL, base: string): string | null {
	const url = new URL(input instanceof Request ? input.url : input, base);
	const suffix = '/__data.json';
	if (!url.pathname.endsWith(suffix)) return null;
	url.pathname = url.pathname.slice(0, -suffix.length);
	url.searchParams.delete('x-sveltekit-invalidated');
	return pageOf(url);
}

const pageOf = ({ pathname, searchParams }: URL): string =>
	`${pathname}?${searchParams.toString()}`;
