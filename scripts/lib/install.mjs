import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
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

/** Installs the packages of the lock file when they are absent or older than it. */
export async function installPackages() {
	const installed = changedAt('node_modules/.package-lock.json');
	if (installed !== null && installed >= (changedAt('package-lock.json') ?? 0)) return;
	say('Installing packages');
	const npm = process.env.npm_execpath;
	// the build needs the development packages, whatever NODE_ENV says
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
	const code = npm?.endsWith('.js')
		? await run(process.execPath, [npm, ...args])
		: await run('npm', args);
	if (code === 0) return;
	console.error('The packages could not be installed: see what npm says above.');
	process.exit(1);
}

/** @param {string} path */
function changedAt(path) {
	return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? null;
}
