import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/chromium.mjs';

/** Draws the icons of an installed application from `static/icon.svg`: `npx tsx scripts/icons.ts`. */
const drawing = readFileSync('static/icon.svg', 'utf8');
/** Whatever shape cuts it out, the drawing stays within the middle of its own ground. */
const maskable = drawing
	.replace(/rx="10"/, 'rx="0"')
	.replace(/<g /, '<g transform="translate(24 24) scale(0.8) translate(-24 -24)" ');
const icons = [
	{ path: 'static/icon-192.png', size: 192, svg: drawing },
	{ path: 'static/icon-512.png', size: 512, svg: drawing },
	{ path: 'static/icon-maskable-512.png', size: 512, svg: maskable }
];

const executablePath = findChromium();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
for (const { path, size, svg } of icons) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	const sized = svg.replace(
		'<svg ',
		`<svg width="${size}" height="${size}" style="display:block" `
	);
	await page.setContent(`<style>body{margin:0}</style>${sized}`);
	await page.screenshot({ path, omitBackground: true });
	await page.close();
	console.log(path);
}
await browser.close();
