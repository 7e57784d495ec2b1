import { spawn } from 'node:child_process';
import { createServer, Agent, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPointer } from '../../pipelines/store/follow.ts';
import { runsOf } from '../support/full.ts';
import { loaded, type Loaded } from '../support/loaded.ts';
import { openApi } from '../support/snapshot.ts';
import { survey } from './cli.ts';

const swaps = runsOf(3, 20);
const visitors = 4;
const paths = [
	'/api/v1/health',
	'/api/v1/datasets/occupancy/rows.json',
	'/api/v1/datasets/occupancy/rows.csv',
	'/api/v1/indicators/occupancy-rate/values?by=province',
	'/api/v1/indicators'
];

let mirsad: Loaded | undefined;
afterAll(() => mirsad?.close());

/** The API on a real port, as a web server answers. */
async function serve(request: (url: string) => Response | Promise<Response>) {
	const server = createServer((incoming, outgoing) => {
		void (async () => {
			const answer = await request(incoming.url ?? '/');
			outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
			outgoing.end(Buffer.from(await answer.arrayBuffer()));
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, port: (server.address() as AddressInfo).port };
}

/** Publishes in a process of its own, as the command line does. */
function swapOften(data: string): Promise<number | null> {
	const script = join(import.meta.dirname, 'swap-often.ts');
	const args = ['--import', 'tsx', script, data, String(swaps)];
	const child = spawn(process.execPath, args, { stdio: 'inherit' });
	return new Promise((resolve) => child.once('close', resolve));
}

function ask(port: number, path: string, agent: Agent) {
	return new Promise<{ status: number; snapshot: string; body: string }>((resolve, reject) => {
		const answered = (answer: IncomingMessage) => {
			let body = '';
			answer.setEncoding('utf8').on('data', (text: string) => (body += text));
			answer.once('error', reject);
			answer.once('end', () => {
				const snapshot = String(answer.headers['x-mirsad-snapshot']);
				resolve({ status: answer.statusCode ?? 0, snapshot, body });
			});
		};
		get({ host: '127.0.0.1', port, path, agent }, answered).once('error', reject);
	});
}

it('swaps while visitors read as fast as they can: no request fails, none goes back', async () => {
	mirsad = await loaded({ 'releves-0.csv': survey(0) });
	const { api, warehouse } = openApi(mirsad.environment.store, { pointerAge: 20 });
	const { server, port } = await serve((url) => api.request(url));
	const agent = new Agent({ keepAlive: true, maxSockets: visitors });
	const faults: string[] = [];
	const seen = new Set<string>();
	let requests = 0;
	let done = false;
	const visit = async (first: number) => {
		let last = '';
		for (let turn = first; !done; turn++) {
			const path = paths[turn % paths.length] ?? '';
			const { status, snapshot, body } = await ask(port, path, agent);
			requests++;
			if (status !== 200) faults.push(`${path}: ${status} ${body}`);
			if (snapshot < last) faults.push(`${path}: ${snapshot} after ${last}`);
			last = snapshot;
			seen.add(snapshot);
		}
	};
	const visits = Promise.all(Array.from({ length: visitors }, (_, index) => visit(index)));
	expect(await swapOften(mirsad.environment.data)).toBe(0);
	const newest = readPointer(mirsad.environment.store);
	const rowsNow = () => ask(port, '/api/v1/datasets/occupancy/rows.json', agent);
	await expect.poll(async () => (await rowsNow()).snapshot, { timeout: 5000 }).toBe(newest);
	const rows = await rowsNow();
	done = true;
	await visits;
	expect(faults).toEqual([]);
	expect(JSON.parse(rows.body)).toMatchObject({ total: swaps + 1 });
	expect(seen.size).toBeGreaterThan(swaps / 2);
	expect(requests).toBeGreaterThan(swaps * visitors);
	agent.destroy();
	server.close();
	warehouse.close();
}, 60_000);
