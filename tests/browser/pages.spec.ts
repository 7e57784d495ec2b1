import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a filter bar leads to an address that holds only what was chosen', async ({ page }) => {
			await page.goto('/fr/themes/register');
			const send = page.locator('main form button:not([type="button"])');
			await expect(send).toHaveCount(javaScriptEnabled ? 0 : 1);
			await page.locator('select[name="by"]').selectOption('sex');
			if (javaScriptEnabled) await page.waitForURL(/by=sex/);
			await page.locator('details:has(input[name="province"]) > summary').click();
			await page.locator('input[name="province"][value="03.231"]').check();
			if (javaScriptEnabled) await page.waitForURL(/province=03\.231$/);
			await page.locator('input[name="province"][value="03.061"]').check();
			if (!javaScriptEnabled) await send.click();
			await page.waitForURL('/fr/themes/register?by=sex&province=03.231,03.061');
			await expect(page.locator('[data-chart="series"] .legend li').first()).toBeVisible();
			await page.locator('nav a[hreflang="ar"]').click();
			await page.waitForURL('/ar/themes/register?by=sex&province=03.231,03.061');
			await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		});

		test('a data page filters by range and sorts by its headings', async ({ page }) => {
			await page.goto('/en/data/fairs?level=local');
			await page.locator('input[name="edition.from"]').fill('2');
			if (javaScriptEnabled) await page.locator('input[name="edition.from"]').blur();
			else await page.locator('main form button:not([type="button"])').click();
			await page.waitForURL('/en/data/fairs?level=local&edition=2..');
			await page.locator('thead a').first().click();
			await page.waitForURL(/sort=fair_ref/);
			await expect(page.locator('thead th').first()).toHaveAttribute('aria-sort', 'ascending');
		});
	});
}

for (const path of ['/ar/themes/register', '/fr/themes/coverage']) {
	test(`${path} has its contents, and its table after six screens of a phone at most`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path);
		const parts = await page
			.locator('.contents a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(parts.length).toBeGreaterThan(3);
		for (const part of parts) await expect(page.locator(part)).toHaveCount(1);
		const top = await page.locator('#table').evaluate((table) => {
			return table.getBoundingClientRect().top + scrollY;
		});
		expect(top / 844).toBeLessThanOrEqual(6);
		const folded = page.locator('[aria-labelledby="more-title"] a').first();
		const named = new URL((await folded.getAttribute('href')) ?? '', page.url()).hash;
		await expect(page.locator(named)).toHaveCount(0);
		await folded.click();
		await expect(page.locator(named)).toBeInViewport();
	});
}

for (const [done, address, asked, act] of [
	[
		'chosen',
		'/fr/themes/register',
		/by=sex/,
		(page: Page) => page.locator('select[name="by"]').selectOption('sex')
	],
	[
		'written',
		'/en/data/fairs?level=local',
		/edition=2\.\./,
		(page: Page) => page.locator('input[name="edition.from"]').fill('2')
	]
] as const) {
	test(`what is ${done} before the scripts arrive is followed when they do`, async ({ page }) => {
		let arrive = (): void => undefined;
		const arrived = new Promise<void>((done) => (arrive = done));
		await page.route('**/_app/immutable/entry/**', async (route) => {
			await arrived;
			await route.continue();
		});
		await page.goto(address, { waitUntil: 'commit' });
		await act(page);
		arrive();
		await page.waitForURL(asked);
	});
}

test('a download gives as many rows as the page counts', async ({ page, request }) => {
	await page.goto('/fr/data/fairs?status=held&columns=fair_ref,status');
	const total = Number(await page.locator('[data-total]').getAttribute('data-total'));
	expect(total).toBeGreaterThan(0);
	const href = async (name: string) =>
		(await page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href')) ??
		'';
	const csv = await request.get(await href('CSV'));
	expect(Number(csv.headers()['x-mirsad-rows'])).toBe(total);
	expect((await csv.text()).split('\r\n')[0]).toBe('\ufefffair_ref,status');
	const json = (await (await request.get(await href('JSON'))).json()) as { rows: unknown[] };
	expect(json.rows).toHaveLength(total);
});

test('a chosen appearance lasts, and is there before the first paint', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/en');
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(await paper()).toBe('rgb(250, 247, 241)');
	for (const [name, theme, color] of [
		['Dark', 'dark', 'rgb(16, 21, 31)'],
		['High contrast', 'contrast', 'rgb(255, 255, 255)']
	] as const) {
		await page.locator('summary', { hasText: 'Appearance' }).click();
		await page.getByRole('radio', { name, exact: true }).check();
		expect(await paper()).toBe(color);
		await page.goto('/ar', { waitUntil: 'commit' });
		await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		await page.goto('/en');
		expect(await paper()).toBe(color);
	}
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await paper(), 'high contrast by night').toBe('rgb(0, 0, 0)');
});

test('the language last read on this site is the language of the next visit', async ({
	page,
	request
}) => {
	const asked = async () =>
		(await page.request.get('/', { maxRedirects: 0 })).headers().location ?? '';
	expect(await asked()).toBe('/fr');
	await page.goto('/fr');
	await page.locator('nav a[hreflang="ar"]').click();
	await page.waitForURL('/ar');
	expect(await asked()).toBe('/ar');
	const linked = await page.request.get('/en', { headers: { 'sec-fetch-site': 'cross-site' } });
	expect(linked.headers()['set-cookie']).toBeUndefined();
	expect(await asked()).toBe('/ar');
	const first = await request.get('/en', { headers: { 'sec-fetch-site': 'cross-site' } });
	expect(first.headers()['set-cookie']).toMatch(/^mirsad-language=en; .*SameSite=Lax/);
});

test('the first stop of the keyboard leads to the content', async ({ page }) => {
	await page.goto('/en');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to content' });
	await expect(skip).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('a page is sent with its policy, and again without a body when nothing changed', async ({
	request
}) => {
	const first = await request.get('/fr');
	const policy = first.headers()['content-security-policy'] ?? '';
	expect(first.headers()['content-type']).toBe('text/html; charset=utf-8');
	expect(policy).toContain("default-src 'self'");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	expect(first.headers()['x-content-type-options']).toBe('nosniff');
	const again = await request.get('/fr', {
		headers: { 'if-none-match': first.headers().etag ?? '' }
	});
	expect(again.status()).toBe(304);
	const tags = await Promise.all(
		['identity', 'gzip', 'br'].map(async (encoding) => {
			const one = await request.get('/fr', { headers: { 'accept-encoding': encoding } });
			return one.headers().etag;
		})
	);
	expect(tags.every((tag) => tag?.startsWith('W/'))).toBe(true);
});
