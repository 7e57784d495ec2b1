import type { Page } from '@playwright/test';
import { directions, languages, type Language } from './support/pages.ts';
import { expect, lookingTest as test } from './support/test.ts';

test.use({ refusals: [400, 404, 503] });

const refused = [
	['/nowhere', 404],
	['/indicators/nope', 404],
	['/themes/nope', 404],
	['/data/nope', 404],
	['/themes/register?province=99.999', 400],
	['/themes/register?from=2024-13', 400],
	['/themes/register?by=constructor', 400],
	['/themes/register?indicator=nope', 400],
	['/data/fairs?status=nope', 400],
	['/search/deeper', 404],
	['/glossary/nope', 404]
] as const;

for (const language of languages) {
	for (const [path, status] of refused) {
		test(`/${language}${path} is refused in words, with ${status}`, async ({ page }) => {
			const response = await page.goto(`/${language}${path}`);
			expect(response?.status()).toBe(status);
			await expectWords(page, language);
			await expect(page.locator(`main a[href^="/${language}"]`).first()).toBeVisible();
		});
	}

	for (const path of ['/indicators/womens-shares', '/data/fair', '/themes/register?by=provinces']) {
		test(`/${language}${path} names what is near, once`, async ({ page }) => {
			await page.goto(`/${language}${path}`);
			const near = /womens-share\b|\bfairs\b|\bprovince\b/g;
			expect((await page.locator('main').innerText()).match(near)).toHaveLength(1);
		});
	}

	for (const list of ['indicators', 'data']) {
		test(`/${language}/${list}/nope leads to the list of all, on a screen`, async ({ page }) => {
			await page.goto(`/${language}/${list}/nope`);
			const way = page.locator(`main a[href="/${language}/${list}"]`);
			await expect(way).toBeVisible();
			await page.emulateMedia({ media: 'print' });
			await expect(way).toBeHidden();
			await page.emulateMedia({ media: null });
		});
	}

	test(`before the first snapshot, /${language} says what to do`, async ({ page }) => {
		const response = await page.goto(`${process.env.MIRSAD_TEST_EMPTY_URL}/${language}`);
		expect(response?.status()).toBe(503);
		await expectWords(page, language);
		await expect(page.locator('main')).toContainText('npm');
	});
}

async function expectWords(page: Page, language: Language): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', language);
	await expect(page.locator('html')).toHaveAttribute('dir', directions[language]);
	const title = page.locator('h1');
	await expect(title).toHaveCount(1);
	const arabic = /\p{Script=Arabic}/u.test(await title.innerText());
	expect(arabic).toBe(language === 'ar');
	expect(await page.locator('body').innerText()).not.toMatch(
		/undefined|\bat .*:\d+:\d+|Internal Error/
	);
}

for (const path of ['/api', '/api/v1/dimensions/%ff', '/api/v1/indicators/%C3%28/values']) {
	test(`${path} is refused by the API, in its one shape`, async ({ request }) => {
		const response = await request.get(path);
		expect(response.status()).toBe(404);
		const body = (await response.json()) as Record<string, unknown>;
		expect(body).toMatchObject({ ok: false, message: expect.stringMatching(/\S/) });
		expect(Object.keys(body)).toEqual(['ok', 'code', 'message', 'details']);
	});
}
