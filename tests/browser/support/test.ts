import {
	test as base,
	expect,
	type ConsoleMessage,
	type Page,
	type Request
} from '@playwright/test';

interface Options {
	/** Statuses that the page's own address may answer with, besides success. */
	readonly refusals: readonly number[];
	/** The test takes the connection away: what then cannot be fetched is no trouble. */
	readonly losesConnection: boolean;
}

/**
 * Every test fails when its page reports an error or a violation of the content policy, or asks
 * another host for anything.
 */
export const test = base.extend<Options>({
	refusals: [[], { option: true }],
	losesConnection: [false, { option: true }],
	page: async ({ page, baseURL, refusals, losesConnection, javaScriptEnabled }, use) => {
		const troubles = watch(page, { baseURL, refusals, losesConnection });
		if (javaScriptEnabled) answersOnceThere(page);
		await use(page);
		expect(troubles.found).toEqual([]);
	}
});

/** A page is there once it answers, where a test does not say what it waits for. */
function answersOnceThere(page: Page): void {
	const goto = page.goto.bind(page);
	page.goto = async (url, options) => {
		const response = await goto(url, options);
		if (!options?.waitUntil) await page.locator('html[data-ready]').waitFor();
		return response;
	};
}

/**
 * For tests that look at pages and change nothing that outlives a page: those of a worker go from
 * page to page in one tab, so that scripts and fonts are fetched and compiled once.
 */
export const lookingTest = base.extend<Options, { tab: Page }>({
	refusals: [[], { option: true }],
	losesConnection: [false, { option: true }],
	tab: [
		async ({ browser }, use) => {
			const context = await browser.newContext({
				baseURL: process.env.MIRSAD_TEST_URL ?? '',
				serviceWorkers: 'block',
				locale: 'fr-MA',
				timezoneId: 'Africa/Casablanca',
				reducedMotion: 'reduce',
				colorScheme: 'light'
			});
			await use(await context.newPage());
			await context.close();
		},
		{ scope: 'worker' }
	],
	page: async ({ tab, baseURL, refusals, losesConnection }, use) => {
		await tab.setViewportSize({ width: 1280, height: 720 });
		const troubles = watch(tab, { baseURL, refusals, losesConnection });
		await use(tab);
		troubles.stop();
		expect(troubles.found).toEqual([]);
	}
});

interface Watched extends Options {
	readonly baseURL: string | undefined;
}

function watch(page: Page, { baseURL, refusals, losesConnection }: Watched) {
	const found: string[] = [];
	const hear = {
		pageerror: (error: Error) => found.push(`error: ${error.message}`),
		console: (message: ConsoleMessage) => {
			const lost =
				losesConnection && /net::ERR_(INTERNET_DISCONNECTED|FAILED)$/.test(message.text());
			if (message.type() === 'error' && !lost && !isRefusal(message, page, refusals)) {
				found.push(`console: ${message.text()}`);
			}
		},
		request: (request: Request) => {
			const { origin, protocol } = new URL(request.url());
			if (protocol.startsWith('http') && ![baseURL, emptyUrl].includes(origin)) {
				found.push(`another host: ${request.url()}`);
			}
		}
	};
	page.on('pageerror', hear.pageerror);
	page.on('console', hear.console);
	page.on('request', hear.request);
	return {
		found,
		stop() {
			page.off('pageerror', hear.pageerror);
			page.off('console', hear.console);
			page.off('request', hear.request);
		}
	};
}

const emptyUrl = process.env.MIRSAD_TEST_EMPTY_URL;

/** Chromium reports a document that answers 404 as an error of the console. */
function isRefusal(message: ConsoleMessage, page: Page, refusals: readonly number[]): boolean {
	return (
		message.location().url === page.url() &&
		refusals.some((status) => message.text().includes(`status of ${status} `))
	);
}

/** Opens a page and waits until its scripts have taken it over. */
export async function openAlive(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.locator('html[data-ready]').waitFor();
}

export { expect };
