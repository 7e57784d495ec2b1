import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { medianOf, quantileOf, startServer, type Served } from './machine.ts';
import { visit, walk } from './walk.ts';

interface Watched {
	readonly p99: number;
	readonly most: number;
	/** Megabytes that the process holds. */
	readonly memory: number;
}

/** Filters that no page was asked with before. */
const fresh = ['03.061', '03.131', '03.171', '03.231', '03.271', '03.281', '03.451', '03.561'];

/** What a visitor feels of the server: a start, moves within the site, twenty who walk at once. */
export async function benchVisits(data: string, visitors: number): Promise<void> {
	for (const audience of ['internal', 'public']) {
		const folder = mkdtempSync(join(tmpdir(), 'mirsad-visits-'));
		const delays = join(folder, 'delays.json');
		const server = await startServer(
			[process.execPath, '--import', './scripts/bench/loop-delay.mjs', 'build'],
			{ MIRSAD_DATA: data, MIRSAD_AUDIENCE: audience, MIRSAD_BENCH_DELAYS: delays }
		);
		try {
			console.log(`visits, ${audience} audience`);
			await benchStart(server, delays);
			await benchFilters(server);
			await benchWalks(server, visitors, delays);
		} finally {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

async function benchStart(server: Served, delays: string): Promise<void> {
	const [first, second] = [
		await visit(server.url, '/fr', 'page'),
		await visit(server.url, '/ar', 'page')
	];
	const before = server.processor();
	await setTimeout(30_000);
	const idle = server.processor() - before;
	const memory = readDelays(delays)?.memory ?? NaN;
	console.log(
		`  first overview ${said(first.time, 700)}, in a second language ${said(second.time, 200)}`
	);
	console.log(
		`  then ${idle.toFixed(1)} s of processor asked by nobody (wanted: 5 at most), ${memory.toFixed(0)} MB at rest (wanted: under 350)`
	);
}

/** Themes with a filter that nobody asked before: processor, and bytes before compression. */
async function benchFilters(server: Served): Promise<void> {
	for (const kind of ['data', 'page'] as const) {
		const wanted = kind === 'data' ? 90 : 190;
		const theme = kind === 'data' ? 'coverage' : 'register';
		const costs: number[] = [];
		let bytes = 0;
		for (const [index, province] of fresh.entries()) {
			const path = `/fr/themes/${theme}?province=${province}&milieu=rural&from=2024-0${index + 1}`;
			const before = server.processor();
			const seen = await visit(server.url, path, kind);
			costs.push((server.processor() - before) * 1000);
			bytes = Math.max(bytes, seen.bytes);
		}
		const how = kind === 'data' ? 'within the site' : 'as a whole page';
		console.log(
			`  theme with a new filter, ${how}: ${said(medianOf(costs), wanted)} of processor, ${(bytes / 1000).toFixed(0)} kB (wanted: under ${kind === 'data' ? 60 : 200})`
		);
	}
}

async function benchWalks(server: Served, visitors: number, delays: string): Promise<void> {
	const visits = await walk(server.url, visitors, 1);
	await setTimeout(1500);
	const times = visits.map(({ time }) => time);
	const failed = visits.filter(({ status }) => status !== 200);
	const watched = readDelays(delays);
	console.log(
		`  ${visitors} visitors who walk, ${visits.length} requests: median ${medianOf(times).toFixed(0)} ms, p95 ${said(quantileOf(times, 0.95), 200)}, most ${said(Math.max(...times), 800)}, failed ${failed.length}`
	);
	if (watched) {
		console.log(
			`  event loop: p99 ${said(watched.p99, 50)}, most ${said(watched.most, 150)} of delay`
		);
	}
}

function readDelays(file: string): Watched | null {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Watched) : null;
}

/** A time in milliseconds beside the one that is wanted. */
function said(time: number, wanted: number): string {
	return `${time.toFixed(0)} ms (ratio ${(time / wanted).toFixed(2)})`;
}
