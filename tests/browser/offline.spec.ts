import type { Page } from '@playwright/test';
import { about } from '../../src/lib/i18n/messages/about.ts';
import { offline } from '../../src/lib/i18n/messages/offline.ts';
import { search } from '../../src/lib/i18n/messages/search.ts';
import { languages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow', refusals: [503], losesConnection: true });

const notice = '.without-connection';

/** Waits until the browser keeps the page of an address. */
async function expectKept(page: Page, address: string): Promise<void> {
	await expect
		.poll(() => page.evaluate(async (kept) => Boolean(await caches.match(kept)), address))
		.toBe(true);
}

function figuresOf(page: Page): Promise<(string | undefined)[]> {
	return page
		.locator('[data-indicator][data-value]')
		.evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.value));
}

for (const language of languages) {
	test(`/${language} shows what was last seen without a connection, and when`, async ({
		page,
		context
	}) => {
		await page.goto(`/${language}`);
		const figures = await figuresOf(page);
		expect(figures.length).toBeGreaterThan(0);
		await expectKept(page, `/${language}`);
		await expectKept(page, `/${language}/offline`);

		await context.setOffline(true);
		await page.reload();
		expect(await figuresOf(page)).toEqual(figures);
		const seenAt = await page.locator(notice).getAttribute('data-seen-at');
		expect(Math.abs(Date.now() - Date.parse(seenAt ?? ''))).toBeLessThan(120_000);
		await expect(page.locator(notice)).toContainText(offline.again[language]);
		// alive all the same: the files that it is made of were kept too
		await expect(page.locator('html[data-ready]')).toBeAttached();
		await expect(page.locator('html')).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr');
		await page.getByRole('combobox', { name: search.field[language] }).fill('taza');
		await expect(page.getByRole('status').getByText(search.unreachable[language])).toBeAttached();

		// the page that stands for what was never seen needs no scripts
		await page.goto(`/${language}/quality`, { waitUntil: 'load' });
		await expect(page.locator('h1')).toHaveText(offline.title[language]);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await page.locator(`.kept a[href="/${language}"]`).click();
		await expect(page.locator(notice)).toBeVisible();

		await context.setOffline(false);
		await page.reload();
		await expect(page.locator(notice)).toHaveCount(0);
	});
}

test('a page reached from another is kept, and nothing kept stands for one that answers', async ({
	page,
	context
}) => {
	await page.goto('/fr/about');
	await expectKept(page, '/fr/about');
	await page.locator('main a[href="/fr/glossary"]').click();
	await expect(page).toHaveURL('/fr/glossary');
	await expectKept(page, '/fr/glossary');

	await page.evaluate(async () => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			const headers = { 'content-type': 'text/html', 'x-mirsad-seen': '2020-01-01T00:00:00Z' };
			if (await cache.match('/fr/about'))
				await cache.put('/fr/about', new Response('<body>old</body>', { headers }));
		}
	});
	await page.goto('/fr/about');
	await expect(page.locator('h1')).toHaveText(about.title.fr);

	await context.setOffline(true);
	await page.goto('/fr/glossary');
	await expect(page.locator(notice)).toBeVisible();
});

test('answers of the API and downloads are not kept', async ({ page }) => {
	await page.goto('/fr/indicators/womens-share');
	await expectKept(page, '/fr/indicators/womens-share');
	await page.evaluate(() => fetch('/api/v1/indicators').then((response) => response.text()));
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => new URL(url).pathname);
	});
	expect(kept.filter((path) => path.startsWith('/api/') || path.endsWith('__data.json'))).toEqual(
		[]
	);
	expect(kept.some((path) => path.startsWith('/_app/immutable/'))).toBe(true);
});

for (const language of languages) {
	test(`the manifest in ${language} names the application and icons that exist`, async ({
		page,
		request
	}) => {
		await page.goto(`/${language}/about`);
		const href = await page.locator('link[rel="manifest"]').getAttribute('href');
		const response = await request.get(href ?? '');
		expect(response.headers()['content-type']).toContain('application/manifest+json');
		const manifest = (await response.json()) as {
			lang: string;
			start_url: string;
			icons: { src: string; type: string }[];
		};
		expect(manifest).toMatchObject({ lang: language, start_url: `/${language}` });
		for (const { src, type } of manifest.icons) {
			const icon = await request.get(src);
			expect(icon.headers()['content-type']).toBe(type);
		}
	});
}
