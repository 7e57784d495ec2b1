import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { differingPackages, hasPackages } from './packages.mjs';
import { root, run, say } from './run.mjs';

const least = { major: 20, minor: 19 };

/** Stops with a sentence on a Node that is too old. */
export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > least.major || (major === least.major && minor >= least.minor)) return;
	console.error(
		`Mirsad needs Node ${least.major}.${least.minor} or later; this is Node ${process.versions.node}. Install a newer one from nodejs.org and try again.`
	);
	process.exit(1);
}

/** Installs the packages of the lock file where they differ; what is installed stays until that is done. */
export async function installPackages() {
	const state = await renewPackages(root, installWithNpm);
	if (state === 'kept') {
		console.error(
			'The packages could not be renewed, for the reason above: going on with those installed before.'
		);
	}
	if (state !== 'absent') return;
	console.error('The packages could not be installed: see what npm says above.');
	process.exit(1);
}

/**
 * Installs beside what is there, and takes its place when whole.
 * @param {string} folder of the project
 * @param {(aside: string) => Promise<boolean>} install fills the `node_modules` of a folder
 * @returns {Promise<'same' | 'renewed' | 'kept' | 'absent'>} `kept` where packages that differ are used on
 */
export async function renewPackages(folder, install) {
	const aside = join(folder, '.cache', 'install');
	const packages = join(folder, 'node_modules');
	const before = join(aside, 'before');
	// a run that was cut between the two renames
	if (!existsSync(packages) && existsSync(before)) renameSync(before, packages);
	if (differingPackages(folder).length === 0) return 'same';
	say('Installing packages');
	rmSync(aside, { recursive: true, force: true });
	mkdirSync(aside, { recursive: true });
	for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
		if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(aside, name));
	}
	const renewed = (await install(aside)) && swap(packages, join(aside, 'node_modules'), before);
	rmSync(aside, { recursive: true, force: true });
	if (renewed) return 'renewed';
	return hasPackages(folder) ? 'kept' : 'absent';
}

/**
 * @param {string} packages
 * @param {string} next
 * @param {string} before
 */
function swap(packages, next, before) {
	try {
		if (existsSync(packages)) renameSync(packages, before);
		renameSync(next, packages);
		return true;
	} catch (error) {
		console.error(/** @type {Error} */ (error).message);
		if (!existsSync(packages) && existsSync(before)) renameSync(before, packages);
		return false;
	}
}

/** @param {string} aside */
async function installWithNpm(aside) {
	const npm = process.env.npm_execpath;
	// the build needs the development packages, whatever NODE_ENV says
	const args = ['ci', '--prefix', aside, '--include=dev', '--no-audit', '--no-fund'];
	const code = npm?.endsWith('.js')
		? await run(process.execPath, [npm, ...args])
		: await run('npm', args);
	return code === 0;
}
