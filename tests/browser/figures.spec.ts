import { findWrongFigures } from './support/figures.ts';
import { expect, test } from './support/test.ts';

const pages = [
	'/fr',
	'/fr/themes/coverage?province=03.231&compare_with=03.531',
	'/ar/themes/training',
	'/fr/themes/infrastructure?indicator=occupancy-rate&milieu=rural',
	'/en/themes/governance?indicator=overdue-recommendations',
	'/fr/indicators/open-rights-rate?by=province,sex',
	'/ar/indicators/new-registrations?by=province&grain=year',
	'/embed/indicators/womens-share?lang=fr'
];

for (const path of pages) {
	test(`every figure of ${path} is what the API answers`, async ({ page, request }) => {
		await page.goto(path);
		const { count, wrong } = await findWrongFigures(page, request);
		expect(count).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
	});
}

test('what is overdue on the overview is what the indicator counts', async ({ page }) => {
	await page.goto('/fr');
	const card = page.locator('[data-indicator="overdue-recommendations"]');
	const value = await card.getAttribute('data-value');
	const total = page.locator('[data-count][href*="/data/recommendations"]');
	expect(Number(value)).toBeGreaterThan(0);
	await expect(total).toHaveAttribute('data-count', value ?? '');
});
