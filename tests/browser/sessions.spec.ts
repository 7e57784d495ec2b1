import { expect, lookingTest as test } from './support/test.ts';

test('the president finds what February decided, and what became of it, in two taps', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/ar');
	await page.locator('main a[href="/ar/sessions"]').click();
	await page.locator('main a[href="/ar/sessions/AG-2025-02"]').click();
	await expect(page.locator('h1')).toHaveText('الدورة العادية لشهر فبراير 2025');
	const agreement = page.locator('main [data-ref="C-004"]');
	await expect(agreement).toContainText('تأهيل وتوسيع المعهد المتخصص');
	await expect(agreement).toContainText('مصادق عليها');
	await expect(agreement).toContainText('مع');
	const states = await page
		.locator('#recommendations-title ~ ul [data-state]')
		.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state));
	expect(states.length).toBeGreaterThan(9);
	expect(states).toContain('done');
});

test('what is late, since when and who is in charge is one tap away, without scrolling sideways', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/ar');
	await page.locator('main a[href="/ar/follow-up"]').click();
	const late = page.locator('[data-late] [data-ref]');
	await expect(late.first()).toBeVisible();
	await expect(late.first()).toContainText('متأخرة بـ');
	await expect(late.first()).toContainText('المسؤول');
	const days = await late.evaluateAll((all) =>
		all.map((one) => Number((one as HTMLElement).dataset.days))
	);
	expect(days).toEqual(days.toSorted((a, b) => b - a));
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the report to hand out is one tap from the page of the session, on the page and for Word', async ({
	page,
	request
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/ar/sessions/AG-2025-06');
	await page.locator('main a[href="/ar/sessions/AG-2025-06/report"]').click();
	await expect(page.locator('h1')).toHaveText('التقرير الأدبي');
	await expect(page.locator('section.chapter')).toHaveCount(8);
	const figure = page.locator('[data-figure="registered-artisans"]');
	const { rows } = (await (
		await request.get((await figure.getAttribute('data-query')) ?? '')
	).json()) as { rows: { value: number }[] };
	await expect(figure).toHaveAttribute('data-value', String(rows[0]?.value));
	const word = await request.get('/ar/sessions/AG-2025-06/report.docx');
	expect(word.status()).toBe(200);
	expect((await word.body()).subarray(0, 2).toString()).toBe('PK');
});

test('the report is shown to a room, one finding a screen, right to left, also without a connection', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/ar/sessions/AG-2025-06/report');
	await page.locator('main a[href*="view=slides"]').click();
	const shown = page.locator('[data-slide]');
	await expect(shown).toHaveAttribute('data-slide', '1');
	await page.context().setOffline(true);
	try {
		await page.keyboard.press('ArrowLeft');
		await expect(shown).toHaveAttribute('data-slide', '2');
		const second = await shown.locator('.room > section').nth(1).boundingBox();
		expect(second).toMatchObject({ x: 0, width: 390 });
		await page.keyboard.press('ArrowRight');
		await expect(shown).toHaveAttribute('data-slide', '1');
		await page.keyboard.press('End');
		const all = await shown.locator('.room > section').count();
		await expect(shown).toHaveAttribute('data-slide', String(all));
		// A finger leaves it where it stops.
		await shown.locator('.room').evaluate((room) => room.scrollTo({ left: -2 * room.clientWidth }));
		await expect(shown).toHaveAttribute('data-slide', '3');
	} finally {
		await page.context().setOffline(false);
	}
});

test('what February decided and the report can be read on paper', async ({ page }) => {
	await page.setViewportSize({ width: 720, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	try {
		for (const path of [
			'/ar/sessions/AG-2025-02',
			'/ar/follow-up',
			'/ar/sessions/AG-2025-06/report'
		]) {
			await page.goto(path);
			await expect(page.locator('h1')).toBeVisible();
			await expect(page.locator('main button:visible')).toHaveCount(0);
			const { smallest, wide } = await page.evaluate(() => {
				const sizes = [...document.querySelectorAll('main p, main li, main dd, main td')]
					.filter((one) => (one as HTMLElement).offsetParent && one.textContent?.trim())
					.map((one) => parseFloat(getComputedStyle(one).fontSize));
				return { smallest: Math.min(...sizes), wide: document.documentElement.scrollWidth };
			});
			// 7 points.
			expect(smallest, path).toBeGreaterThanOrEqual(9.3);
			expect(wide, path).toBeLessThanOrEqual(720);
		}
	} finally {
		await page.emulateMedia({ media: null });
	}
});
