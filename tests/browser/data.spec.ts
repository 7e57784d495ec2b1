import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, openAlive, test } from './support/test.ts';

/** The cells of the table as they were before they were worded. */
function rowsShown(page: Page): Promise<string[][]> {
	return page
		.locator('main table tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.dataset.raw ?? '')
			)
		);
}

async function download(page: Page, extension: string): Promise<string> {
	const href = await page
		.locator(`main a[download][href*="rows.${extension}"]:not([href*="excel="])`)
		.getAttribute('href');
	const response = await page.request.get(href ?? '');
	expect(response.status()).toBe(200);
	return response.text();
}

for (const [language, search] of [
	['fr', ''],
	['fr', '?status=held'],
	['ar', '?level=regional,national&sort=-planned_start'],
	['en', '?columns=fair_ref,province,sales_mad&status=held']
] as const) {
	test(`/${language}/data/fairs${search} downloads exactly what it shows`, async ({ page }) => {
		await page.goto(`/${language}/data/fairs${search}`);
		const shown = await rowsShown(page);
		const total = Number(await page.locator('[data-total]').getAttribute('data-total'));
		const csv = await download(page, 'csv');
		const [header = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
			skipEmptyLines: true
		}).data;

		expect(total).toBeGreaterThan(0);
		expect(rows).toHaveLength(total);
		expect(shown[0]).toHaveLength(header.length);
		expect(shown.map(([key]) => key)).toEqual(rows.slice(0, shown.length).map(([key]) => key));
	});
}

test('a filter chosen on the page is the filter of its downloads', async ({ page }) => {
	await openAlive(page, '/fr/data/fairs');
	const before = Number(await page.locator('[data-total]').getAttribute('data-total'));
	await page.locator('main form > details > summary').click();
	const held = page.locator('input[name="status"][value="held"]');
	await page.locator('details details', { has: held }).locator('summary').click();
	await held.check();
	await expect(page).toHaveURL('/fr/data/fairs?status=held');
	await expect(page.locator('[data-total]')).not.toHaveAttribute('data-total', String(before));
	const links = page.locator('main a[download]');
	expect(await links.count()).toBeGreaterThan(1);
	for (const href of await links.evaluateAll((all) =>
		all.map((link) => link.getAttribute('href'))
	)) {
		expect(href).toContain('status=held');
	}
});

test('a reference is not broken, and what an office wrote in French is marked as French', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 900 });
	await page.goto('/ar/data/agreements');
	const references = page.locator('main tbody th[scope="row"]');
	expect(await references.count()).toBeGreaterThan(1);
	for (const space of await references.evaluateAll((cells) =>
		cells.map((cell) => getComputedStyle(cell).whiteSpace)
	)) {
		expect(space).toBe('nowrap');
	}
	await expect(page.locator('main tbody td bdi[lang="fr"]').first()).toBeVisible();
	await expect(references.locator('bdi[lang]')).toHaveCount(0);
});
