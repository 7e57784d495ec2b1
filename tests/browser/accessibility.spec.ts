import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languages, morePaths, paths, type Language } from './support/pages.ts';
import { expect, lookingTest as test } from './support/test.ts';

/** `npm run axe`: every page in every language and appearance, gallery, embedding and refusal too. */
const thorough = process.env.MIRSAD_EVERY_PAGE !== undefined;

/** One page of each kind in Arabic; in French and English those that are mostly words. */
const sample: Readonly<Record<Language, readonly string[]>> = {
	ar: ['', '/themes/register', '/indicators/womens-share', '/data/fairs', '/search?q=taza'],
	fr: ['', '/quality'],
	en: ['/themes/governance', '/glossary']
};
/** Pages whose colours are looked at in each appearance. */
const coloured: readonly string[] = ['', '/themes/register'];

const pagesIn = (language: Language): string[] => [
	...[...paths, ...morePaths, '/gallery/charts', '/gallery/components', '/themes/none'].map(
		(path) => `/${language}${path}`
	),
	`/embed/indicators/open-rights-rate?lang=${language}`
];

/** The rules whose outcome an appearance can change: one load of a page serves them all. */
const ofColour = ['color-contrast', 'link-in-text-block'];

test.use({ refusals: [404] });

for (const language of languages) {
	const addresses = thorough
		? pagesIn(language)
		: sample[language].map((path) => `/${language}${path}`);
	for (const address of addresses) {
		test(`${address} can be used by everyone`, async ({ page }) => {
			test.slow();
			await page.goto(address);
			await leaveOutRepeated(page);
			await appear(page, 'light');
			expect(await findViolations(page), 'light').toEqual([]);
			const path = address.slice(`/${language}`.length);
			for (const theme of thorough || coloured.includes(path) ? ['dark', 'contrast'] : []) {
				await appear(page, theme);
				expect(await findViolations(page, ofColour), theme).toEqual([]);
			}
		});
	}
}

async function appear(page: Page, theme: string): Promise<void> {
	await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
}

/** What repeats is like the first of its kind, and costs as much to look at. */
async function leaveOutRepeated(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const drawing of document.querySelectorAll('main svg')) {
			if (drawing.getBoundingClientRect().width === 0) drawing.remove();
		}
		const repeated = [
			'main svg g > :nth-child(n + 7)',
			'tbody tr:nth-child(n + 7)',
			'tr > :nth-child(n + 7)',
			'dl > div:nth-child(n + 5)',
			'option:nth-child(n + 4)'
		];
		for (const element of document.querySelectorAll(repeated.join(','))) element.remove();
	});
}

async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
	// `preload` fetches the styles again, for rules that are not asked.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({
			...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
			preload: false,
			resultTypes: ['violations']
		})
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`)
	);
}
