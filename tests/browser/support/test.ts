import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test';

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
	page: async ({ page, baseURL, refusals, losesConnection }, use) => {
		const troubles: string[] = [];
		page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
		page.on('console', (message) => {
			const lost =
				losesConnection && /net::ERR_(INTERNET_DISCONNECTED|FAILED)$/.test(message.text());
			if (message.type() === 'error' && !lost && !isRefusal(message, page, refusals)) {
				troubles.push(`console: ${message.text()}`);
			}
		});
		page.on('request', (request) => {
			const { origin, protocol } = new URL(request.url());
			if (protocol.startsWith('http') && ![baseURL, emptyUrl].includes(origin)) {
				troubles.push(`another host: ${request.url()}`);
			}
		});
		await use(page);
		expect(troubles).toEqual([]);
	}
});

const emptyUrl = process.env.MIRSAD_TEST_EMPTY_URL;

/** Chromium reports a document that answers 404 as an error of the console. */
function isRefusal(message: ConsoleMessage, page: Page, refusals: readonly number[]): boolean {
	return (
		message.location().url === page.url() &&
		refusals.some((status) => message.text().includes(`status of ${status} `))
	);
}

export { expect };
