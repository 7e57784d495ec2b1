import type { Page } from '@playwright/test';
import { expect, openAlive, test } from './support/test.ts';

const address = '/fr/themes/register';

/** Where the focus is: in the filter bar, on a chip, in a drawing, or nowhere. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const { activeElement: element } = document;
		if (!element || element === document.body) return 'nowhere';
		const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
		const place = element.closest('form[data-filters]') ? 'bar' : element.localName;
		return `${place}: ${text.replace(/\s+/g, ' ')}`;
	});

test('a filter taken away hands the focus to the next one, the last to its field', async ({
	page
}) => {
	await openAlive(page, `${address}?province=03.231,03.061`);
	await page.getByRole('link', { name: /^Retirer le filtre.*Fès/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`${address}?province=03.061`);
	await expect.poll(() => focused(page)).toMatch(/^a: Retirer le filtre.*Meknès/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(address);
	await expect.poll(() => focused(page)).toMatch(/^bar: Province/);
});

test('all filters taken away hand the focus to the first field', async ({ page }) => {
	await openAlive(page, `${address}?province=03.231&sex=F`);
	const clear = page.getByRole('link', { name: 'Effacer les filtres' });
	await clear.focus();
	const before = await page.evaluate(() => scrollY);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(address);
	await expect.poll(() => focused(page)).toMatch(/^bar: Période/);
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a bar chosen with the keyboard leaves the focus in its chart', async ({ page }) => {
	await openAlive(page, address);
	const chart = page.locator('[data-chart="breakdown"] .drawing');
	await chart.scrollIntoViewIfNeeded();
	await chart.focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?province=/);
	await expect(page.locator('a[aria-label^="Retirer le filtre"]')).toHaveCount(1);
	await expect(chart).toBeFocused();
});

for (const [what, path, link] of [
	['a row of a table', address, '#table tbody a >> nth=1'],
	['a chart that was folded', address, '[aria-labelledby="more-title"] a >> nth=0'],
	['filters taken away', '/fr/follow-up?committee=social', 'main form a'],
	['codes or labels in files', '/fr/data/fairs', '.labels a >> nth=0'],
	['the next rows', '/fr/data/fairs?limit=10', 'a[rel="next"]'],
	['the order of the overview', '/fr', 'main nav a[href*="for="] >> nth=1']
] as const) {
	test(`${what}, by the keyboard, leaves the focus where it was`, async ({ page }) => {
		await openAlive(page, path);
		const before = page.url();
		await page.locator(link).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).not.toBe(before);
		await expect.poll(() => focused(page)).not.toBe('nowhere');
		expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('content');
	});
}

test.describe('names that other sites add to links', () => {
	test.describe.configure({ mode: 'serial' });

	for (const path of [
		'/fr/themes/fairs',
		'/fr/indicators/registered-artisans',
		'/fr/data/fairs',
		'/embed/indicators/registered-artisans',
		'/fr/follow-up',
		'/fr/sessions/AG-2025-02/report'
	]) {
		test(`are ignored by ${path}, and gone from its address and links`, async ({ page }) => {
			const answer = await page.goto(`${path}?fbclid=IwAR0&utm_source=lettre`);
			expect(answer?.status()).toBe(200);
			await expect.poll(() => new URL(page.url()).search).toBe('');
			expect(await page.locator('[href*="fbclid"], [href*="utm_"]').count()).toBe(0);
			expect((await page.request.get(`${path}?foo=bar`)).status()).toBe(400);
		});
	}

	test('are refused by the API', async ({ request }) => {
		const path = '/api/v1/indicators/registered-artisans/values?fbclid=x';
		expect((await request.get(path)).status()).toBe(400);
	});
});

test.describe('figures of fairs that bear one name', () => {
	for (const language of ['ar', 'fr', 'en']) {
		test(`stand on a whole page, ${language}`, async ({ page }) => {
			const faults: Error[] = [];
			page.on('pageerror', (fault) => faults.push(fault));
			await openAlive(page, `/${language}/indicators/fair-sales?by=fair`);
			await expect(page.locator('h1')).toHaveCount(1);
			expect(faults).toEqual([]);
		});
	}
});
