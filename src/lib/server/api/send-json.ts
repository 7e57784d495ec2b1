import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { ApiEnvironment } from './context.ts';

/** Below it a line gains less than the processor loses; above, other requests should not wait. */
export const leastCompressed = 4096;
const mostAtOnce = 256 * 1024;
const level = 4;

const gzipAside = promisify(gzip);

/**
 * Sends a whole answer as JSON, compressed for whoever takes it, in one go: passing a few kilobytes
 * through streams takes longer than most questions.
 */
export async function sendJson<Value extends object>(
	c: Context<ApiEnvironment>,
	value: Value
): Promise<Response & TypedResponse<JSONParsed<Value>, 200, 'json'>> {
	const plain = Buffer.from(JSON.stringify(value));
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	let body = plain;
	if (plain.byteLength >= leastCompressed && takesGzip(c.req.header('accept-encoding') ?? '')) {
		headers['content-encoding'] = 'gzip';
		body =
			plain.byteLength <= mostAtOnce
				? gzipSync(plain, { level })
				: await gzipAside(plain, { level });
	}
	headers['content-length'] = String(body.byteLength);
	const whole = new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
	c.set('whole', whole);
	// Hono has none where its caller gave none.
	const parcel = (c.env as ApiEnvironment['Bindings'] | undefined)?.parcel;
	if (parcel) parcel.whole = whole;
	const response = parcel ? c.body(null, 200, headers) : c.body(whole, 200, headers);
	return response as unknown as Response & TypedResponse<JSONParsed<Value>, 200, 'json'>;
}

function takesGzip(accepted: string): boolean {
	const parts = accepted.toLowerCase().split(',');
	const named = (name: string) => parts.find((part) => part.split(';')[0]?.trim() === name);
	const asked = named('gzip') ?? named('*');
	return asked !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(asked);
}
