import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { build } from './lib/build.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { installPackages, requireNode } from './lib/install.mjs';
import { readPlaywrightReport, readVitestReport } from './lib/reports.mjs';
import { root, runTool, say } from './lib/run.mjs';

const vitestReport = '.cache/vitest.json';
const playwrightReport = '.cache/playwright.json';

/** @type {{ name: string, passed: number, failed: number, seconds: number }[]} */
const results = [];

requireNode();
process.chdir(root);
await installPackages();
mkdirSync('.cache', { recursive: true });
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

// The linter reads the types that this makes.
const synced = await runTool('@sveltejs/kit svelte-kit', ['sync']);
// Each of them has one thread, and the linter takes as long as the others together.
const linted = stage('lint', () => runTool('eslint', ['.']));
await stage('format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.']));
await stage('types', async () => {
	return synced || runTool('svelte-check', ['--fail-on-warnings', '--output', 'human']);
});
const built = await stage('build', build);
await linted;
await stage(
	'unit and API tests',
	() =>
		runTool('vitest', [
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${vitestReport}`
		]),
	() => readVitestReport(vitestReport)
);
if (built)
	await stage('browser tests', runBrowserTests, () => readPlaywrightReport(playwrightReport));
else say('The browser tests need a build: not run.');

report();

/**
 * Runs one stage; without tests of its own it counts as one.
 * @param {string} name
 * @param {() => Promise<number>} work gives an exit code
 * @param {() => import('./lib/reports.mjs').Tally | null} [count]
 */
async function stage(name, work, count) {
	say(name);
	const start = performance.now();
	const code = await work();
	const tally = count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0 };
	// an exit code that no counted test explains is a failure too
	const failed = code !== 0 && tally.failed === 0 ? 1 : tally.failed;
	results.push({ name, ...tally, failed, seconds: (performance.now() - start) / 1000 });
	return failed === 0;
}

async function runBrowserTests() {
	if (!(await provideChromium())) {
		console.error('No Chromium could be installed. Install one, or set CHROMIUM_PATH to yours.');
		return 1;
	}
	return runTool('@playwright/test playwright', ['test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport
	});
}

function report() {
	console.log('');
	for (const { name, passed, failed, seconds } of results) {
		const mark = failed === 0 ? '✓' : '✗';
		console.log(`${mark} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
	}
	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	const failed = results.reduce((sum, result) => sum + result.failed, 0);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}
