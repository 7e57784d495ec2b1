import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { root, runTool, say } from './run.mjs';

const inputs = [
	'src',
	'pipelines',
	'static',
	'data/reference',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const stamp = join(root, 'build', 'inputs.sha256');

/** Builds when what a build is made of has changed since the last one. Gives the exit code. */
export async function buildIfChanged() {
	const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
	if (built === hashOf(inputs)) return 0;
	say('Building the web application');
	return build();
}

/**
 * Builds, and notes from what. The note comes last: a build cut short is done again. One that fails
 * leaves the one before in its place.
 */
export async function build() {
	const hash = hashOf(inputs);
	const [folder, before] = [join(root, 'build'), join(root, '.cache', 'build-before')];
	if (existsSync(stamp)) {
		rmSync(before, { recursive: true, force: true });
		mkdirSync(join(root, '.cache'), { recursive: true });
		renameSync(folder, before);
	}
	const code = await runTool('vite', ['build', '--logLevel', 'error']);
	if (code === 0) writeFileSync(stamp, hash);
	else if (existsSync(before)) {
		rmSync(folder, { recursive: true, force: true });
		renameSync(before, folder);
	}
	rmSync(before, { recursive: true, force: true });
	return code;
}

/** Whether a whole build is there, of whatever it was made. */
export function isBuilt() {
	return existsSync(stamp);
}

/** @param {readonly string[]} paths */
function hashOf(paths) {
	const hash = createHash('sha256');
	for (const file of paths.flatMap(filesIn)) hash.update(`${file}\0`).update(contentOf(file));
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
	const entry = statSync(join(root, path), { throwIfNoEntry: false });
	if (!entry) return [];
	if (!entry.isDirectory()) return [path];
	return readdirSync(join(root, path))
		.filter((name) => !name.endsWith('.test.ts'))
		.sort()
		.flatMap((name) => filesIn(`${path}/${name}`));
}

/** @param {string} file */
function contentOf(file) {
	return createHash('sha256')
		.update(readFileSync(join(root, file)))
		.digest();
}
