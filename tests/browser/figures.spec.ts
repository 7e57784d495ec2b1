import { findWrongFigures } from './support/figures.ts';
import { expect, lookingTest as test } from './support/test.ts';

const pages = [
	'/fr',
	'/fr/themes/coverage?province=03.231&compare_with=03.531&table=all',
	'/ar/themes/training?table=all',
	'/ar/themes/fairs?table=all',
	'/en/themes/financing?from=2024-07&to=2025-06&table=all',
	'/fr/themes/infrastructure?indicator=occupancy-rate&milieu=rural&table=all',
	'/en/themes/governance?indicator=overdue-recommendations&table=all',
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
	const total = page.locator('[data-count][href*="/follow-up"]');
	expect(Number(value)).toBeGreaterThan(0);
	await expect(total).toHaveAttribute('data-count', value ?? '');
});

test('a commune that is searched leads to the page of that commune alone', async ({ page }) => {
	const found = await page.request.get('/api/v1/search?q=sefrou');
	const { results } = (await found.json()) as {
		results: { kind: string; id: string; path: string }[];
	};
	const { id = '', path = '' } = results.find(({ kind }) => kind === 'commune') ?? {};
	await page.goto(`/fr${path}`);
	await expect(page).toHaveURL(`/fr/places/${id}`);
	const { count, wrong } = await findWrongFigures(page, page.request);
	expect(count).toBeGreaterThan(0);
	expect(wrong).toEqual([]);
	const values = '/api/v1/indicators/registered-artisans/values';
	const valueOf = async (search: string) => {
		const answer = await page.request.get(`${values}?grain=none${search}`);
		return ((await answer.json()) as { rows: { value: number }[] }).rows[0]?.value ?? 0;
	};
	expect(await valueOf(`&commune=${id}`)).toBeLessThan(await valueOf(''));
});
