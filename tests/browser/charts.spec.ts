import { readFileSync } from 'node:fs';
import { findAxisSides, findBadLabels } from './support/boxes.ts';
import { languages } from './support/pages.ts';
import { expect, test as newcomerTest, lookingTest as test } from './support/test.ts';

const gallery = '/gallery/charts';

for (const language of languages) {
	test(`every chart of the gallery in ${language} can be read, mirrored as the language asks`, async ({
		page
	}) => {
		test.slow();
		await page.setViewportSize({ width: 390, height: 900 });
		await page.goto(`/${language}${gallery}`);
		await page.evaluate(() => document.fonts.ready);
		for (const width of [390, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			expect(await findBadLabels(page), `${width} px`).toEqual([]);
			const sides = await findAxisSides(page);
			expect(sides.length).toBeGreaterThan(3);
			expect(new Set(sides)).toEqual(new Set([language === 'ar' ? 'right' : 'left']));
		}
	});
}

newcomerTest(
	'a chart answers the pointer: what is under it, a member, a stretch of time',
	async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(`/ar${gallery}`);
		const bars = page.locator('[data-chart="bars-usual"] .drawing');
		await bars.locator('.wide rect[data-member="03.061"]').hover();
		await expect(bars.locator('.tip')).toContainText('مكناس');
		await bars.locator('.wide rect[data-member="03.061"]').click();
		await expect(page.locator('[data-chosen]')).toHaveAttribute('data-chosen', '03.061');

		const series = page.locator('[data-chart="series-usual"] .drawing');
		await series.scrollIntoViewIfNeeded();
		const at = async (period: string) => {
			const box = await series
				.locator(`.wide circle[data-period="${period}"]`)
				.last()
				.boundingBox();
			if (!box) throw new Error(`nothing is drawn at ${period}`);
			return [box.x + box.width / 2, box.y + box.height / 2] as const;
		};
		await page.mouse.move(...(await at('2024-01')));
		await page.mouse.down();
		await page.mouse.move(...(await at('2024-09')), { steps: 4 });
		await expect(series.locator('.band')).toBeVisible();
		await page.mouse.up();
		await expect(page.locator('[data-chosen]')).toHaveAttribute('data-chosen', '2024-01/2024-09');
	}
);

newcomerTest(
	'a chart is walked through with the keyboard, and says where one is',
	async ({ page }) => {
		await page.goto(`/fr${gallery}`);
		const series = page.locator('[data-chart="series-hard"] .drawing');
		const said = series.getByRole('status');
		await series.focus();
		await page.keyboard.press('Home');
		await expect(said).toContainText('juillet 2023');
		await page.keyboard.press('End');
		await expect(said).toContainText('juin 2025');
		await expect(said).toContainText('Provisoire');
		await page.keyboard.press('ArrowLeft');
		await expect(said).toContainText('mai 2025');
		const [first] = (await said.innerText()).split(' · ');
		await page.keyboard.press('ArrowDown');
		await expect(said).toContainText('mai 2025');
		expect((await said.innerText()).split(' · ')[0]).not.toBe(first);
		await page.keyboard.press('Shift+ArrowLeft');
		await page.keyboard.press('Shift+ArrowLeft');
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-chosen]')).toHaveAttribute('data-chosen', '2025-03/2025-05');

		const map = page.locator('[data-chart="map-hard"] .drawing');
		await map.focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-chosen]')).toHaveAttribute('data-chosen', /^03\.\d{3}$/);
	}
);

for (const language of languages) {
	newcomerTest(`pictures of every kind of chart are XML in ${language}`, async ({ page }) => {
		newcomerTest.slow();
		await page.goto(`/${language}${gallery}`);
		for (const card of await page.locator('[data-chart]').all()) {
			const button = card.getByRole('button', { name: /^SVG/ });
			if ((await button.count()) === 0) continue;
			await card.locator('details.downloads > summary').click();
			const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
			const svg = readFileSync(await download.path(), 'utf8');
			const fault = await page.evaluate(
				(text) =>
					new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')
						?.textContent ?? null,
				svg
			);
			expect(fault, download.suggestedFilename()).toBeNull();
		}
	});
}

newcomerTest('a chart is saved as a picture that needs nothing else', async ({ page }) => {
	await page.goto(`/ar${gallery}`);
	const card = page.locator('[data-chart="map-hard"]');
	await card.locator('details.downloads > summary').click();
	const save = async (format: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			card.getByRole('button', { name: new RegExp(`^${format}`) }).click()
		]);
		expect(download.suggestedFilename()).toMatch(
			new RegExp(`^map-hard-\\d{8}-.*\\.${format}$`, 'i')
		);
		return readFileSync(await download.path());
	};
	const svg = (await save('SVG')).toString();
	expect(svg).toContain((await card.locator('h2').innerText()).split(' ')[0]);
	expect(svg).toContain('OpenStreetMap');
	expect(svg).toMatch(/\d{8}-\d{6}-[0-9a-f]{8}/);
	expect(svg).toContain('direction="rtl"');
	expect(svg).toContain('data:font/woff2;base64,');
	expect(svg).not.toContain('var(--');
	const png = await save('PNG');
	// Twice the size of the SVG, from the header of the file.
	const [, width = '0'] = /^<svg[^>]* width="(\d+)"/.exec(svg) ?? [];
	expect(png.readUInt32BE(16)).toBe(2 * Number(width));
	expect(png.length).toBeGreaterThan(10_000);
});
