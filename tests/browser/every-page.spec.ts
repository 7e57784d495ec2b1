import { chrome } from '../../src/lib/i18n/messages/chrome.ts';
import { findAxisSides, findBadLabels, findCutTexts, findOverflow } from './support/boxes.ts';
import { directions, languages, paths } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const language of languages) {
	for (const path of paths) {
		test(`/${language}${path} is in its language and whole on a phone and on a desk`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 390, height: 900 });
			const response = await page.goto(`/${language}${path}`);
			expect(response?.status()).toBe(200);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('html')).toHaveAttribute('dir', directions[language]);
			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page.getByText(chrome.sampleShort[language]).first()).toBeVisible();
			expect(await page.locator('body').innerText()).not.toMatch(
				/\b(undefined|null|NaN)\b|\[object /
			);

			await page.evaluate(() => document.fonts.ready);
			for (const width of [390, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				expect(await findOverflow(page), `wider than ${width} px`).toBeLessThanOrEqual(0);
				expect(await findBadLabels(page), `labels at ${width} px`).toEqual([]);
				const wrong = language === 'ar' ? 'left' : 'right';
				expect(await findAxisSides(page), `value axes at ${width} px`).not.toContain(wrong);
				expect(await findCutTexts(page), `texts at ${width} px`).toEqual([]);
			}
		});
	}
}
