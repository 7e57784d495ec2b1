import { expect, openAlive, test } from './support/test.ts';

const register = '/fr/themes/register';

test('a member clicked in a table filters the whole page, and back undoes it', async ({ page }) => {
	await openAlive(page, register);
	const headline = page.locator('.headline');
	const all = await headline.getAttribute('data-value');
	await page.locator('#table').getByRole('link', { name: 'Taza' }).click();
	await expect(page).toHaveURL(`${register}?province=03.561`);
	await expect(headline).not.toHaveAttribute('data-value', all ?? '');
	const filtered = await headline.getAttribute('data-value');
	await page.goBack();
	await expect(headline).toHaveAttribute('data-value', all ?? '');
	await page.goForward();
	await expect(headline).toHaveAttribute('data-value', filtered ?? '');
	await page.getByRole('link', { name: 'Retirer le filtre : Taza' }).click();
	await expect(page).toHaveURL(register);
});

test('filters go along to another theme, as far as it knows them', async ({ page }) => {
	await page.goto(`${register}?province=03.561&sex=F&from=2025-01`);
	const link = page.locator('a[href^="/fr/themes/infrastructure"]').first();
	await expect(link).toHaveAttribute(
		'href',
		'/fr/themes/infrastructure?province=03.561&from=2025-01'
	);
});

test('a figure that lacks a filter says so', async ({ page }) => {
	await page.goto(`${register}?sex=F`);
	const card = page.locator('nav [data-indicator="artisan-density"]');
	await expect(card).toContainText('sans le filtre : Sexe');
	await expect(card).toHaveAttribute('data-query', /^(?!.*sex=)/);
});

test('two territories stand side by side', async ({ page }) => {
	await page.goto(`${register}?province=03.231&compare_with=all`);
	await expect(page.locator('[data-chart="compare"] .legend li')).toHaveCount(2);
	await expect(page.locator('#compared thead th')).toHaveCount(4);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a member of a table leads to the page filtered by it', async ({ page }) => {
		await page.goto(register);
		await page.locator('#table').getByRole('link', { name: 'Taza' }).click();
		await expect(page).toHaveURL(`${register}?province=03.561`);
	});
});

test('a figure may be framed by others, and only a figure', async ({ page, request }) => {
	const embedded = await request.get('/embed/indicators/womens-share?lang=ar&province=03.231');
	expect(embedded.headers()['content-security-policy']).toContain('frame-ancestors *');
	expect(embedded.headers()['x-frame-options']).toBeUndefined();
	const whole = await request.get('/ar/indicators/womens-share');
	expect(whole.headers()['x-frame-options']).toBe('DENY');
	await page.goto('/embed/indicators/womens-share?lang=ar&province=03.231');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.locator('header nav, form')).toHaveCount(0);
	await expect(page.locator('[data-indicator]')).toHaveAttribute('data-query', /province=03.231/);
});

test('a figure without one of our languages in its address is in that of who looks', async ({
	request
}) => {
	const languageFor = async (address: string, headers: Record<string, string>) => {
		const response = await request.get(address, { headers });
		expect(response.headers().vary?.toLowerCase()).toMatch(/accept-language.*cookie/);
		return /<html lang="(\w+)"/.exec(await response.text())?.[1];
	};
	for (const address of ['/embed/indicators/womens-share', '/embed/indicators/rural-share']) {
		expect(await languageFor(address, { 'accept-language': 'ar-MA' })).toBe('ar');
		expect(await languageFor(address, { 'accept-language': 'en-GB' })).toBe('en');
		const remembered = { 'accept-language': 'ar-MA', cookie: 'mirsad-language=fr' };
		expect(await languageFor(address, remembered)).toBe('fr');
	}
});

test('a citation names the snapshot, and its link gives the figures of that snapshot', async ({
	page
}) => {
	await page.goto('/fr/indicators/womens-share');
	const text = (await page.locator('#cite textarea').first().inputValue()) || '';
	const [, path = ''] = /https?:\/\/[^/]+(\/\S+)$/.exec(text) ?? [];
	const snapshot = /snapshot=([\w-]+)/.exec(path)?.[1] ?? '';
	expect(text).toContain(`Version des données ${snapshot}`);
	const response = await page.goto(path);
	expect(response?.status()).toBe(200);
	await expect(page.locator('.headline')).toHaveAttribute('data-query', new RegExp(snapshot));
});

for (const [address, most] of [
	['/fr/themes/register', 6],
	['/ar/themes/fairs', 6],
	['/ar/indicators/womens-share', 4],
	['/fr/indicators', 8],
	['/fr/quality', 7]
] as const) {
	test(`${address} prints on at most ${most} sheets that say what they are`, async ({ page }) => {
		await page.goto(address);
		const snapshot = (await page.locator('footer code').innerText()).trim();
		await page.emulateMedia({ media: 'print' });
		// an A4 less its margins, in pixels
		await page.setViewportSize({ width: 703, height: 1017 });
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('.printed')).toContainText(snapshot);
		await expect(page.locator('.printed')).toContainText(address);
		for (const hidden of ['header nav', 'main form', '.downloads', 'main .button']) {
			expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
		}
		const wide = await page
			.locator('main table')
			.evaluateAll(
				(tables) => tables.filter((table) => table.getBoundingClientRect().width > 703).length
			);
		expect(wide, 'tables wider than the sheet').toBe(0);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
		expect(sheets).toBeGreaterThan(1);
		expect(sheets).toBeLessThanOrEqual(most);
	});
}
