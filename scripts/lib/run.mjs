import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Folder of the repository: commands run from it, wherever they were called. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} line */
export function say(line) {
	console.log(`▸ ${line}`);
}

/**
 * Runs a command whose output goes straight to the terminal, and gives its exit code. A signal to
 * this process goes to the command, and ends this process when the command has ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @returns {Promise<number>}
 */
export function run(command, args, env = {}) {
	return new Promise((done) => {
		const child = spawn(command, args, {
			cwd: root,
			stdio: 'inherit',
			env: { ...process.env, ...env }
		});
		/** @type {NodeJS.Signals | null} */
		let stopped = null;
		/** @param {NodeJS.Signals} signal */
		const pass = (signal) => {
			stopped = signal;
			child.kill(signal);
		};
		process.on('SIGINT', pass).on('SIGTERM', pass);
		/** @param {number} code */
		const end = (code) => {
			process.off('SIGINT', pass).off('SIGTERM', pass);
			if (stopped) process.exit(128 + constants.signals[stopped]);
			done(code);
		};
		child.on('error', (error) => {
			console.error(`${command} could not be run: ${error.message}`);
			end(127);
		});
		child.on('exit', (code, signal) => end(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
	});
}

/**
 * Runs a program of an installed package, without a shell.
 * @param {string} name the package and its program, as in `vite` or `@playwright/test playwright`
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 */
export function runTool(name, args, env) {
	const [folder = name, program = folder] = name.split(' ');
	const home = join(root, 'node_modules', folder);
	const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
		readJson(join(home, 'package.json'))
	);
	const file = typeof bin === 'string' ? bin : bin[program];
	if (!file) throw new Error(`package ${folder} has no program ${program}`);
	return run(process.execPath, [join(home, file), ...args], env);
}

/** @param {string} path @returns {unknown} */
export function readJson(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Runs one of the commands of `pipelines/cli.ts`.
 * @param {...string} args
 */
export function runPipeline(...args) {
	return run(process.execPath, ['--import', 'tsx', 'pipelines/cli.ts', ...args]);
}
