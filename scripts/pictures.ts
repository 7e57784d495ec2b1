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
	reducedMotion: 'reduce',
	serviceWorkers: 'block'
});
const pictures = [
	...languages.map((language) => ({ name: `overview-${language}`, path: `/${language}` })),
	{ name: 'theme-ar', path: '/ar/themes/register' }
];
for (const { name, path } of pictures) {
	await page.goto(address + path, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready);
	const file = `docs/pictures/${name}.png`;
	await page.screenshot({ path: file });
	console.log(file);
}
await browser.close();
