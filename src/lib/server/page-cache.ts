import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Handle } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import { readSnapshotId, recentSnapshotId } from './current-snapshot';

type Encoding = 'br' | 'gzip' | 'identity';

interface Page {
	readonly headers: readonly (readonly [string, string])[];
	readonly bodies: Map<Encoding, Uint8Array<ArrayBuffer>>;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A snapshot never changes, so neither does a page of it. Bounded by bytes, not by pages. */
const pages = new LRUCache<string, Page>({
	maxSize: 48 * 1024 * 1024,
	sizeCalculation: ({ bodies }) =>
		1024 + 3 * [...bodies.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
});

/**
 * Answers pages from memory while the snapshot they were made from is the published one, and
 * compresses what a page is. A page during whose making the snapshot changed is made again, so
 * that its figures are of one snapshot.
 */
export const servePage: Handle = async ({ event, resolve }) => {
	const { pathname, search } = event.url;
	const isPage =
		event.request.method === 'GET' && !event.isSubRequest && !pathname.startsWith('/api/');
	if (!isPage) return resolve(event);

	const encoding = encodingOf(event.request.headers.get('accept-encoding') ?? '');
	const kept = !event.isDataRequest;
	const address = pathname + search;
	const known = kept ? pages.get(`${await recentSnapshotId()} ${address}`) : undefined;
	if (known) return answer(known, encoding);

	let snapshot = await readSnapshotId();
	let response = await resolve(event);
	const after = await readSnapshotId();
	if (after !== snapshot) {
		snapshot = after;
		response = await resolve(event);
	}
	if (!/^(text\/html|application\/json)/.test(response.headers.get('content-type') ?? '')) {
		return response;
	}
	const body = new Uint8Array(await response.arrayBuffer());
	response.headers.set('cache-control', 'private, no-cache');
	response.headers.append('vary', 'accept-encoding');
	response.headers.delete('content-length');
	const page: Page = { headers: [...response.headers], bodies: new Map([['identity', body]]) };
	if (response.status !== 200) {
		return new Response(body, { status: response.status, headers: response.headers });
	}
	if (kept && snapshot !== null && snapshot === (await readSnapshotId())) {
		pages.set(`${snapshot} ${address}`, page);
	}
	return answer(page, encoding);
};

async function answer(page: Page, encoding: Encoding): Promise<Response> {
	const headers = new Headers(page.headers.map(([name, value]): [string, string] => [name, value]));
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	return new Response(await bodyOf(page, encoding), { headers });
}

async function bodyOf({ bodies }: Page, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
	const known = bodies.get(encoding);
	if (known) return known;
	const plain = bodies.get('identity') ?? new Uint8Array();
	const made =
		encoding === 'br'
			? await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
			: await zip(plain);
	const body = new Uint8Array(made);
	bodies.set(encoding, body);
	return body;
}

function encodingOf(accepted: string): Encoding {
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}
