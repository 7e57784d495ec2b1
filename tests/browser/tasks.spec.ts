import { crosstab } from '../../src/lib/i18n/messages/crosstab.ts';
import { expect, openAlive, test } from './support/test.ts';

// What people come for, by clicks and taps, with as few of them as they have time for.

const looks = [
	{ width: 390, height: 844, hasTouch: true },
	{ width: 1440, height: 900, hasTouch: false }
] as const;

for (const language of ['ar', 'fr'] as const) {
	for (const { width, height, hasTouch } of looks) {
		// In the gate the phone is Arabic and the desk French.
		if (!process.env.MIRSAD_EVERY_PAGE && hasTouch !== (language === 'ar')) continue;
		test.describe(`${language}, ${width} px`, () => {
			test.use({ viewport: { width, height }, hasTouch });

			test('a president reads what got better, worse and late on the first screen', async ({
				page
			}) => {
				await openAlive(page, `/${language}`);
				for (const kind of ['better', 'worse', 'late']) {
					const line = page.locator(`[data-briefing="${kind}"]`);
					await expect(line).toBeInViewport({ ratio: 0.5 });
					await expect(line.locator('a')).toHaveAttribute('href', new RegExp(`^/${language}/`));
				}
				await expect(page.locator('[data-briefing="late"]')).toContainText(/\d/);
			});

			test('a president finds every target, and what it would take, with one tap', async ({
				page
			}) => {
				await openAlive(page, `/${language}`);
				await page.locator('#targets-title a').click();
				await expect(page).toHaveURL(`/${language}/targets`);
				const places = page.locator('[data-target="registered-artisans"] tbody tr:not(.total)');
				await expect(places).toHaveCount(9);
				const shares = await places.evaluateAll((rows) =>
					rows.map((row) => Number((row as HTMLTableRowElement).cells[4]?.dataset.raw))
				);
				expect(shares).toEqual([...shares].sort((a, b) => a - b));
				await expect(page.locator('[data-target="registered-artisans"] > p')).toContainText(/\d/);
			});

			test('a president sees who is late and since when, on the same page', async ({ page }) => {
				await openAlive(page, `/${language}?as_of=2026-06-30`);
				const late = page.locator('[data-decision="overdue"]');
				expect(await late.count()).toBeGreaterThan(0);
				const days = await late.evaluateAll((all) =>
					all.map((one) => Number((one as HTMLElement).dataset.days))
				);
				for (const count of days) expect(count).toBeGreaterThan(0);
				const place = await late.first().boundingBox();
				expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(width);
				await expect(page.locator('[data-clock]')).toHaveAttribute('data-clock', '2026-06-30');
			});

			test('a president reads what to tell of rural craftswomen with two taps', async ({
				page
			}) => {
				await openAlive(page, `/${language}`);
				const way = page.locator(`a[href="/${language}/groups/rural-women"]`);
				if (width < 1200) {
					await page.locator('header .narrow summary').click();
					await way.first().click();
				} else {
					await way.last().click();
				}
				await expect(page).toHaveURL(`/${language}/groups/rural-women`);
				await expect(page.locator('.told p').first()).toContainText(/\d/);
				for (const theme of ['register', 'coverage', 'financing']) {
					await expect(page.locator(`[data-theme="${theme}"] li`).first()).toBeAttached();
				}
				await expect(page.locator('#provinces tbody tr:not(.total)')).toHaveCount(9);
			});

			test('a planner gets everything about Taounate with two clicks, on two sheets', async ({
				page
			}) => {
				await openAlive(page, `/${language}`);
				if (width < 1200) await page.locator('header .narrow summary').click();
				await page.locator(`header a[href="/${language}/places"]`).locator('visible=true').click();
				await page.locator(`#provinces a[href="/${language}/places/03.531"]`).click();
				await expect(page).toHaveURL(`/${language}/places/03.531`);
				expect(await page.locator('[data-theme] li[data-indicator]').count()).toBeGreaterThan(25);
				const sheets = await page.pdf({ preferCSSPageSize: true });
				const count = sheets.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
				expect(count).toBeLessThanOrEqual(2);
			});

			test('a planner sets Taza beside Boulemane and reads whether the gap closes', async ({
				page
			}) => {
				await openAlive(page, `/${language}/places`);
				await page.locator(`#provinces a[href="/${language}/places/03.561"]`).click();
				await page.locator('a[href$="?beside=03.131"]').click();
				await expect(page).toHaveURL(/03\.561\?beside=03\.131$/);
				await expect(page.locator('.told')).toContainText(/\d/);
				const ways = page.locator('[data-way]:not([data-way=""])');
				expect(await ways.count()).toBeGreaterThan(5);
			});

			test('a planner finds the fewest training places per artisan with two clicks', async ({
				page
			}) => {
				await openAlive(page, `/${language}/places`);
				await page.locator('#provinces thead a').last().click();
				await expect(page).toHaveURL(/sort=-places-per-artisan/);
				const shares = await page
					.locator('#provinces tbody tr:not(.total) td:last-child')
					.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.raw)));
				expect(shares).toHaveLength(9);
				expect(shares).toEqual([...shares].sort((a, b) => b - a));
			});

			test('an analyst gets from the overview to the snapshots and what changed in them', async ({
				page
			}) => {
				await openAlive(page, `/${language}`);
				await page.locator(`footer a[href="/${language}/snapshots"]`).click();
				const current = page.locator('[data-snapshot]').first();
				await expect(current).toBeVisible();
				const id = await current.getAttribute('data-snapshot');
				await page.goto(`/${language}/snapshots/${id}..${id}`);
				await expect(page.locator('section.card')).toHaveCount(4);
				await expect(page.locator('main [data-indicator]')).toHaveCount(0);
			});

			test('a planner finds the emptiest facilities and why with two clicks', async ({ page }) => {
				await openAlive(page, `/${language}/themes/infrastructure`);
				await page.locator('a[data-indicator="occupancy-rate"]').click();
				const rows = page.locator('#facilities tbody tr');
				await expect(rows.first()).toBeVisible();
				const rates = () =>
					rows.evaluateAll((all) =>
						all
							.map((row) => (row as HTMLTableRowElement).cells[1])
							.filter((cell) => !cell?.classList.contains('flagged'))
							.map((cell) => Number(cell?.dataset.raw))
					);
				const rising = await rates();
				expect(rising).toEqual([...rising].sort((a, b) => a - b));
				await page.locator('#facilities thead a').nth(1).click();
				await expect(page).toHaveURL(/facilities=-value/);
				await expect.poll(rates).toEqual([...rising].reverse());
			});

			test('a planner narrows coverage to rural women and reads of how many it is', async ({
				page
			}) => {
				await openAlive(page, `/${language}/themes/coverage`);
				for (const [name, value] of [
					['sex', 'F'],
					['milieu', 'rural']
				] as const) {
					const box = page.locator(`input[name="${name}"][value="${value}"]`);
					const list = page.locator('details', { has: box });
					await list.locator('summary').click();
					await page.locator('label', { has: box }).locator('span').last().click();
					await expect(page).toHaveURL(new RegExp(`${name}=${value}`));
					await page.keyboard.press('Escape');
				}
				const card = page.locator('a[data-indicator][aria-current]');
				await expect(card).toContainText(/\d/);
				await page.locator('#table thead a').nth(1).click();
				await expect(page).toHaveURL(/sex=F.*sort=-value/);
				await expect(page.locator('#table th[aria-sort="descending"]')).toHaveCount(1);
			});
		});
	}
}

test('an analyst has the rate by province, year and sex, with totals and labels, in a file in five clicks', async ({
	page,
	request
}) => {
	await openAlive(page, '/en');
	await page.locator('[data-indicator="cnss-registration-rate"] h3 a').click();
	await page.getByRole('link', { name: crosstab.make.en }).click();
	await expect(page).toHaveURL('/en/indicators/cnss-registration-rate/table');
	// Opening the field and choosing in it are two clicks, as the keyboard does it without a pointer.
	await page.getByLabel('Columns, then').selectOption('sex');
	await expect(page).toHaveURL(/across=period,sex/);
	const table = page.locator('#table table');
	await expect(table).toHaveAttribute('data-across', 'period,sex');
	await table.locator('thead th[data-raw="total:total"] a').click();
	await expect(page).toHaveURL(/sort=-total:total/);
	const csv = page.locator('#table .downloads').getByRole('link', { name: 'CSV for French Excel' });
	const file = await request.get((await csv.getAttribute('href')) ?? '');
	const lines = (await file.text()).trimEnd().split('\r\n');
	const cells = await table.locator('tbody td').count();
	expect(Number(file.headers()['x-mirsad-rows'])).toBe(lines.length - 1);
	expect(lines).toHaveLength(cells + 1);
	expect(lines[1]).toContain((await table.locator('tbody th').first().innerText()).trim());
	expect(lines.at(-1)).toContain('Total;Total;Total');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a table is laid out by its form, and its address holds it', async ({ page }) => {
		await page.goto('/fr/data/fairs/table');
		const form = page.locator('form[data-filters]');
		await form.locator('select[name="across"]').first().selectOption('status');
		await form.locator('select[name="share"]').selectOption('row');
		await form.locator('button').click();
		await expect(page).toHaveURL(/\/fr\/data\/fairs\/table\?by=level&across=status&share=row$/);
		await expect(page.locator('#table tbody tr').last()).toContainText('100,0');
	});

	test('two snapshots are chosen in a form', async ({ page }) => {
		await page.goto('/fr/snapshots');
		const id = await page.locator('[data-snapshot]').first().getAttribute('data-snapshot');
		await page.goto(`/fr/snapshots?from=${id}&to=${id}`);
		await expect(page).toHaveURL(`/fr/snapshots/${id}..${id}`);
	});
});

test('the order of the overview is chosen once and remembered', async ({ page }) => {
	await openAlive(page, '/fr?for=planner');
	const order = () =>
		page
			.locator('main > :is(section, div)')
			.evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby')));
	const planned = await order();
	await openAlive(page, '/fr');
	expect(await order()).toEqual(planned);
	await openAlive(page, '/fr?for=president');
	expect(await order()).not.toEqual(planned);
});
