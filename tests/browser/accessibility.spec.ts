import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findCutTexts, findOverflow } from './support/boxes.ts';
import { languages, paths } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** One page of each kind: every page in Arabic, these in French and English. */
const kinds = ['', '/themes/register', '/indicators/womens-share', '/data/fairs', '/quality'];
const more = [
	'/search?q=taza',
	'/search?q=xyzzy',
	'/offline',
	'/themes/register?by=sex&grain=year'
];
const everyPage = [...paths, ...more];
/** `npm run axe`: every page in every language. */
const thorough = process.env.MIRSAD_EVERY_PAGE !== undefined;

/** The rules whose outcome an appearance can change: one load of a page serves them all. */
const ofColour = ['color-contrast', 'link-in-text-block'];

test.use({ reducedMotion: 'reduce', colorScheme: 'light' });

for (const language of languages) {
	for (const path of language === 'ar' || thorough ? everyPage : kinds) {
		test(`/${language}${path} can be used by everyone`, async ({ page }) => {
			test.slow();
			await page.goto(`/${language}${path}`);
			await appear(page, 'light');
			expect(await findViolations(page), 'light').toEqual([]);
			for (const theme of ['dark', 'contrast']) {
				await appear(page, theme);
				expect(await findViolations(page, ofColour), theme).toEqual([]);
			}

			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page.locator('main')).toHaveCount(1);
			expect(await findUnmarkedArabic(page)).toEqual([]);

			// 1280 px enlarged to 200 % and to 400 %
			for (const width of [640, 320]) {
				await page.setViewportSize({ width, height: 640 });
				expect(await findOverflow(page), `wider than ${width} px`).toBeLessThanOrEqual(0);
				expect(await findCutTexts(page), `cut at ${width} px`).toEqual([]);
			}
		});
	}
}

async function appear(page: Page, theme: string): Promise<void> {
	await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
}

async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
	// what repeats is like the first of its kind
	const builder = new AxeBuilder({ page })
		.setLegacyMode()
		.exclude('tbody tr:nth-child(n + 9)')
		.exclude('dl > div:nth-child(n + 5)');
	if (rules) builder.withRules([...rules]);
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`)
	);
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
