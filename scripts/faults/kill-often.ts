import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt, type Published } from './look.ts';
import { runIngest } from './run-ingest.ts';

interface Campaign {
	readonly folder: string;
	/** Two folders of exports, loaded in turn, so that there is always something to publish. */
	readonly samples: readonly [string, string];
	readonly kills: number;
	readonly seed: number;
}

export interface Outcome {
	readonly failures: readonly string[];
	readonly lines: readonly string[];
}

/** Every so many kills, a run is let to its end. */
const between = 10;

/**
 * Kills ingests of one store at random moments, spread evenly over what a run lasts. What a killed
 * run left is there when the next one starts, as it is on a machine that lost its power.
 */
export async function killOften({ folder, samples, kills, seed }: Campaign): Promise<Outcome> {
	const data = join(folder, 'data');
	const store = join(data, 'store');
	const failures: string[] = [];
	const counts = { before: 0, after: 0, late: 0, ends: 0 };
	const left = new Map<string, number>();
	const random = randomFrom(seed);

	const first = await runIngest(data, samples[0]);
	if (first.code !== 0) throw new Error(`the first ingest ends with ${first.code}`);
	let served = await lookAt(store);
	const usual = await usualDuration(folder, data, samples[1]);
	let wanted = 1;

	for (let kill = 0; kill < kills; kill++) {
		const moment = ((kill % between) + random()) * (usual / between) * 1.05;
		const run = await runIngest(data, samples[wanted] ?? '', moment);
		const say = (fault: string) =>
			failures.push(`kill ${kill + 1} at ${Math.round(moment)} ms: ${fault}`);
		try {
			const now = await lookAt(store);
			const same = now.id === served.id;
			if (same && now.content !== served.content) say(`${now.id} is not what it was`);
			if (!same && now.content === served.content) say('the new snapshot holds the old data');
			if (!same && run.signal === null && run.code !== 0)
				say(`published, yet ended with ${run.code}`);
			if (run.signal === null) counts.late++;
			else if (same) counts.before++;
			else counts.after++;
			if (!same) wanted = 1 - wanted;
			served = now;
		} catch (error) {
			say((error as Error).message);
		}
		for (const name of leftovers(store)) left.set(kindOf(name), (left.get(kindOf(name)) ?? 0) + 1);
		if ((kill + 1) % between !== 0 && kill + 1 !== kills) continue;
		const end = await runIngest(data, samples[wanted] ?? '');
		counts.ends++;
		if (end.code !== 0) say(`the next run ends with ${end.code}: ${end.stderr}`);
		const remaining = leftovers(store);
		if (remaining.length) say(`left after a whole run: ${remaining.join(', ')}`);
		const next: Published = await lookAt(store);
		if (next.id === served.id) say('the next run published nothing');
		served = next;
		wanted = 1 - wanted;
		console.log(`${kill + 1} kills, ${failures.length} failures`);
	}
	return {
		failures,
		lines: [
			`a whole run lasts ${Math.round(usual)} ms; ${counts.ends} runs let to their end`,
			`killed with the old snapshot served: ${counts.before}; with the new one: ${counts.after}; ended before the kill: ${counts.late}`,
			`found on the disk after a kill: ${[...left].map(([name, times]) => `${name} ${times}`).join(', ') || 'nothing'}`
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
		.filter((path) => {
			const name = path.split('/').pop() ?? '';
			const isLock = /^lock(\.|$)/.test(name);
			return name.startsWith('.') || isLock || name.endsWith('.wal') || name.endsWith('.partial');
		})
		.filter((path) => !/^\.[^/]+\//.test(path));
}

function kindOf(path: string): string {
	return path
		.replace(/[0-9a-f]{64}/, '…')
		.replace(/\d{8}-\d{6}-[0-9a-f]+/, '…')
		.replace(/\d{2,}/, '…');
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
