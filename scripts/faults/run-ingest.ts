import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly milliseconds: number;
	readonly stderr: string;
}

const cli = join(import.meta.dirname, '..', '..', 'pipelines', 'cli.ts');

/** Runs the command line's ingest as a process of its own and, given a moment, pulls its plug then. Samples of another seed are other data, which guards would hold back. */
export function runIngest(data: string, folder: string, killAfter?: number): Promise<Ended> {
	const start = performance.now();
	const child = spawn(
		process.execPath,
		['--import', 'tsx', cli, 'ingest', folder, '--accept-changes'],
		{
			env: { ...process.env, MIRSAD_DATA: data, LC_ALL: 'en_GB.UTF-8' },
			stdio: ['ignore', 'ignore', 'pipe']
		}
	);
	let stderr = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const timer =
		killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			resolve({ code, signal, milliseconds: performance.now() - start, stderr });
		});
	});
}
