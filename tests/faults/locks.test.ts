import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lookAt } from '../../scripts/faults/look.ts';
import { exportsIn, load, reportOf, runCli, startCli, survey, temporaryData } from './cli.ts';

let data = '';
let store = '';
beforeEach(() => {
	data = temporaryData();
	store = join(data, 'store');
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const manySurveys = (occupied: number) => {
	const [header = ''] = survey(0).split('\n');
	const rows = Array.from({ length: 150_000 }, (_, site) => {
		return `S${site};30/06/2025;10;${occupied};${10 - occupied}`;
	});
	return [header, ...rows, ''].join('\n');
};

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await setTimeout(10);
}

it('two ingests at once: one publishes, the other says so and ends with 4', async () => {
	const one = exportsIn(data, 'one', { 'a.csv': manySurveys(4) });
	const other = exportsIn(data, 'other', { 'a.csv': survey(5) });
	const first = startCli(data, ['ingest', one, '--json']);
	await until(() => existsSync(join(store, 'lock')));
	const second = await runCli(data, ['ingest', other, '--json']);
	expect(second.code).toBe(4);
	expect(reportOf(second)).toEqual({
		ok: false,
		code: 'locked',
		message: `Un autre chargement est en cours (processus ${first.child.pid}). Réessayez quand il sera fini.`,
		snapshot: null,
		files: [],
		rejects_file: null
	});
	const ended = await first.ended;
	expect(ended.code).toBe(0);
	expect((await lookAt(store)).id).toBe(reportOf(ended).snapshot);
	expect(existsSync(join(store, 'lock'))).toBe(false);
});

it('a lock of a zombie does not block', async () => {
	await load(data, exportsIn(data, 'first', { 'a.csv': survey(4) }));
	const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
	const [pid] = await new Promise<string[]>((resolve) =>
		parent.stdout.once('data', (text: Buffer) => resolve(text.toString().trim().split('\n')))
	);
	await until(() => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '));
	writeFileSync(join(store, 'lock'), `${pid} 1`);
	await load(data, exportsIn(data, 'second', { 'a.csv': survey(5) }));
	writeFileSync(join(store, 'lock'), `${pid}`);
	await load(data, exportsIn(data, 'third', { 'a.csv': survey(6) }));
	parent.kill();
});

it('a lock whose number now belongs to another process does not block, one that still holds does', async () => {
	await load(data, exportsIn(data, 'first', { 'a.csv': survey(4) }));
	const lock = join(store, 'lock');
	writeFileSync(lock, `${process.ppid} 12345`);
	await load(data, exportsIn(data, 'second', { 'a.csv': survey(5) }));
	const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
	const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
	writeFileSync(lock, `${process.ppid} ${start}`);
	const third = load(data, exportsIn(data, 'third', { 'a.csv': survey(6) }));
	await expect(third).rejects.toThrow(`process ${process.ppid}`);
});

it('what dead processes wrote on their way to the lock is tidied away', async () => {
	await load(data, exportsIn(data, 'first', { 'a.csv': survey(4) }));
	const left = ['lock.4194303', 'lock.stale-4194303'].map((name) => join(store, name));
	for (const path of left) writeFileSync(path, '4194303 1');
	await load(data, exportsIn(data, 'second', { 'a.csv': survey(5) }));
	expect(left.filter((path) => existsSync(path))).toEqual([]);
});
