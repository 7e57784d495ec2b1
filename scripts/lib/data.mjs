import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runPipeline, say } from './run.mjs';

/**
 * Loads what is in `incoming`; the first time, with nothing there, sample exports.
 * @param {import('../../pipelines/environment.ts').Environment} environment
 */
export async function loadData({ incoming, store }) {
	const published = () => existsSync(join(store, 'current'));
	if (!holdsFiles(incoming)) {
		if (published()) return;
		await makeSamples(incoming);
	}
	say(`Loading the exports of ${incoming}`);
	const code = await runPipeline('ingest');
	if (code === 0) return;
	if (published()) {
		say('Nothing new was published, for the reason above: serving what was published before.');
		return;
	}
	say(`Nothing is published yet: mend the exports in ${incoming}, then start again.`);
	process.exit(code);
}

/**
 * Sample exports are made aside and moved when whole, the list that marks them as made up first:
 * a run cut short can never leave files that pass for real ones.
 * @param {string} incoming
 */
async function makeSamples(incoming) {
	say('No exports yet: making sample exports, with made-up data');
	const aside = join(incoming, '.samples');
	rmSync(aside, { recursive: true, force: true });
	mkdirSync(aside, { recursive: true });
	const code = await runPipeline('sample', '--out', aside);
	if (code !== 0) process.exit(code);
	const list = 'sample.json';
	const names = readdirSync(aside).filter((name) => name !== list);
	for (const name of [list, ...names]) renameSync(join(aside, name), join(incoming, name));
	rmSync(aside, { recursive: true });
}

/** @param {string} folder */
function holdsFiles(folder) {
	return existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'));
}
