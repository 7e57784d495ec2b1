import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from './context.ts';

/** Paths whose answers change while a snapshot stays: they are identified by what they say. */
const livePaths = [
	...['/api/v1/health', '/api/v1/snapshots', '/api/v1/quality'],
	...['/api/v1/pages/overview', '/api/v1/pages/quality', '/api/v1/pages/snapshots']
];

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

/** A snapshot never changes, so its id and an address identify the answer. */
export const cacheHeaders: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
	const known = c.req.header('if-none-match');
	const live = livePaths.includes(c.req.path);
	const { pathname, search } = new URL(c.req.url);
	const labelled = /[?&]labels=/.test(search);
	const spoken = labelled || inLanguage.test(pathname) ? c.var.language : '';
	let tag = tagOf(`${c.var.snapshot.id} ${c.var.asker.audience} ${pathname}${search} ${spoken}`);
	// A client only has the tag from an answer, so the answer need not be made again.
	if (live || !isKnown(known, tag)) await next();
	if (c.res.status !== 200) return;
	if (live) {
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
function isKnown(header: string | undefined, tag: string): boolean {
	return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}
