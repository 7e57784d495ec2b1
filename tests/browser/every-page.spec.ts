import type { Page } from '@playwright/test';
import { chrome } from '../../src/lib/i18n/messages/chrome.ts';
import {
	findAxisSides,
	findBadLabels,
	findCutTexts,
	findOverflow,
	findSmallTexts
} from './support/boxes.ts';
import { directions, languages, morePaths, paths } from './support/pages.ts';
import { expect, lookingTest as test } from './support/test.ts';

/** A desk enlarged to 400 % and to 200 %, a phone, and a desk as it is; charts are measured on these. */
const enlarged = [320, 640];
const usual = [390, 1440];
/** Pixels of a letter's size. */
const leastText = 11;

/** In the gate a page is looked at in one language, in turns; in `npm run test:full` in each. */
const isLookedAt = (language: string, place: number): boolean =>
	Boolean(process.env.MIRSAD_EVERY_PAGE) || language === languages[place % languages.length];

for (const language of languages) {
	for (const [place, path] of [...paths, ...morePaths].entries()) {
		if (!isLookedAt(language, place)) continue;
		test(`/${language}${path} is in its language and whole on a phone, a desk and enlarged`, async ({
			page
		}) => {
			// A visitor whose width is not known gets both drawings of a chart, as paper and windows need.
			await page.goto('about:blank');
			await page.context().clearCookies();
			await page.setViewportSize({ width: 390, height: 900 });
			const response = await page.goto(`/${language}${path}`);
			expect(response?.status()).toBe(200);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('html')).toHaveAttribute('dir', directions[language]);
			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page.locator('main')).toHaveCount(1);
			await expect(page.getByText(chrome.sampleShort[language]).first()).toBeVisible();
			expect(await page.locator('body').innerText()).not.toMatch(
				/\b(undefined|null|NaN)\b|\[object /
			);
			expect(await findUnmarkedArabic(page)).toEqual([]);

			await page.evaluate(() => document.fonts.ready);
			const wrong = language === 'ar' ? 'left' : 'right';
			for (const width of [...enlarged, ...usual]) {
				await page.setViewportSize({ width, height: 900 });
				expect(await findOverflow(page), `wider than ${width} px`).toBeLessThanOrEqual(0);
				expect(await findCutTexts(page), `texts at ${width} px`).toEqual([]);
				if (!usual.includes(width)) continue;
				expect(await findBadLabels(page), `labels at ${width} px`).toEqual([]);
				// what was drawn for another width is drawn anew
				await expect
					.poll(() => findSmallTexts(page, leastText), { message: `small at ${width} px` })
					.toEqual([]);
				expect(await findAxisSides(page), `value axes at ${width} px`).not.toContain(wrong);
			}
		});
	}
}

for (const language of languages) {
	test(`/${language}/gallery/components is no wider than a phone`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 900 });
		await page.goto(`/${language}/gallery/components`);
		await page.evaluate(() => document.fonts.ready);
		expect(await findOverflow(page)).toBeLessThanOrEqual(0);
	});
}

/** Texts whose words are of another script than their language is written in. */
function findUnmarkedArabic(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!parent || parent.closest('script, style')) continue;
			const language = parent.closest('[lang]')?.getAttribute('lang');
			const arabic = /\p{Script=Arabic}/u.test(node.textContent ?? '');
			if (arabic && language !== 'ar') found.push(node.textContent?.trim() ?? '');
		}
		return found.slice(0, 5);
	});
}
