import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort } from '../../scripts/lib/port.mjs';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

let data: string;
test.beforeAll(() => {
	data = mkdtempSync(join(tmpdir(), 'mirsad-start-'));
});
test.afterAll(() => rmSync(data, { recursive: true, force: true }));

test('npm start refuses exports that meet no contract when nothing is published', async () => {
	mkdirSync(join(data, 'incoming'));
	writeFileSync(join(data, 'incoming', 'lunch.csv'), 'plat;prix\ntajine;40\n');
	const mirsad = start();
	expect(await mirsad.end()).toBe(3);
	expect(mirsad.output()).toContain('lunch.csv');
	expect(mirsad.output()).toContain('Nothing is published yet');
	expect(readdirSync(join(data, 'incoming'))).toEqual(['lunch.csv']);
	rmSync(join(data, 'incoming', 'lunch.csv'));
});

test('npm start loads what is there, serves it and stops when asked', async ({ request }) => {
	cpSync('data/samples', join(data, 'incoming'), { recursive: true });
	const mirsad = start();
	const health = (await (await request.get(`${await mirsad.address()}/api/v1/health`)).json()) as {
		ok: boolean;
	};
	expect(health.ok).toBe(true);
	mirsad.process.kill('SIGTERM');
	expect(await mirsad.end()).toBe(0);
});

test('npm start serves what was published when there is nothing to load', async ({ request }) => {
	rmSync(join(data, 'incoming'), { recursive: true });
	const mirsad = start();
	expect((await request.get(`${await mirsad.address()}/fr`)).status()).toBe(200);
	mirsad.process.kill('SIGINT');
	expect(await mirsad.end()).toBe(0);
});

test('npm start says which port to choose when its own is taken', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const address = other.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const mirsad = start({ PORT: String(port) });
	expect(await mirsad.end()).toBe(1);
	expect(mirsad.output()).toContain(`PORT=${port + 1} npm start`);
	other.close();
});

test('npm start says what a wrong setting takes', async () => {
	const mirsad = start({ PORT: String(await findPort('127.0.0.1', '0')), MIRSAD_AUDIENCE: 'all' });
	expect(await mirsad.end()).toBe(1);
	expect(mirsad.output()).toContain('MIRSAD_AUDIENCE is "all": it takes internal or public.');
	expect(mirsad.output()).not.toMatch(/\n\s+at /);
});

function start(env: Readonly<Record<string, string>> = {}): {
	process: ChildProcess;
	output: () => string;
	address: () => Promise<string>;
	end: () => Promise<number | null>;
} {
	const mirsad = spawn(process.execPath, ['scripts/start.mjs'], {
		env: { ...process.env, MIRSAD_DATA: data, PORT: '0', ...env }
	});
	let output = '';
	for (const stream of [mirsad.stdout, mirsad.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const ended = once(mirsad, 'close') as Promise<[number | null]>;
	return {
		process: mirsad,
		output: () => output,
		address: async () => {
			const said = /answers at (http:\S+)/;
			await expect.poll(() => output, { timeout: 60_000 }).toMatch(said);
			return said.exec(output)?.[1] ?? '';
		},
		end: async () => (await ended)[0]
	};
}
