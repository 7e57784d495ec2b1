import type { Page } from '@playwright/test';
import { expect, openAlive, test } from './support/test.ts';

const address = '/fr/themes/register';
const province = '03.231';

async function expectHeadline(page: Page, search: string): Promise<void> {
	const path = `/api/v1/indicators/registered-artisans/values?grain=none${search}`;
	const { rows } = (await (await page.request.get(path)).json()) as { rows: { value: number }[] };
	await expect
		.poll(async () => (await page.locator('.headline').innerText()).replace(/[\s\u202f]/g, ''))
		.toMatch(new RegExp(`^${rows[0]?.value}(?!\\d)`));
}

function provinceBox(page: Page): ReturnType<Page['locator']> {
	return page.locator(`input[name="province"][value="${province}"]`);
}

async function openPicker(page: Page): Promise<void> {
	await page
		.locator('details', { has: provinceBox(page) })
		.locator('summary')
		.click();
}

test('a choice changes the address and the figure, and the page comes back from its address', async ({
	page
}) => {
	await openAlive(page, address);
	await expectHeadline(page, '');
	await openPicker(page);
	await provinceBox(page).check();
	await expect(page).toHaveURL(`${address}?province=${province}`);
	await expectHeadline(page, `&province=${province}`);
	await page.reload();
	await expectHeadline(page, `&province=${province}`);
});

test('the period holds what was chosen and nothing else', async ({ page }) => {
	await openAlive(page, address);
	await page.locator('details:has(select[name="to"]) > summary').click();
	await page.locator('select[name="to"]').selectOption('2025-01');
	await expect(page).toHaveURL(/\?(.*&)?to=2025-01(&|$)/);
	expect(new URL(page.url()).searchParams.has('province')).toBe(false);
	await expectHeadline(page, '&to=2025-01');
});

test('another language keeps the filters', async ({ page }) => {
	await page.goto(`${address}?province=${province}`);
	await page.locator('a[hreflang="ar"]').first().click();
	await expect(page).toHaveURL(`/ar/themes/register?province=${province}`);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expectHeadline(page, `&province=${province}`);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the filters are a form, and its answer has a tidy address', async ({ page }) => {
		await page.goto(address);
		await openPicker(page);
		await provinceBox(page).check();
		await page.locator('main form button').first().click();
		await expect(page).toHaveURL(new RegExp(`\\?(grain=\\w+&)?province=${province}`));
		await expectHeadline(page, `&province=${province}`);
	});

	for (const path of ['', '/themes/infrastructure', '/indicators/womens-share']) {
		test(`/ar${path} has its charts, and a table behind each`, async ({ page }) => {
			await page.goto(`/ar${path}`);
			await expect(page.locator('main svg [data-axis="value"]').first()).toBeAttached();
			expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(0);
		});
	}
});
