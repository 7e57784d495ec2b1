import { foundCount, search as words } from '../../src/lib/i18n/messages/search.ts';
import { languages, type Language } from './support/pages.ts';
import { expect, openAlive, test } from './support/test.ts';

/** Written in another language than the page's. */
const asked = {
	ar: { words: 'sefro', leads: '/ar/places/03.451' },
	fr: { words: 'صفرو', leads: '/fr/places/03.451' },
	en: { words: 'séfrou', leads: '/en/places/03.451' }
} satisfies Record<Language, object>;

for (const language of languages) {
	test(`the keyboard finds a province from any page in ${language}`, async ({ page }) => {
		await openAlive(page, `/${language}/about`);
		await page.keyboard.press('Control+k');
		const field = page.getByRole('combobox', { name: words.field[language] });
		await expect(field).toBeFocused();
		await page.keyboard.type(asked[language].words);
		const option = page.getByRole('option').first();
		await expect(option).toBeVisible();
		await expect(field).toHaveAttribute('aria-expanded', 'true');

		await page.keyboard.press('ArrowDown');
		await expect(option).toHaveAttribute('aria-selected', 'true');
		await expect(field).toHaveAttribute(
			'aria-activedescendant',
			(await option.getAttribute('id')) ?? '-'
		);
		await page.keyboard.press('Escape');
		await expect(option).toBeHidden();
		await expect(field).toHaveValue(asked[language].words);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(asked[language].leads, { timeout: 20_000 });
		await expect(option).toBeHidden();
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test(`the field leads to a page of results in ${language}`, async ({ page }) => {
			await page.goto(`/${language}`);
			const form = page.locator('header form[role="search"]');
			await form.locator('input').fill(asked[language].words);
			await form.locator('button').click();
			await expect(page).toHaveURL(new RegExp(`/${language}/search\\?q=`));
			await expect(page.locator(`main a[href="${asked[language].leads}"]`)).toBeVisible();
			await expect(page.locator('main input[name="q"]')).toHaveValue(asked[language].words);
		});
	});

	test(`in ${language}, nothing found and too much written are said`, async ({ page }) => {
		await page.goto(`/${language}/search?q=xyzzy`);
		await expect(page.locator('main')).toContainText(words.nothing[language]);
		await page.goto(`/${language}/search?q=${'x'.repeat(101)}`);
		await expect(page.locator('main .lead')).toContainText('100');
		await page.goto(`/${language}/search`);
		await expect(page.locator('h1')).toHaveText(words.title[language]);
	});
}

test('what is written is shown as text', async ({ page }) => {
	await page.goto(`/en/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> zellige')}`);
	await expect(page.locator('h1')).toContainText('<img src=x');
	await expect(page.locator('main img')).toHaveCount(0);
});

test('a term leads to its place in the glossary', async ({ page }) => {
	await page.goto('/fr/search?q=زليج');
	await page.locator('main a[href="/fr/glossary#zellige"]').click();
	await expect(page).toHaveURL('/fr/glossary#zellige');
	await expect(page.locator('#zellige')).toBeInViewport();
	await expect(page.locator('#zellige [lang="ar"]')).toHaveText('الزليج');
});

test('the field holds its words on the page of results, and says how many it found', async ({
	page
}) => {
	await openAlive(page, '/en/search?q=foires');
	const field = page.getByRole('combobox', { name: words.field.en });
	await expect(field).toHaveValue('foires');
	await field.fill('xyzzy');
	await expect(
		page.getByRole('status').getByText(foundCount.en.other.replace('{n}', '0'))
	).toBeAttached();
	await expect(page.getByRole('option')).toHaveCount(0);
});
