import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { readEnvironment } from '$pipelines/environment.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { readAhead } from '../query/memory.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { createApi } from './app.ts';

let running: ReturnType<typeof createApi> | undefined;

/** The API of this process, opened by the first request: a build has no environment to read. */
export function api(): ReturnType<typeof createApi> {
	running ??= open();
	return running;
}

function open() {
	const { store, memory, threads, audience } = readEnvironment(process.env);
	const warehouse = new Warehouse({ store, memory, threads, onServe: makeReady });
	return createApi({ warehouse, audience, store, startedAt: new Date(), now: () => new Date() });
}

/** Milliseconds after which sums of a new snapshot are read even if there is always somebody who asks. */
const patience = 60_000;

/**
 * Sums of a new snapshot are read while nobody waits for an answer: a long list takes this process a
 * quarter of a second.
 */
async function makeReady(snapshot: Snapshot): Promise<void> {
	const last = performance.now() + patience;
	const pause = (milliseconds: number) => setTimeout(milliseconds, undefined, { ref: false });
	await pause(2000);
	await readAhead(snapshot, async () => {
		while (performance.now() < last) {
			const before = performance.eventLoopUtilization();
			await pause(5);
			if (performance.eventLoopUtilization(before).utilization < 0.5) return;
		}
	});
}
