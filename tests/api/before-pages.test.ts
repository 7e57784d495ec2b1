import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerBeforePages } from '../../src/lib/server/api/before-pages.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { someSector } from '../support/sector-rows.ts';

const store = temporaryStore();
const { api, warehouse, giveFigures } = openApi(store);
const pages = createServer((_, response) => response.end('a page'));
const agent = new Agent({ keepAlive: true });
const aborted: string[] = [];

beforeAll(async () => {
	await publishSnapshot(store, someSector);
	answerBeforePages({
		async answer(asked, bindings) {
			if (asked.url.endsWith('/never')) {
				await once(asked.signal, 'abort');
				aborted.push(asked.url);
			}
			return api.fetch(asked, bindings);
		},
		giveFigures
	});
	pages.listen(0, '127.0.0.1');
	await once(pages, 'listening');
});
afterAll(() => {
	agent.destroy();
	pages.close();
	warehouse.close();
});

function ask(path: string, method = 'GET', headers = {}): Promise<IncomingMessage> {
	const { port } = pages.address() as AddressInfo;
	return new Promise((done, fail) => {
		request({ port, path, method, headers, agent }, done).on('error', fail).end();
	});
}

describe('a server of pages', () => {
	it('answers pages as before, the first request or a later one', async () => {
		expect(await text(await ask('/fr'))).toBe('a page');
		expect(await text(await ask('/apis'))).toBe('a page');
	});

	it('answers what is under /api from the API, as the API does', async () => {
		const path = '/api/v1/indicators/fairs-held/values?grain=year';
		const own = await api.request(path);
		const answer = await ask(path);
		expect(answer.statusCode).toBe(200);
		expect(answer.headers).toMatchObject(Object.fromEntries(own.headers));
		expect(await text(answer)).toBe(await own.text());
	});

	describe('gives figures as the API does', () => {
		const figures = '/api/v1/indicators/fairs-held/values';

		it.each([
			figures,
			`${figures}?`,
			`${figures}?grain=year&by=province&compare=year`,
			`${figures}?by=province%2Cfair_level&from=2024-01`,
			`${figures}?grain=year&lang=ar`,
			`${figures}.json?grain=year`,
			`${figures}.csv?grain=year`
		])('%s', async (path) => {
			const [answer, own] = [await ask(path), await api.request(path)];
			expect(answer.statusCode).toBe(200);
			expect(answer.headers).toMatchObject(Object.fromEntries(own.headers));
			expect(await text(answer)).toBe(await own.text());
		});

		it.each([
			[400, `${figures}?grain=century`],
			[400, `${figures}?grain=year&grain=month`],
			[400, `${figures}?lang=xx`],
			[400, `${figures}?by=%E0%A4%A`],
			[400, `${figures}?snapshot=nope`],
			[404, '/api/v1/indicators/nothing-held/values']
		])('a refusal, %i to %s', async (status, path) => {
			const [answer, own] = [await ask(path), await api.request(path)];
			expect(answer.statusCode).toBe(status);
			expect(answer.headers).toMatchObject(Object.fromEntries(own.headers));
			expect(await text(answer)).toBe(await own.text());
		});

		it('compressed, with a tag by which they are known again', async () => {
			const path = `${figures}?grain=month&by=province`;
			const answer = await ask(path, 'GET', { 'accept-encoding': 'gzip' });
			expect(answer.headers['content-encoding']).toBe('gzip');
			const packed = await buffer(answer);
			expect(answer.headers['content-length']).toBe(String(packed.byteLength));
			expect(gunzipSync(packed).toString()).toBe(await (await api.request(path)).text());
			expect(answer.headers.etag).toMatch(/^W/);
			const known = { 'if-none-match': answer.headers.etag ?? '' };
			const [again, own] = [
				await ask(path, 'GET', known),
				await api.request(path, { headers: known })
			];
			expect(again.statusCode).toBe(304);
			expect(again.headers).toMatchObject(Object.fromEntries(own.headers));
			expect(await text(again)).toBe('');
		});
	});

	it.each(['/api', '/api?a=1', '/api/v9', '/api/%zz', '/api/v1/../v1/nothing'])(
		'refuses %s in the one shape',
		async (path) => {
			const answer = await ask(path);
			expect(answer.statusCode).toBe(404);
			expect(JSON.parse(await text(answer))).toMatchObject({ ok: false });
		}
	);

	it('says of a head what it says of the answer', async () => {
		const answer = await ask('/api/v1/datasets', 'HEAD');
		expect(answer.statusCode).toBe(200);
		expect(await text(answer)).toBe('');
	});

	it('refuses to be written to', async () => {
		const answer = await ask('/api/v1/datasets', 'POST', { 'content-length': 0 });
		expect(answer.statusCode).toBe(405);
		expect(JSON.parse(await text(answer))).toMatchObject({ ok: false });
	});

	it('sends long answers compressed, in one go', async () => {
		const path = '/api/v1/indicators';
		const answer = await ask(path, 'GET', { 'accept-encoding': 'gzip' });
		expect(answer.headers['content-encoding']).toBe('gzip');
		const packed = await buffer(answer);
		expect(answer.headers['content-length']).toBe(String(packed.byteLength));
		expect(gunzipSync(packed).toString()).toBe(await (await api.request(path)).text());
	});

	it('tells the state of the server by what it says', async () => {
		const [answer, own] = [await ask('/api/v1/quality'), await api.request('/api/v1/quality')];
		expect(answer.headers.etag).toBe(own.headers.get('etag'));
		expect(await text(answer)).toBe(await own.text());
	});

	it('streams downloads whole', async () => {
		const path = '/api/v1/datasets/artisans/rows.csv';
		expect(await text(await ask(path))).toBe(await (await api.request(path)).text());
	});

	it('knows an answer that the client has', async () => {
		const path = '/api/v1/datasets';
		const { headers } = await ask(path);
		const again = await ask(path, 'GET', { 'if-none-match': headers.etag });
		expect(again.statusCode).toBe(304);
		expect(await text(again)).toBe('');
	});

	it('gives up what nobody waits for', async () => {
		const { port } = pages.address() as AddressInfo;
		const left = request({ port, path: '/api/never' }).on('error', () => undefined);
		left.end();
		await expect.poll(() => left.socket?.bytesWritten ?? 0).toBeGreaterThan(0);
		left.destroy();
		await expect.poll(() => aborted.length).toBe(1);
	});
});
