import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { run, runTool, say } from './run.mjs';

// The shell draws the same pages without a browser's windows: less than half of the processor.
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of CHROMIUM_PATH or of the system, or null: then Playwright's own is used. */
export function findChromium() {
	const { CHROMIUM_PATH: chosen, PATH = '' } = process.env;
	if (chosen && existsSync(chosen)) return chosen;
	const folders = PATH.split(delimiter);
	return (
		folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null
	);
}

/** Sees to it that there is a browser to test with. False when none could be had. */
export async function provideChromium() {
	const chosen = process.env.CHROMIUM_PATH && findChromium();
	if (chosen || findChromium()?.endsWith(shell) || (await hasOwnChromium())) return true;
	say('Installing a Chromium for the browser tests');
	if (isDebian() && (await installWithApt())) return true;
	if (findChromium()) return true;
	return (await runTool('@playwright/test playwright', ['install', 'chromium'])) === 0;
}

async function hasOwnChromium() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}

/** Other systems with apt have a package of that name that is no browser. */
function isDebian() {
	const release = '/etc/os-release';
	return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

async function installWithApt() {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10'];
	const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...patience];
	const steps = [['update'], ['install', '-y', '--no-install-recommends', shell]];
	for (const step of steps) {
		const [command = '', ...args] = [...apt, ...step];
		if ((await run(command, args)) !== 0) return false;
	}
	return findChromium() !== null;
}
