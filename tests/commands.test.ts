import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPort } from '../scripts/lib/port.mjs';
import { readPlaywrightReport, readVitestReport } from '../scripts/lib/reports.mjs';

describe('what npm test counts', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mirsad-reports-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	function written(report: object): string {
		const path = join(folder, 'report.json');
		writeFileSync(path, JSON.stringify(report));
		return path;
	}

	it('a test file that could not be loaded is a failure', () => {
		const testResults = [
			{ status: 'passed', assertionResults: [{}, {}] },
			{ status: 'failed', assertionResults: [{}] },
			{ status: 'failed', assertionResults: [] }
		];
		const path = written({ numPassedTests: 2, numFailedTests: 1, testResults });
		expect(readVitestReport(path)).toEqual({ passed: 2, failed: 2 });
	});

	it('a browser test that passed at the second try, and an error outside the tests, are failures', () => {
		const path = written({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] });
		expect(readPlaywrightReport(path)).toEqual({ passed: 5, failed: 3 });
	});

	it('no report is no count', () => {
		expect(readVitestReport(join(folder, 'absent.json'))).toBeNull();
	});
});

describe('where npm start listens', () => {
	it('finds a free port for 0', async () => {
		expect(await findPort('127.0.0.1', '0')).toBeGreaterThan(1023);
	});

	it.each([
		['127.0.0.1', 'abc', 'PORT is "abc": it takes a whole number from 0 to 65535.'],
		['127.0.0.1', '70000', 'PORT is "70000": it takes a whole number from 0 to 65535.'],
		['203.0.113.7', '3000', 'HOST is "203.0.113.7": this machine has no such address.']
	])('refuses %s:%s in a sentence', async (host, port, sentence) => {
		await expect(findPort(host, port)).rejects.toThrow(sentence);
	});

	it('names another port when its own is taken', async () => {
		const other = createServer();
		const port = await new Promise<number>((done) => {
			other.listen(0, '127.0.0.1', () => {
				const address = other.address();
				done(typeof address === 'object' && address ? address.port : 0);
			});
		});
		await expect(findPort('127.0.0.1', String(port))).rejects.toThrow(`PORT=${port + 1} npm start`);
		other.close();
	});
});
