import { files as staticFiles, version } from '$service-worker';
import { isLanguage } from '$pipelines/contract/text';
import { isSeenMessage, type SeenMessage } from '$lib/offline/seen';
import { filesOf, offlineAddress, serveKept } from '$lib/offline/serve';
import { Shelf } from '$lib/offline/shelf';

/**
 * Keeps pages as they were seen, and shows them when the network does not answer. With a network,
 * every page and figure comes from it: nothing that was kept is ever put in its place.
 */
const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const shelf = new Shelf(caches, version);

worker.addEventListener('install', (event) => {
	event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		Promise.all([
			shelf.dropOthers(),
			worker.registration.navigationPreload?.enable(),
			worker.clients.claim()
		])
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname, search } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/'))
		return;
	if (request.mode === 'navigate') event.respondWith(answerPage(event, pathname + search));
	else if (isImmutable(pathname)) event.respondWith(answerFile(event, pathname));
	else if (staticFiles.includes(pathname)) event.respondWith(answerStatic(event, pathname));
});

worker.addEventListener('message', (event) => {
	if (isSeenMessage(event.data)) event.waitUntil(keepSeen(event.data));
});

async function answerPage(event: FetchEvent, address: string): Promise<Response> {
	let response: Response;
	try {
		const preloaded = (await event.preloadResponse) as Response | undefined;
		response = preloaded ?? (await fetch(event.request));
	} catch (failure) {
		const kept = await serveKept(shelf, address);
		if (kept) return kept;
		throw failure;
	}
	event.waitUntil(keep(address, response.clone()));
	return response;
}

async function keep(address: string, response: Response): Promise<void> {
	await shelf.forgetOthers(response);
	await shelf.keepPage(address, response, new Date());
}

/** The name of such a file changes with its content. */
async function answerFile(event: FetchEvent, path: string): Promise<Response> {
	const kept = await shelf.file(path);
	if (kept) return kept;
	const response = await fetch(event.request);
	event.waitUntil(shelf.keepFile(path, response.clone()));
	return response;
}

async function answerStatic(event: FetchEvent, path: string): Promise<Response> {
	try {
		const response = await fetch(event.request);
		event.waitUntil(shelf.keepFile(path, response.clone()));
		return response;
	} catch (failure) {
		const kept = await shelf.file(path);
		if (kept) return kept;
		throw failure;
	}
}

/** Keeps a page that is being read, its files, and the page without connection in its language. */
async function keepSeen({ address, document, files }: SeenMessage): Promise<void> {
	const language = address.split(/[/?]/)[1];
	if (!address.startsWith('/') || !isLanguage(language)) return;
	const known = await shelf.page(address);
	// a page that came as a document was kept on its way, if the worker was there
	if (!known || !document) await keepAddress(address, document ? 'force-cache' : 'no-cache');
	const without = offlineAddress(language);
	if (!(await shelf.page(without))) await keepAddress(without, 'no-cache');
	const named = await Promise.all(
		[address, without].map(async (one) =>
			filesOf((await (await shelf.page(one))?.response.text()) ?? '')
		)
	);
	for (const path of new Set([...files, ...named.flat()])) {
		if (!isImmutable(path) && !staticFiles.includes(path)) continue;
		if (await shelf.file(path)) continue;
		await shelf.keepFile(path, await fetch(path, { cache: 'force-cache' }));
	}
}

async function keepAddress(address: string, cache: RequestCache): Promise<void> {
	await keep(address, await fetch(address, { cache, headers: { accept: 'text/html' } }));
}

function isImmutable(path: string): boolean {
	return path.startsWith('/_app/immutable/');
}
