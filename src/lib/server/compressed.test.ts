import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Compressed, encodingOf } from './compressed';

it.each([
	['gzip, deflate, br', 'br'],
	['gzip;q=1.0, br;q=0', 'gzip'],
	['identity', 'identity'],
	['', 'identity'],
	[null, 'identity']
])('%s gets %s', (accepted, encoding) => {
	expect(encodingOf(accepted)).toBe(encoding);
});

it('gives the same bytes back in each encoding', async () => {
	const plain = new TextEncoder().encode('مرصد '.repeat(500));
	const compressed = new Compressed(plain);
	expect(new Uint8Array(gunzipSync(await compressed.as('gzip')))).toEqual(plain);
	expect(new Uint8Array(brotliDecompressSync(await compressed.as('br')))).toEqual(plain);
	expect(await compressed.as('identity')).toBe(plain);
});
