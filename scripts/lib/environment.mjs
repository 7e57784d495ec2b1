import process from 'node:process';
import { root } from './run.mjs';

/**
 * The settings, by the one module that reads them; packages must be installed.
 * @returns {Promise<import('../../pipelines/environment.ts').Environment>}
 * @throws {Error} with a sentence to print
 */
export async function findEnvironment() {
	const { tsImport } = await import('tsx/esm/api');
	/** @type {unknown} */
	const module = await tsImport('../../pipelines/environment.ts', import.meta.url);
	const { readEnvironment } = /** @type {typeof import('../../pipelines/environment.ts')} */ (
		module
	);
	return readEnvironment(process.env, root);
}
