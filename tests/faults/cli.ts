import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, stripVTControlCharacters as plain } from 'node:util';
import { main } from '../../pipelines/commands/main.ts';
import { readEnvironment } from '../../pipelines/environment.ts';
import { ingest } from '../../pipelines/ingest/ingest.ts';
import type { IngestReport } from '../../pipelines/ingest/report.ts';

export interface Ended {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** The command line as people run it, in a process of its own. */
export function startCli(
	data: string,
	args: readonly string[],
	environment: Record<string, string> = {}
): { child: ChildProcess; ended: Promise<Ended>; said: () => string } {
	const cli = join(import.meta.dirname, '../../pipelines/cli.ts');
	const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args], {
		env: { ...process.env, MIRSAD_DATA: data, LC_ALL: 'fr_FR.UTF-8', ...environment }
	});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const ended = new Promise<Ended>((resolve) =>
		child.once('close', (code) => resolve({ code, stdout, stderr }))
	);
	return { child, ended, said: () => stdout };
}

/** The same command within this process: what it says, and its exit code. */
export async function runCli(
	data: string,
	args: readonly string[],
	environment: Record<string, string> = {}
): Promise<Ended> {
	const { log, error } = console;
	const said = { stdout: '', stderr: '' };
	console.log = (...values) => (said.stdout += `${plain(format(...values))}\n`);
	console.error = (...values) => (said.stderr += `${plain(format(...values))}\n`);
	const variables = { MIRSAD_DATA: data, LC_ALL: 'fr_FR.UTF-8', ...environment };
	try {
		const code = await main(args, variables, join(import.meta.dirname, '../..'));
		return { code, ...said };
	} finally {
		Object.assign(console, { log, error });
	}
}

/** The one object that `--json` prints. */
export function reportOf({ stdout }: Ended): IngestReport {
	return JSON.parse(stdout) as IngestReport;
}

export function temporaryData(): string {
	return mkdtempSync(join(tmpdir(), 'mirsad-data-'));
}

/** Writes exports into a folder of their own, and gives it. */
export function exportsIn(data: string, folder: string, files: Record<string, string>): string {
	const path = join(data, folder);
	mkdirSync(path, { recursive: true });
	for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
	return path;
}

/** One survey of a facility. */
export function survey(occupied: number, site = 'A'): string {
	return `Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n${site};30/06/2025;10;${occupied};${10 - occupied}\n`;
}

/** Every file under a folder with its bytes. */
export function treeOf(folder: string): Record<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return Object.fromEntries(
		entries.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path, entry.isFile() ? readFileSync(path).toString('base64') : entry.name];
		})
	);
}

/** The same ingest within this process, for what a test is not about. */
export async function load(data: string, folder: string, now = new Date()): Promise<void> {
	const environment = readEnvironment({ MIRSAD_DATA: data });
	const { exitCode, report } = await ingest(environment, { paths: [folder], language: 'en', now });
	if (exitCode !== 0 || report.code !== 'published') throw new Error(report.message);
}
