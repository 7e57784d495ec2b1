import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** Below it there is nothing to gain; above, other requests should not wait. */
const least = 1024;
const mostAtOnce = 256 * 1024;
const level = 4;

const gzipAside = promisify(gzip);

/**
 * Compresses whole JSON answers in one go: passing a few kilobytes through streams takes longer than
 * most questions. What is streamed is left to who comes after.
 */
export const compressJson: MiddlewareHandler = async (c, next) => {
	await next();
	const { status, headers } = c.res;
	if (status !== 200 || c.req.method === 'HEAD' || headers.has('content-encoding')) return;
	if (!headers.get('content-type')?.startsWith('application/json')) return;
	if (!takesGzip(c.req.header('accept-encoding') ?? '')) return;
	const plain = new Uint8Array(await c.res.arrayBuffer());
	const answer = new Headers(headers);
	let body = plain;
	if (plain.byteLength >= least) {
		const packed =
			plain.byteLength <= mostAtOnce
				? gzipSync(plain, { level })
				: await gzipAside(plain, { level });
		body = new Uint8Array(packed);
		answer.set('content-encoding', 'gzip');
		// The bytes are no longer those that the tag was made for.
		const tag = answer.get('etag');
		if (tag && !tag.startsWith('W/')) answer.set('etag', `W/${tag}`);
	}
	answer.set('content-length', String(body.byteLength));
	c.res = undefined;
	c.res = new Response(body, { status, headers: answer });
};

function takesGzip(accepted: string): boolean {
	const parts = accepted.toLowerCase().split(',');
	const named = (name: string) => parts.find((part) => part.split(';')[0]?.trim() === name);
	const asked = named('gzip') ?? named('*');
	return asked !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(asked);
}
