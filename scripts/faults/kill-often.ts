import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from './look.ts';
import { runIngest } from './run-ingest.ts';

interface Campaign {
	readonly folder: string;
	/** Makes a folder of exports that nobody has loaded yet. */
	readonly makeSamples: () => Promise<string>;
	readonly kills: number;
	readonly seed: number;
}

export interface Outcome {
	readonly failures: number;
	readonly lines: readonly string[];
}

/** Every so many kills, a run is let to its end. */
const between = 10;

/**
 * Kills ingests of one store at random moments, spread evenly over what a run lasts. What a killed
 * run left is there when the next one starts, as it is on a machine that lost its power.
 */
export async function killOften(campaign: Campaign): Promise<Outcome> {
	const { folder, makeSamples, kills, seed } = campaign;
	const data = join(folder, 'data');
	const store = join(data, 'store');
	const counts = { before: 0, after: 0, late: 0, ends: 0, failures: 0 };
	const left = new Map<string, number>();
	const random = randomFrom(seed);
	let where = 'the first ingest';
	const say = (fault: string) => {
		counts.failures++;
		console.error(`✗ ${where}: ${fault}`);
	};
	const first = await runIngest(data, await makeSamples());
	if (first.code !== 0)
		throw new Error(`the first ingest ends with ${first.code}: ${first.stderr}`);
	let served = await lookAt(store);
	let samples = await makeSamples();
	const usual = await usualDuration(folder, data, samples);

	const killOnce = async (moment: number) => {
		const run = await runIngest(data, samples, moment);
		const now = await lookAt(store);
		const isSame = now.id === served.id;
		if (isSame && now.content !== served.content) say(`${now.id} is not what it was`);
		if (!isSame && now.content === served.content) say(`${now.id} holds the old data`);
		if (run.signal === null && run.code !== 0) say(`ended with ${run.code}: ${run.stderr}`);
		counts[run.signal === null ? 'late' : isSame ? 'before' : 'after']++;
		for (const name of new Set(leftovers(store).map(kindOf))) {
			left.set(name, (left.get(name) ?? 0) + 1);
		}
		if (!isSame) samples = await makeSamples();
		served = now;
	};
	const endOnce = async () => {
		const run = await runIngest(data, samples);
		counts.ends++;
		if (run.code !== 0) say(`the next run ends with ${run.code}: ${run.stderr}`);
		const remaining = leftovers(store);
		if (remaining.length) say(`left after a whole run: ${remaining.join(', ')}`);
		const now = await lookAt(store);
		if (now.id === served.id) say('the next run published nothing');
		served = now;
		samples = await makeSamples();
	};

	for (let kill = 1; kill <= kills; kill++) {
		const moment = (((kill - 1) % between) + random()) * (usual / between);
		where = `kill ${kill} at ${Math.round(moment)} ms`;
		await killOnce(moment).catch((error: unknown) => say((error as Error).message));
		if (kill % between !== 0 && kill !== kills) continue;
		await endOnce().catch((error: unknown) => say((error as Error).message));
		console.log(`${kill} kills, ${counts.failures} failures`);
	}
	const found = [...left].map(([name, times]) => `${name} ${times}`).join(', ');
	return {
		failures: counts.failures,
		lines: [
			`a whole run lasts ${Math.round(usual)} ms; ${counts.ends} runs let to their end`,
			`killed with the old snapshot served: ${counts.before}; with the new one: ${counts.after}; ended before the kill: ${counts.late}`,
			`found on the disk after a kill: ${found || 'nothing'}`
		]
	};
}

/** The longer of two runs on a copy of the store. */
async function usualDuration(folder: string, data: string, samples: string): Promise<number> {
	const durations: number[] = [];
	for (const name of ['trial-1', 'trial-2']) {
		const copy = join(folder, name);
		mkdirSync(copy);
		cpSync(data, copy, { recursive: true });
		durations.push((await runIngest(copy, samples)).milliseconds);
		rmSync(copy, { recursive: true });
	}
	return Math.max(...durations);
}

/** What no run that came to its end leaves in a store. */
function leftovers(store: string): string[] {
	return readdirSync(store, { recursive: true, encoding: 'utf8' })
		.filter((path) => !/^\.[^/]+\//.test(path))
		.filter((path) => {
			const name = path.split('/').pop() ?? '';
			return name.startsWith('.') || name.endsWith('.wal') || /^lock(\.|$)/.test(path);
		});
}

function kindOf(path: string): string {
	return path.replace(/[0-9a-f]{64}|\d{8}-\d{6}-[0-9a-f]+|\d+$/, '…');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
