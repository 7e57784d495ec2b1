import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { waitForAnswer } from '../lib/answers.mjs';
import { findPort } from '../lib/port.mjs';
import { root } from '../lib/run.mjs';

export interface Timed {
	readonly seconds: number;
	readonly output: string;
	/** The most memory that the process had at once, looked at ten times a second; 0 where it cannot be seen. */
	readonly peakGigabytes: number;
}

/** Runs a program in a process of its own; the time is that of the whole process. */
export async function timeProcess(
	[program, ...args]: readonly [string, ...string[]],
	env: Readonly<Record<string, string>> = {}
): Promise<Timed> {
	const start = performance.now();
	const child = spawn(program, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	let errors = '';
	let peak = 0;
	const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 100);
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
	const [code] = (await once(child, 'close')) as [number | null];
	clearInterval(watch);
	if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${output}${errors}`);
	return { seconds: (performance.now() - start) / 1000, output, peakGigabytes: peak };
}

/** The high-water mark of a process's memory, which Linux keeps. */
function peakOf(pid: number | undefined): number {
	const status = `/proc/${pid}/status`;
	if (!existsSync(status)) return 0;
	const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1];
	return Number(kilobytes ?? 0) / 2 ** 20;
}

/** Runs a TypeScript program as the project's own commands are run. */
export function timeScript(
	args: readonly string[],
	env?: Readonly<Record<string, string>>
): Promise<Timed> {
	return timeProcess([process.execPath, '--import', 'tsx', ...args], env);
}

export interface Served {
	readonly url: string;
	readonly seconds: number;
	/** Seconds of processor that it has used, all threads together; 0 where it cannot be seen. */
	processor(): number;
	stop(): Promise<void>;
}

/** Starts a server and waits for its first answer. It ends with everything that it started. */
export async function startServer(
	command: readonly [string, ...string[]],
	env: Readonly<Record<string, string>>,
	cwd: string = root
): Promise<Served> {
	const port = await findPort('127.0.0.1', '0');
	const url = `http://127.0.0.1:${port}`;
	const [program, ...args] = command;
	const start = performance.now();
	const child = spawn(program, args, {
		cwd,
		detached: true,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...env }
	});
	await waitForAnswer(`${url}/api/v1/health`, 600_000);
	return {
		url,
		seconds: (performance.now() - start) / 1000,
		processor: () => processorOf(child.pid),
		stop: () => stopGroup(child)
	};
}

/** Linux counts it in hundredths of a second, after the name in brackets. */
function processorOf(pid: number | undefined): number {
	const stat = `/proc/${pid}/stat`;
	if (!existsSync(stat)) return 0;
	const [user, system] = readFileSync(stat, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
	return (Number(user) + Number(system)) / 100;
}

async function stopGroup(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.pid === undefined) return;
	const stopped = once(child, 'exit');
	process.kill(-child.pid, 'SIGTERM');
	await stopped;
}

export function medianOf(values: readonly number[]): number {
	return quantileOf(values, 0.5);
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantileOf(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
	if (value === undefined) throw new Error('no measure was taken');
	return value;
}
