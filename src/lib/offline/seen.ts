/** What a page tells the service worker once it is read. */
export interface SeenMessage {
	readonly kind: 'seen';
	/** Path and query. */
	readonly address: string;
	/** The document itself came from the network: the browser still has it. */
	readonly document: boolean;
	/** Addresses of the files it was made of. */
	readonly files: readonly string[];
}

export function isSeenMessage(data: unknown): data is SeenMessage {
	return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'seen';
}

/** Long enough to read something, and past what the first view needs. */
const readAfterMs = 2_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Notes that a page is being read, so that it can be shown again without a connection. */
export function noteSeen(url: URL, document: boolean): void {
	if (!('serviceWorker' in navigator)) return;
	clearTimeout(timer);
	const address = url.pathname + url.search;
	timer = setTimeout(() => void tell(address, document), document ? 0 : readAfterMs);
}

async function tell(address: string, document: boolean): Promise<void> {
	const { active } = await navigator.serviceWorker.ready;
	if (address !== location.pathname + location.search) return;
	const files = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin }) => origin === location.origin)
		.map(({ pathname }) => pathname);
	active?.postMessage({ kind: 'seen', address, document, files } satisfies SeenMessage);
}
