import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const theme = '/fr/themes/register';

/** The drawings of a chart that stand in the page, by their width. */
const drawnIn = (page: Page, chart: string) =>
	page
		.locator(`[data-chart="${chart}"] .drawing > svg`)
		.evaluateAll((all) => all.map((svg) => svg.getAttribute('class')));

const followFilter = (page: Page) =>
	page.locator('[data-chart="breakdown"] .drawing .wide rect[data-member="03.061"]').click();

test('a filter draws what is in sight, and the rest when it comes into sight', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(request.url());
	});
	await page.goto(`${theme}?open=by-sex`, { waitUntil: 'networkidle' });
	const breakdown = page.locator('[data-chart="breakdown"] .drawing');
	await breakdown.scrollIntoViewIfNeeded();
	const before = await breakdown.locator('.wide').innerHTML();
	const atFirst = scripts.length;

	const [data] = await Promise.all([
		page.waitForResponse((response) => response.url().includes('__data.json')),
		followFilter(page)
	]);
	expect(await data.text()).not.toContain('<svg');
	await expect(page).toHaveURL(/province=03\.061/);
	await expect.poll(() => breakdown.locator('.wide').innerHTML()).not.toBe(before);
	expect(scripts.length).toBeGreaterThan(atFirst);
	expect(await drawnIn(page, 'breakdown')).toEqual(['wide']);

	const split = page.locator('[data-chart="by-sex"] .drawing');
	await expect(split).toHaveAttribute('aria-busy', 'true');
	await split.scrollIntoViewIfNeeded();
	await expect(split).not.toHaveAttribute('aria-busy');
	await split.locator('.wide rect[data-member]').first().hover();
	await expect(split.locator('.tip')).toBeVisible();
});

test('charts are drawn twice for a stranger, once for who was here, again for another room', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(theme);
	expect(await drawnIn(page, 'series')).toEqual(['wide', 'narrow']);
	await page.goto(theme);
	expect(await drawnIn(page, 'series')).toEqual(['wide']);
	await page.setViewportSize({ width: 390, height: 800 });
	await page.locator('[data-chart="series"] .drawing').scrollIntoViewIfNeeded();
	await expect.poll(() => drawnIn(page, 'series')).toEqual(['narrow']);
	await page.goto(theme);
	expect(await drawnIn(page, 'series')).toEqual(['narrow']);
});

test('a sheet has every chart of the page, in the width that it has room for', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(theme);
	await page.locator('[data-chart="breakdown"] .drawing').scrollIntoViewIfNeeded();
	await followFilter(page);
	await expect.poll(() => drawnIn(page, 'breakdown')).toEqual(['wide']);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.locator('.drawing[aria-busy]')).toHaveCount(0);
	const charts = await page.locator('[data-chart]:has(.drawing)').count();
	await expect(page.locator('.drawing > svg.wide')).toHaveCount(charts);
	await expect(page.locator('.drawing > svg.narrow')).toHaveCount(charts);
});

test('a page reached from another draws its charts itself', async ({ page }) => {
	await page.goto('/fr/indicators');
	await page.evaluate((path) => {
		const link = document.createElement('a');
		link.href = path;
		document.body.append(link);
		link.click();
	}, '/fr/indicators/womens-share');
	await expect(page.locator('[data-chart="series"] .drawing > svg')).toHaveCount(1);
	const marks = page.locator('[data-chart="series"] .drawing [data-member]');
	expect(await marks.count()).toBeGreaterThan(5);
});
