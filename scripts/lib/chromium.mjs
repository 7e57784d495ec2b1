import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { run, runTool, say } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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
	if (findChromium() || (await hasOwnChromium())) return true;
	say('No Chromium on this machine: installing one for the browser tests');
	if (isDebian() && (await installWithApt())) return true;
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
	const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
	const steps = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']];
	for (const step of steps) {
		const [command = '', ...args] = [...apt, ...step];
		if ((await run(command, args)) !== 0) return false;
	}
	return findChromium() !== null;
}
