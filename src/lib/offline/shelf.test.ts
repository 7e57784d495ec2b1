import { describe, expect, it } from 'vitest';
import { keptListMark } from './notice.ts';
import { filesOf, offlineAddress, serveKept } from './serve.ts';
import { Shelf, type Caches, type OneCache } from './shelf.ts';

/** A browser's caches, in memory. */
function memoryCaches(): Caches {
	const opened = new Map<string, Map<string, Response>>();
	const keyOf = (request: RequestInfo | URL) =>
		new URL(request instanceof Request ? request.url : request, 'http://mirsad.test').href;
	const cacheOf = (entries: Map<string, Response>): OneCache => ({
		match: (request) => Promise.resolve(entries.get(keyOf(request))?.clone()),
		put: (request, response) => Promise.resolve(void entries.set(keyOf(request), response)),
		delete: (request) => Promise.resolve(entries.delete(keyOf(request))),
		keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url)))
	});
	return {
		open(name) {
			const entries = opened.get(name) ?? new Map<string, Response>();
			opened.set(name, entries);
			return Promise.resolve(cacheOf(entries));
		},
		keys: () => Promise.resolve([...opened.keys()]),
		delete: (name) => Promise.resolve(opened.delete(name))
	};
}

const now = new Date('2025-07-04T08:00:00Z');

function page(
	title: string,
	headers: Readonly<Record<string, string>> = {},
	status = 200
): Response {
	return new Response(
		`<html><head><title>${title}</title></head><body class="x"><p>28 114</p></body>`,
		{
			status,
			headers: { 'content-type': 'text/html', date: 'Thu, 03 Jul 2025 09:30:00 GMT', ...headers }
		}
	);
}

it('what another audience saw is forgotten, whatever the answer to this one is', async () => {
	const shelf = new Shelf(memoryCaches(), 'v1');
	const of = (audience: string, status?: number) =>
		page('Registre', { 'x-mirsad-audience': audience }, status);
	const addresses = async () => (await shelf.keptPages()).map(({ address }) => address);
	for (const address of ['/fr', '/ar']) await shelf.keepPage(address, of('internal'), now);
	await shelf.forgetOthers(of('internal'));
	await shelf.forgetOthers(page('Proxy'));
	expect(await addresses()).toEqual(['/ar', '/fr']);
	await shelf.forgetOthers(of('public', 404));
	expect(await addresses()).toEqual([]);
});

describe('a page is shown again as it was seen', () => {
	it.each([
		['/fr/themes/register', 'Sans connexion\u00a0: page telle que vue le 3 juillet 2025'],
		['/en?x=1', 'Without connection: page as seen on 3 July 2025'],
		['/ar', 'دون اتصال: صفحة كما شوهدت في']
	])('%s, with the moment at which the server answered it', async (address, sentence) => {
		const shelf = new Shelf(memoryCaches(), 'v1');
		expect(await shelf.keepPage(address, page('Registre'), now)).toBe(true);
		const shown = await serveKept(shelf, address);
		const html = (await shown?.text()) ?? '';
		expect(html.replaceAll(/[\u2066-\u2069]/g, '')).toContain(sentence);
		expect(html).toContain('data-seen-at="2025-07-03T09:30:00.000Z"');
		expect(html).toMatch(/<body class="x"><div class="without-connection".*28 114/s);
	});

	it('the policy that came with it stays', async () => {
		const shelf = new Shelf(memoryCaches(), 'v1');
		await shelf.keepPage('/fr', page('x', { 'content-security-policy': "script-src 'self'" }), now);
		const shown = await serveKept(shelf, '/fr');
		expect(shown?.headers.get('content-security-policy')).toBe("script-src 'self'");
	});

	it.each([
		['a refusal', page('x', {}, 404)],
		['a fault', page('x', {}, 500)],
		['a file', page('x', { 'content-type': 'text/csv' })],
		['what must not be stored', page('x', { 'cache-control': 'no-store' })],
		['a page without end', page('x'.repeat(2_000_001))]
	])('%s is not kept', async (_, response) => {
		const shelf = new Shelf(memoryCaches(), 'v1');
		expect(await shelf.keepPage('/fr', response, now)).toBe(false);
		expect(await shelf.page('/fr')).toBeNull();
	});
});

describe('a page that was never opened', () => {
	it('is told from those that were, in the same language, by name and date', async () => {
		const shelf = new Shelf(memoryCaches(), 'v1');
		const without = new Response(`<body>${keptListMark}</body>`, {
			headers: { 'content-type': 'text/html' }
		});
		await shelf.keepPage(offlineAddress('fr'), without, now);
		await shelf.keepPage('/fr/quality', page('Qualité &amp; rejets'), now);
		await shelf.keepPage('/ar', page('نظرة عامة'), now);
		const shown = await serveKept(shelf, '/fr/data');
		expect(shown?.status).toBe(503);
		const html = (await shown?.text()) ?? '';
		expect(html).toContain('<a href="/fr/quality">Qualité &amp; rejets</a>');
		expect(html).not.toContain('/ar');
	});

	it('is not made up when nothing was kept', async () => {
		expect(await serveKept(new Shelf(memoryCaches(), 'v1'), '/fr')).toBeNull();
	});
});

it('the pages not seen for longest are forgotten', async () => {
	const shelf = new Shelf(memoryCaches(), 'v1', { pages: 2, files: 2, pageLength: 1000 });
	for (const address of ['/fr', '/en', '/fr', '/ar']) await shelf.keepPage(address, page('x'), now);
	expect((await shelf.keptPages()).map(({ address }) => address)).toEqual(['/ar', '/fr']);
	for (const file of ['/a', '/b', '/c']) await shelf.keepFile(file, new Response(file));
	expect(await shelf.file('/a')).toBeUndefined();
	expect(await (await shelf.file('/c'))?.text()).toBe('/c');
});

it('another version of the application starts from nothing', async () => {
	const caches = memoryCaches();
	await new Shelf(caches, 'v1').keepPage('/fr', page('x'), now);
	const next = new Shelf(caches, 'v2');
	expect(await next.page('/fr')).toBeNull();
	await next.keepPage('/fr', page('x'), now);
	await caches.open('of another application');
	await next.dropOthers();
	expect(await caches.keys()).toEqual(['mirsad-pages-v2', 'of another application']);
});

it('the files of a page are those that it names', () => {
	const html = `<link href="/_app/immutable/assets/a.B1.css"><link href="/_app/immutable/entry/s-1.js">
		<script>import("/_app/immutable/entry/s-1.js")</script><a href="/fr">x</a>`;
	expect(filesOf(html)).toEqual([
		'/_app/immutable/assets/a.B1.css',
		'/_app/immutable/entry/s-1.js'
	]);
});
