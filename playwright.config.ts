import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results',
	globalSetup: './tests/browser/serve.ts',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	// A busy machine answers late; what passes waits no longer for it.
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		baseURL: process.env.MIRSAD_TEST_URL,
		// its own test asks for it; elsewhere a page is what the server sends
		serviceWorkers: 'block',
		locale: 'fr-MA',
		timezoneId: 'Africa/Casablanca',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
		}
	}
});
