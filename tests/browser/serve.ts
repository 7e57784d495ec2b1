import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForAnswer } from '../../scripts/lib/answers.mjs';
import { buildIfChanged } from '../../scripts/lib/build.mjs';
import { findPort } from '../../scripts/lib/port.mjs';

const serverLog = '.cache/browser-server.log';

/**
 * Serves the built application twice: over sample exports loaded by the real command, and over
 * nothing at all. Workers find the addresses in MIRSAD_TEST_URL and MIRSAD_TEST_EMPTY_URL.
 */
export default async function serve(): Promise<() => Promise<void>> {
	if ((await buildIfChanged()) !== 0)
		throw new Error('There is nothing to serve: the build failed.');
	const data = mkdtempSync(join(tmpdir(), 'mirsad-'));
	const incoming = join(data, 'incoming');
	pipeline(data, 'sample', '--out', incoming, '--scale', '0.02', '--months', '14');
	pipeline(data, 'ingest');

	mkdirSync('.cache', { recursive: true });
	rmSync(serverLog, { force: true });
	const full = await startServer(data, { MIRSAD_GALLERY: '1' });
	const empty = await startServer(join(data, 'empty'));
	process.env.MIRSAD_TEST_URL = full.url;
	process.env.MIRSAD_TEST_EMPTY_URL = empty.url;

	return async () => {
		await Promise.all([full, empty].map(({ process }) => stopServer(process)));
		rmSync(data, { recursive: true, force: true });
	};
}

export function pipeline(data: string, ...args: string[]): void {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'pipelines/cli.ts', ...args],
		{ encoding: 'utf8', env: { ...process.env, MIRSAD_DATA: data } }
	);
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
}

/** The built server over a folder of data. */
export async function startServer(
	data: string,
	settings: Readonly<Record<string, string | undefined>> = {}
): Promise<{ url: string; process: ChildProcess }> {
	const port = await findPort('127.0.0.1', '0');
	const url = `http://127.0.0.1:${port}`;
	const log = openSync(serverLog, 'a');
	const server = spawn(process.execPath, ['build'], {
		stdio: ['ignore', log, log],
		env: {
			...process.env,
			MIRSAD_DATA: data,
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: url,
			NODE_ENV: 'production',
			...settings
		}
	});
	await waitForAnswer(`${url}/api/v1/health`);
	return { url, process: server };
}

export async function stopServer(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) return;
	const stopped = once(server, 'exit');
	server.kill('SIGTERM');
	const late = setTimeout(() => server.kill('SIGKILL'), 5_000);
	await stopped;
	clearTimeout(late);
}
