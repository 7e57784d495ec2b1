import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, stopServer } from './serve.ts';
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
		request(url, { headers }, (response) => {
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
