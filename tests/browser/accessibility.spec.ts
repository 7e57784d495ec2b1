import AxeBuilder from '@axe-core/playwright';
import { languages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const language of languages) {
	for (const path of [
		'',
		'/themes/register',
		'/quality',
		'/data/fairs?columns=fair_ref,title_ar,province,status,sales_mad'
	]) {
		test(`axe finds nothing on /${language}${path}, light or dark`, async ({ page }) => {
			test.slow();
			await page.goto(`/${language}${path}`);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				const { violations } = await new AxeBuilder({ page }).analyze();
				const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
				expect(found, colorScheme).toEqual([]);
			}
		});
	}
}
