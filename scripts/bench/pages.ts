import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../lib/chromium.mjs';
import { medianOf, startServer } from './machine.ts';

/** What a page may cost: milliseconds, layout shift, and kilobytes as they were sent. */
interface Wanted {
	readonly lcp: number;
	readonly inp: number;
	readonly cls: number;
	readonly scripts: number;
	readonly whole: number | null;
}
type Measured = Record<keyof Wanted, number>;

const overview: Wanted = { lcp: 1500, inp: 200, cls: 0.02, scripts: 150, whole: 400 };
const theme: Wanted = { ...overview, scripts: 200, whole: null };
const pages: readonly (readonly [string, Wanted])[] = [
	['/ar', overview],
	['/fr', overview],
	['/en', overview],
	['/ar/themes/register', theme],
	['/fr/themes/coverage', theme]
];
const units: Record<keyof Wanted, string> = {
	lcp: 'ms',
	inp: 'ms',
	cls: '',
	scripts: 'kB',
	whole: 'kB'
};
const names = Object.keys(units) as (keyof Wanted)[];

const barePage = `data:text/html,${encodeURIComponent('<html data-ready><p>One line of text.')}`;

/** How many times slower than this machine the visitor's is. */
const slowdown = 4;
/** A window just opened loads parts of the browser's own, such as what its address bar shows. */
const opening = 2000;
const record = 'docs/benchmarks/pages.json';

/** Pages in a browser whose processor is slowed down, each time with nothing in its cache. */
export async function benchPages(data: string, runs: number, write: boolean): Promise<void> {
	const server = await startServer([process.execPath, 'build'], { MIRSAD_DATA: data });
	const executablePath = findChromium();
	const browser = await chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	try {
		const results: Record<string, Measured> = {};
		// What a server reads ahead after its start takes one of the cores from the browser.
		await setTimeout(20_000);
		console.log(`pages: Chromium slowed down ${slowdown} times, median of ${runs}`);
		// In turns, so that no page has all of the machine's bad minutes.
		const bare: number[] = [];
		const measured = pages.map((): Measured[] => []);
		for (const [path] of pages) await (await fetch(server.url + path)).arrayBuffer();
		for (let run = 0; run < runs; run++) {
			bare.push((await measure(browser, barePage)).lcp);
			for (const [index, [path]] of pages.entries()) {
				measured[index]?.push(await measure(browser, server.url + path));
			}
		}
		console.log(`  a page of one line, for comparison: lcp ${medianOf(bare).toFixed(0)} ms`);
		for (const [index, [path, wanted]] of pages.entries()) {
			const own = measured[index] ?? [];
			const median = Object.fromEntries(
				names.map((name) => [name, medianOf(own.map((one) => one[name]))])
			) as Measured;
			results[path] = median;
			console.log(`  ${path}: ${describe(median, wanted)}`);
		}
		if (write) {
			mkdirSync(dirname(record), { recursive: true });
			writeFileSync(record, `${JSON.stringify({ slowdown, runs, pages: results }, null, '\t')}\n`);
		}
	} finally {
		await browser.close();
		await server.stop();
	}
}

function describe(measured: Measured, wanted: Wanted): string {
	return names
		.map((name) => {
			const value = measured[name];
			const said = `${name} ${value.toFixed(name === 'cls' ? 3 : 0)} ${units[name]}`.trim();
			const most = wanted[name];
			return most === null ? said : `${said} (ratio ${(value / most).toFixed(2)})`;
		})
		.join(', ');
}

async function measure(browser: Browser, url: string): Promise<Measured> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await session.send('Network.enable');
	const scripts = new Set<string>();
	const sizes = new Map<string, number>();
	session.on('Network.responseReceived', ({ requestId, type }) => {
		if (type === 'Script') scripts.add(requestId);
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		sizes.set(requestId, encodedDataLength);
	});
	await page.addInitScript(observe);
	await page.waitForTimeout(opening);
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.locator('html[data-ready]').waitFor();
	await page.waitForTimeout(500);
	const sent = new Map(sizes);
	if (url !== barePage) await interact(page);
	const { lcp, inp, cls } = await page.evaluate(() => window.mirsadVitals);
	await context.close();
	const kilobytes = (of: (id: string) => boolean) =>
		[...sent].reduce((sum, [id, size]) => sum + (of(id) ? size : 0), 0) / 1000;
	return {
		lcp,
		inp,
		cls,
		scripts: kilobytes((id) => scripts.has(id)),
		whole: kilobytes(() => true)
	};
}

/** What a visitor does first: looks something up, opens a menu or a filter, changes the appearance. */
async function interact(page: Page): Promise<void> {
	await page.keyboard.press('Control+k');
	await page.keyboard.type('taza', { delay: 120 });
	await page.locator('header a[role="option"]').first().waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	for (const opener of await page.locator('header button[aria-haspopup], header summary').all()) {
		if (!(await opener.isVisible())) continue;
		await opener.click();
		await page.waitForTimeout(200);
		await page.keyboard.press('Escape');
	}
	const filter = page.locator('main form summary, main form button[aria-haspopup]').first();
	if (await filter.isVisible()) {
		await filter.click();
		await page.waitForTimeout(300);
	}
	await page.waitForTimeout(500);
}

interface Vitals {
	lcp: number;
	inp: number;
	cls: number;
}

declare global {
	interface Window {
		mirsadVitals: Vitals;
	}
}

/** Runs in the page before anything else: keeps the longest interaction, as few are made. */
function observe(): void {
	const vitals: Vitals = { lcp: 0, inp: 0, cls: 0 };
	window.mirsadVitals = vitals;
	new PerformanceObserver((list) => {
		for (const { startTime } of list.getEntries()) vitals.lcp = startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const { hadRecentInput, value } = entry as unknown as {
				hadRecentInput: boolean;
				value: number;
			};
			if (!hadRecentInput) vitals.cls += value;
		}
	}).observe({ type: 'layout-shift', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const { interactionId } = entry as unknown as { interactionId: number };
			if (interactionId > 0) vitals.inp = Math.max(vitals.inp, entry.duration);
		}
	}).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
