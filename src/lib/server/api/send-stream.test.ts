import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setResponse } from '@sveltejs/kit/node';
import { afterEach, expect, it, vi } from 'vitest';
import { streamOf, type Chunks } from './send-stream.ts';

afterEach(() => void vi.restoreAllMocks());

/** Rows without end, as of a large table, and whether they were given back. */
function endless() {
	const seen = { returned: false, done: 0 };
	const chunks = (async function* (): Chunks {
		await Promise.resolve();
		try {
			for (;;) yield new Uint8Array(256 * 1024);
		} finally {
			seen.returned = true;
		}
	})();
	return { seen, chunks, done: () => void seen.done++ };
}

/** Serves a stream as the built server does, and reads of it what the reader says. */
async function serve(patience: number, onResponse: (reader: IncomingMessage) => void) {
	const { seen, chunks, done } = endless();
	let closed: Promise<unknown> | undefined;
	const server = createServer((incoming, outgoing) => {
		closed = new Promise((done) => incoming.socket.once('close', done));
		const close = () => incoming.socket.destroy();
		void setResponse(outgoing, new Response(streamOf(chunks, { done, close, patience })));
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	const asked = request({ port, host: '127.0.0.1' }, (response) => {
		response.on('error', () => undefined);
		onResponse(response);
	});
	asked.on('error', () => undefined).end();
	await vi.waitFor(() => expect(seen.done).toBe(1), 10_000);
	await closed;
	asked.destroy();
	server.close();
	return seen;
}

it('a reader that stops reading loses its place and its connection, once', async () => {
	const seen = await serve(150, (response) => void response.once('data', () => response.pause()));
	expect(seen).toEqual({ returned: true, done: 1 });
});

it('a reader that is slow, but reads, keeps them', async () => {
	let read = 0;
	const started = performance.now();
	const seen = await serve(3000, (response) => {
		response.on('data', (chunk: Buffer) => {
			read += chunk.length;
			response.pause();
			if (performance.now() - started > 4000) response.destroy();
			else setTimeout(() => response.resume(), 5);
		});
	});
	expect(performance.now() - started).toBeGreaterThan(4000);
	expect(read).toBeGreaterThan(1_000_000);
	expect(seen).toEqual({ returned: true, done: 1 });
});

it('a visitor who leaves is no error in the log', async () => {
	const log = vi.spyOn(console, 'error');
	const seen = await serve(
		60_000,
		(response) => void response.once('data', () => response.destroy())
	);
	expect(seen.returned).toBe(true);
	expect(log).not.toHaveBeenCalled();
});

it('a fault half way is told in the log, since headers have left', async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const done = vi.fn();
	const failing = (async function* (): Chunks {
		yield new Uint8Array(1);
		await Promise.resolve();
		throw new Error('the disk is gone');
	})();
	await expect(new Response(streamOf(failing, { done })).arrayBuffer()).rejects.toThrow('the disk');
	expect(log).toHaveBeenCalledOnce();
	expect(done).toHaveBeenCalledOnce();
});
