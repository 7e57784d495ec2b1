import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline, startServer, stopServer } from './serve.ts';
import { expect, test } from './support/test.ts';

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
}

/** A request as it is: browsers and `fetch` write the name of the host themselves. */
function ask(
	base: string,
	path: string,
	headers: Readonly<Record<string, string>> = {}
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const url = new URL(path, base);
		request(url, { headers, agent: false }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
			);
		})
			.on('error', reject)
			.end();
	});
}

// Some start a server of their own, beside whatever else runs.
test.describe.configure({ timeout: 120_000 });

const served = process.env.MIRSAD_TEST_URL ?? '';
const rows = '/api/v1/datasets/artisans/rows?limit=1';

for (const path of ['/fr', rows, '/fr/indicators/registered-artisans/__data.json']) {
	test(`${path} under the name of another host is 421`, async () => {
		const answer = await ask(served, path, { host: 'evil.example' });
		expect(answer.status).toBe(421);
		expect(answer.text).toContain('ORIGIN');
	});
}

test('a request that was passed on is answered as the public is, pages and questions alike', async () => {
	expect((await ask(served, rows)).status).toBe(200);
	expect((await ask(served, rows, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(403);
	const audience = async (headers?: Record<string, string>) =>
		(await ask(served, '/fr', headers)).headers['x-mirsad-audience'];
	expect(await audience()).toBe('internal');
	expect(await audience({ forwarded: 'for=192.0.2.1' })).toBe('public');
	expect(await audience()).toBe('internal');
});

test('files of the build are taken for nothing else, and by nobody else', async () => {
	for (const path of ['/icon.svg', '/_app/version.json']) {
		const { status, headers } = await ask(served, path);
		expect(status).toBe(200);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'cross-origin-resource-policy': 'same-origin'
		});
	}
});

test('the gallery is there only where it is asked for', async () => {
	const data = mkdtempSync(join(tmpdir(), 'mirsad-hosts-'));
	const { url, process: server } = await startServer(data);
	for (const path of ['gallery', 'gallery/charts', 'gallery/components'])
		expect((await ask(url, `/fr/${path}`)).status).toBe(404);
	expect((await ask(served, '/fr/gallery')).status).toBe(200);
	await stopServer(server);
	rmSync(data, { recursive: true });
});

test('addresses in a page have the name that it was asked by, on http, and no name of others', async () => {
	const data = mkdtempSync(join(tmpdir(), 'mirsad-wildcard-'));
	pipeline(data, 'ingest', 'data/samples');
	const { url, process: server } = await startServer(data, { HOST: '0.0.0.0', ORIGIN: undefined });
	const { port } = new URL(url);
	const page = '/fr/indicators/registered-artisans';
	for (const name of [`localhost:${port}`, `127.0.0.1:${port}`]) {
		const { status, text, headers } = await ask(url, page, { host: name });
		expect(status).toBe(200);
		const named = new Set(text.match(/https?:\/\/(?:localhost|127\.0\.0\.1)[:\d]*/g));
		expect([...named]).toEqual([`http://${name}`]);
		expect(headers['set-cookie']?.join()).not.toContain('Secure');
		expect(headers['x-mirsad-audience']).toBe('public');
	}
	expect((await ask(url, page, { host: 'evil.example' })).status).toBe(421);
	await stopServer(server);
	rmSync(data, { recursive: true });
});

test('on https, behind a proxy, the cookie of the language is for https alone', async () => {
	const data = mkdtempSync(join(tmpdir(), 'mirsad-https-'));
	const { url, process: server } = await startServer(data, {
		ORIGIN: 'https://mirsad.example.ma'
	});
	const { headers } = await ask(url, '/ar/about', { host: 'mirsad.example.ma' });
	expect(headers['set-cookie']?.join()).toContain('Secure');
	expect(headers['x-mirsad-audience']).toBe('public');
	await stopServer(server);
	rmSync(data, { recursive: true });
});
