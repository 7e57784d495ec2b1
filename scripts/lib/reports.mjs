import { existsSync } from 'node:fs';
import { readJson } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ status: string, assertionResults: unknown[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} VitestReport
 * @typedef {{ expected: number, unexpected: number, flaky: number }} PlaywrightStats
 * @typedef {{ stats: PlaywrightStats, errors: unknown[] }} PlaywrightReport
 */

/**
 * Counts the tests of a vitest JSON report; a file that could not be loaded is one failure.
 * @param {string} path
 * @returns {Tally | null}
 */
export function readVitestReport(path) {
	const report = /** @type {VitestReport | null} */ (readReport(path));
	if (!report) return null;
	const unloaded = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * Counts the tests of a Playwright JSON report; an error outside the tests is one failure.
 * @param {string} path
 * @returns {Tally | null}
 */
export function readPlaywrightReport(path) {
	const report = /** @type {PlaywrightReport | null} */ (readReport(path));
	if (!report) return null;
	const { expected, unexpected, flaky } = report.stats;
	return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** @param {string} path @returns {unknown} */
function readReport(path) {
	return existsSync(path) ? readJson(path) : null;
}
