import { expect, openAlive, test } from './support/test.ts';

/** As people choose: on the words beside the box, which stands in a list that opens. */
const choices = [
	['/fr/themes/register', 'milieu', 'rural'],
	['/ar/themes/register', 'sex', 'F'],
	['/fr/themes/register', 'province', '03.231'],
	['/ar/themes/register', 'branch', 'P1'],
	['/fr/data/fairs', 'columns', 'title_fr']
] as const;

for (const [address, name, value] of choices) {
	for (const way of ['mouse', 'touch'] as const) {
		test.describe(`${address}: ${name}, by ${way}`, () => {
			test.use({ hasTouch: way === 'touch' });

			test('a press on the words chooses, and the list stays open', async ({ page }) => {
				await openAlive(page, address);
				const box = page.locator(`input[name="${name}"][value="${value}"]`);
				const list = page.locator('details', { has: box });
				await list.locator('summary').click();
				const before = await box.isChecked();
				const words = page.locator('label', { has: box }).locator('span').last();
				await words.scrollIntoViewIfNeeded();
				const place = await words.boundingBox();
				if (!place) throw new Error('the words are not shown');
				const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
				if (way === 'mouse') await page.mouse.click(x, y, { delay: 60 });
				else await page.touchscreen.tap(x, y);
				await expect(box).toBeChecked({ checked: !before });
				await expect(list).toHaveAttribute('open', '');
				if (name !== 'columns') await expect(page).toHaveURL(new RegExp(`${name}=${value}`));
			});
		});
	}
}

test('a press on empty room keeps a list open, one outside closes it', async ({ page }) => {
	await openAlive(page, '/fr/themes/register');
	const list = page.locator('details:has(select[name="to"])');
	await list.locator('summary').click();
	const panel = await list.locator('.panel').boundingBox();
	if (!panel) throw new Error('the panel is not shown');
	await page.mouse.click(panel.x + 3, panel.y + panel.height - 3, { delay: 60 });
	await expect(list).toHaveAttribute('open', '');
	await page.locator('h1').click();
	await expect(list).not.toHaveAttribute('open', '');
});
