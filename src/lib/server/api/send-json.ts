import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { Answer } from '../query/answer.ts';
import type { Figures } from '../query/figures.ts';
import type { ApiEnvironment } from './context.ts';
import { withJson } from './figures-json.ts';

/** Below it a line gains less than the processor loses; above, other requests should not wait. */
export const leastCompressed = 4096;
const mostAtOnce = 256 * 1024;
const level = 4;

const gzipAside = promisify(gzip);

/** The bytes of a whole answer, as they are sent. */
export interface Packed {
	readonly body: Uint8Array<ArrayBuffer>;
	readonly compressed: boolean;
}

type Sent<Value> = Response & TypedResponse<JSONParsed<Value>, 200, 'json'>;

/**
 * Sends a whole answer as JSON, compressed for whoever takes it, in one go: passing a few kilobytes
 * through streams takes longer than most questions.
 */
export async function sendJson<Value extends object>(
	c: Context<ApiEnvironment>,
	value: Value
): Promise<Sent<Value>> {
	const plain = Buffer.from(JSON.stringify(value));
	return sendPacked<Value>(c, await pack(plain, c.req.header('accept-encoding')));
}

export async function sendFigures(
	c: Context<ApiEnvironment>,
	figures: Figures
): Promise<Sent<Answer>> {
	return sendPacked<Answer>(c, await packFigures(figures, c.req.header('accept-encoding')));
}

/** The JSON of an answer, compressed for whoever takes it. */
export function packFigures(figures: Figures, accepted: string | undefined): Promise<Packed> {
	return withJson(figures, async (json) => {
		const packed = await pack(json, accepted);
		return packed.compressed ? packed : { ...packed, body: Buffer.from(json) };
	});
}

async function pack(plain: Uint8Array, accepted = ''): Promise<Packed> {
	if (plain.byteLength < leastCompressed || !takesGzip(accepted)) {
		return { body: plain as Packed['body'], compressed: false };
	}
	const body =
		plain.byteLength <= mostAtOnce ? gzipSync(plain, { level }) : await gzipAside(plain, { level });
	return { body, compressed: true };
}

export function headersOf({ body, compressed }: Packed): Record<string, string> {
	return {
		'content-type': 'application/json',
		...(compressed ? { 'content-encoding': 'gzip' } : {}),
		'content-length': String(body.byteLength)
	};
}

function sendPacked<Value>(c: Context<ApiEnvironment>, { body, compressed }: Packed): Sent<Value> {
	const headers = headersOf({ body, compressed });
	const whole = new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
	c.set('whole', whole);
	// Hono has none where its caller gave none.
	const parcel = (c.env as ApiEnvironment['Bindings'] | undefined)?.parcel;
	if (parcel) parcel.whole = whole;
	const response = parcel ? c.body(null, 200, headers) : c.body(whole, 200, headers);
	return response as unknown as Sent<Value>;
}

function takesGzip(accepted: string): boolean {
	const parts = accepted.toLowerCase().split(',');
	const named = (name: string) => parts.find((part) => part.split(';')[0]?.trim() === name);
	const asked = named('gzip') ?? named('*');
	return asked !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(asked);
}
