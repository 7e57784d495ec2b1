import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, inBundle?: boolean }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest
 */

/**
 * The packages of the lock file that are not installed as it says: by what is there, not by when it came.
 * @param {string} root
 * @returns {string[]} their folders
 */
export function differingPackages(root) {
	const { packages } = /** @type {Lock} */ (readJson(join(root, 'package-lock.json')));
	return Object.entries(packages)
		.filter(([folder, { inBundle }]) => folder !== '' && !inBundle)
		.filter(([folder, { version, optional, devOptional }]) => {
			const installed = installedVersion(join(root, folder));
			// those of other machines are left out
			if (installed === null && (optional || devOptional)) return false;
			return installed !== version;
		})
		.map(([folder]) => folder);
}

/**
 * Whether every package that the project names itself is there, in whatever version.
 * @param {string} root
 */
export function hasPackages(root) {
	const manifest = /** @type {Manifest} */ (readJson(join(root, 'package.json')));
	const named = { ...manifest.dependencies, ...manifest.devDependencies };
	return Object.keys(named).every(
		(name) => installedVersion(join(root, 'node_modules', name)) !== null
	);
}

/** @param {string} folder @returns {string | null} */
function installedVersion(folder) {
	const path = join(folder, 'package.json');
	if (!existsSync(path)) return null;
	const manifest = /** @type {{ version?: string } | null} */ (readJson(path));
	return manifest?.version ?? null;
}

/** Null for what was cut while it was written. @param {string} path @returns {unknown} */
function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}
