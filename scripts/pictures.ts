import { chromium } from '@playwright/test';
import { languages } from '../pipelines/contract/text.ts';
import { findChromium } from './lib/chromium.mjs';

/** Takes the pictures of the README from a server that is up: `npx tsx scripts/pictures.ts [address]`. */
const [address = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const executablePath = findChromium();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
const page = await browser.newPage({
	viewport: { width: 1280, height: 900 },
	colorScheme: 'light',
	reducedMotion: 'reduce'
});
for (const language of languages) {
	await page.goto(`${address}/${language}`, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready);
	const path = `docs/pictures/overview-${language}.png`;
	await page.screenshot({ path });
	console.log(path);
}
await browser.close();
