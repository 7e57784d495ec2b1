import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Kilobytes that a page may ask for before anyone touches it, as they are sent. */
const budgets = [
	{ path: '', scripts: 150, styles: 40 },
	{ path: '/themes/register', scripts: 200, styles: 40 },
	{ path: '/themes/governance', scripts: 200, styles: 40 },
	{ path: '/indicators/womens-share', scripts: 200, styles: 40 },
	{ path: '/data/fairs', scripts: 150, styles: 40 },
	{ path: '/about', scripts: 150, styles: 40 }
] as const;

const kilobyte = 1000;

for (const { path, scripts, styles } of budgets) {
	test(`/ar${path} asks for at most ${scripts} kB of scripts and ${styles} kB of styles`, async ({
		page
	}) => {
		const { html, sent } = await open(page, `/ar${path}`);
		// the framework alone is more: less would be a page whose scripts were not found
		expect(sent('script')).toBeGreaterThan(20 * kilobyte);
		expect(sent('script')).toBeLessThan(scripts * kilobyte);
		const inPage = (html.match(/<style>.*?<\/style>/gs) ?? []).join('');
		expect(gzipSync(inPage).byteLength + sent('stylesheet')).toBeLessThan(styles * kilobyte);
		// one language's fonts are fetched, not those of the others
		expect(sent('font')).toBeLessThan(100 * kilobyte);
		// before its scripts run a page looks as it does after: they bring no styles, but for an error page's
		// and for the sheet of all pages, which the first of them links
		expect(html.match(/<link [^>]*rel="stylesheet">/g)).toHaveLength(1);
		expect(sent('stylesheet')).toBeLessThan(10 * kilobyte);
	});
}

for (const path of ['/ar/themes/register', '/ar/themes/coverage', '/fr/themes/infrastructure']) {
	test(`${path} is told in less than 200 kB, before they are packed`, async ({ request }) => {
		const html = await (await request.get(path)).body();
		expect(html.byteLength).toBeLessThan(200 * kilobyte);
	});
}

for (const language of ['ar', 'fr', 'en']) {
	test(`the overview weighs less than 400 kB, fonts and all: ${language}`, async ({ page }) => {
		const { sent } = await open(page, `/${language}`);
		expect(sent()).toBeLessThan(400 * kilobyte);
	});
}

/** A page once its scripts have run, and how many bytes came for it, of all kinds or of one. */
async function open(
	page: Page,
	path: string
): Promise<{ html: string; sent: (kind?: string) => number }> {
	const coming: Promise<{ kind: string; bytes: number }>[] = [];
	page.on('requestfinished', (request) => {
		const kind = request.resourceType();
		coming.push(request.sizes().then(({ responseBodySize: bytes }) => ({ kind, bytes })));
	});
	const response = await page.goto(path);
	await page.waitForLoadState('networkidle');
	const came = await Promise.all(coming);
	return {
		html: (await response?.text()) ?? '',
		sent: (kind) =>
			came
				.filter((one) => kind === undefined || one.kind === kind)
				.reduce((sum, { bytes }) => sum + bytes, 0)
	};
}
