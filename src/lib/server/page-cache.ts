import type { Handle, RequestEvent } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import { isOverview, roleCookie, roleOf } from '$lib/address/role';
import { readRoom, roomCookie } from '$lib/charts/room';
import { isKnown } from './api/headers';
import { Compressed, encodingOf } from './compressed';
import { tooManyOfYours, tooManyRequests } from './refusals/refusals';
import { readSnapshotId, recentSnapshotId } from './current-snapshot';
import { createQueue } from './warehouse/queue';

interface Page {
	readonly status: number;
	readonly headers: [string, string][];
	readonly body: Compressed;
	/** Set on what may be sent again: a whole page of one snapshot. */
	readonly snapshot: string | null;
}

type Resolve = Parameters<Handle>[0]['resolve'];

/** A snapshot never changes, so within a day neither does a page of it. Bounded by bytes, not by pages. */
const pages = new LRUCache<string, Page>({
	maxSize: 64 * 1024 * 1024,
	// Plain and compressed together.
	sizeCalculation: ({ body }) => 1024 + Math.ceil(body.size * 1.5)
});

/** Pages made at a time: whoever asks for a hundred leaves room for the next visitor. */
const door = createQueue(3, 256, tooManyRequests, {
	places: 2,
	waiting: 64,
	full: tooManyOfYours
});

/** Pages being made, so that visitors who come together do not each make the same one. */
const making = new Map<string, Promise<Page | Response>>();

/**
 * Answers pages from memory while the snapshot they were made from is the published one, and
 * compresses what a page is.
 */
export const servePage: Handle = async ({ event, resolve }) => {
	const { pathname, search } = event.url;
	if (event.request.method !== 'GET' || event.isSubRequest || pathname.startsWith('/api/')) {
		return resolve(event);
	}
	if (event.isDataRequest) return send(await make(event, resolve), event);

	// A page that tells how late the data are is of its day, as well as of its snapshot; it has
	// addresses with the name that it was asked by, figures for those who asked, charts of their width.
	const day = new Date().toISOString().slice(0, 10);
	const address = `${day} ${event.locals.audience} ${roomOf(event)} ${orderOf(event)} ${event.url.origin} ${pathname}${search}`;
	const known = pages.get(`${await recentSnapshotId()} ${address}`);
	if (known) return send(known, event);

	const others = await making.get(address);
	if (others && 'snapshot' in others && others.snapshot) return send(others, event);

	const own = make(event, resolve).finally(() => making.delete(address));
	making.set(address, own);
	const made = await own;
	if ('snapshot' in made && made.snapshot) pages.set(`${made.snapshot} ${address}`, made);
	return send(made, event);
};

/** The overview stands in the order of whoever asks for it. */
const orderOf = ({ url, cookies }: RequestEvent): string =>
	isOverview(url.pathname) ? roleOf(url.searchParams, cookies.get(roleCookie)) : '';

/** A page is drawn for what its charts have room for. */
const roomOf = ({ cookies }: RequestEvent): string => readRoom(cookies.get(roomCookie)) ?? '';

/**
 * Makes a page; again when the snapshot changed meanwhile, so that its figures are of one
 * snapshot. What is no text, such as a redirect, is left as it is.
 */
async function make(event: RequestEvent, resolve: Resolve): Promise<Page | Response> {
	// Others may wait for the same page: it is made although its first visitor leaves.
	const leave = await door.enter(undefined, event.locals.client);
	try {
		return await makeOne(event, resolve);
	} finally {
		leave();
	}
}

async function makeOne(event: RequestEvent, resolve: Resolve): Promise<Page | Response> {
	let before = await readSnapshotId();
	let response = await resolve(event);
	let after = await readSnapshotId();
	if (after !== before) {
		before = after;
		response = await resolve(event);
		after = await readSnapshotId();
	}
	// A page that says itself how long it lasts is not of the snapshot alone.
	const lasting = !response.headers.has('cache-control');
	const type = response.headers.get('content-type') ?? '';
	if (!/^(text\/html|application\/json)/.test(type)) return response;
	// Without its encoding a browser looks for one in the page before it reads it.
	if (type === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8');
	response.headers.set('cache-control', 'private, no-cache');
	response.headers.append('vary', 'accept-encoding');
	response.headers.delete('content-length');
	return {
		status: response.status,
		headers: [...response.headers],
		body: new Compressed(new Uint8Array(await response.arrayBuffer())),
		snapshot: response.status === 200 && after === before && lasting ? before : null
	};
}

async function send(made: Page | Response, { request }: RequestEvent): Promise<Response> {
	if (made instanceof Response) return made;
	const encoding = encodingOf(request.headers.get('accept-encoding'));
	const headers = new Headers(made.headers);
	const tag = headers.get('etag');
	if (tag) {
		// Of one page in several encodings: they are not the same to the last byte.
		headers.set('etag', `W/${tag}`);
		if (isKnown(request.headers.get('if-none-match'), tag)) {
			return new Response(null, { status: 304, headers });
		}
	}
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	return new Response(await made.body.as(encoding), { status: made.status, headers });
}
