import AxeBuilder from '@axe-core/playwright';
import { languages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
	for (const language of languages) {
		for (const path of ['', '/themes/register', '/data/fairs']) {
			test(`axe finds nothing on /${language}${path} in ${colorScheme}`, async ({ page }) => {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				await page.goto(`/${language}${path}`);
				const { violations } = await new AxeBuilder({ page }).analyze();
				const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
				expect(found).toEqual([]);
			});
		}
	}
}
