import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { ApiContext, ApiEnvironment } from './context.ts';

/**
 * Paths whose answers change while a snapshot stays, by what is loaded, pruned or written beside it: they
 * are identified by what they say.
 */
const live =
	/^\/api\/v1\/(health|quality|snapshots(\/.*)?|pages\/(overview|quality|snapshots(\/.*)?|sessions\/[^/]*\/report))$/;

/** What is in the language of the request, which the address may not say. */
const inLanguage = /^\/api\/v1\/pages\/|\.(?!json$)[a-z-]+(\.json)?$/;

/** What every answer says of how it may be used, and of what else may be answered. */
export const safety = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
	vary: 'Accept-Language, Accept-Encoding'
} as const;

/** Answers are asked for again each time, with the tag of the one that is there. */
const caching = 'private, no-cache';

export const safetyHeaders: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
	await next();
	// `c.header` would make the response again for each of them.
	const { headers } = c.res;
	for (const [name, value] of Object.entries(safety)) headers.set(name, value);
};

/** A snapshot never changes, so its id, an address and the day, to which lateness is counted, identify the answer. */
export const cacheHeaders =
	({ now }: Pick<ApiContext, 'now'>): MiddlewareHandler<ApiEnvironment> =>
	async (c, next) => {
		const known = c.req.header('if-none-match') ?? null;
		const isLive = live.test(c.req.path);
		const { pathname, search } = new URL(c.req.url);
		const labelled = /[?&]labels=/.test(search);
		const spoken = labelled || inLanguage.test(pathname) ? c.var.language : '';
		const day = now().toISOString().slice(0, 10);
		const { snapshot, asker } = c.var;
		let tag = tagOf(`${snapshot.id} ${day} ${asker.audience} ${pathname}${search} ${spoken}`);
		// A client only has the tag from an answer, so the answer need not be made again.
		if (isLive || !isKnown(known, tag)) await next();
		if (c.res.status !== 200) return;
		if (isLive) {
			const body = await c.res.text();
			tag = tagOf(body);
			c.res = new Response(body, c.res);
		}
		const { headers } = c.res;
		headers.set('etag', tag);
		headers.set('cache-control', caching);
		if (!isKnown(known, tag)) return;
		headers.delete('content-length');
		c.res = new Response(null, { status: 304, headers });
	};

function tagOf(content: string): string {
	return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** A weak tag still names the same answer. */
export function isKnown(header: string | null, tag: string): boolean {
	return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}
