import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { environment } from '../environment.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { readAhead } from '../query/memory.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { createApi } from './app.ts';
import { createPlainFigures, type GiveFigures } from './plain-figures.ts';
import { rehearse } from './rehearse.ts';

let running: ReturnType<typeof open> | undefined;

/** The API of this process, opened by the first request: a build has no environment to read. */
export function api(): ReturnType<typeof createApi> {
	running ??= open();
	return running.api;
}

export function plainFigures(): GiveFigures {
	running ??= open();
	return running.giveFigures;
}

function open() {
	const { store, memory, threads, audience } = environment();
	const onServe = (snapshot: Snapshot) => makeReady(snapshot, giveFigures);
	const warehouse = new Warehouse({ store, memory, threads, onServe });
	const context = { warehouse, audience, store, startedAt: new Date(), now: () => new Date() };
	const giveFigures = createPlainFigures(context);
	return { api: createApi(context), giveFigures };
}

/** Milliseconds after which sums of a new snapshot are read even if there is always somebody who asks. */
const patience = 60_000;

/**
 * Sums of a new snapshot are read while nobody waits for an answer: a long list takes this process a
 * quarter of a second.
 */
async function makeReady(snapshot: Snapshot, giveFigures: GiveFigures): Promise<void> {
	const last = performance.now() + patience;
	const pause = (milliseconds: number) => setTimeout(milliseconds, undefined, { ref: false });
	await pause(2000);
	const quiet = async () => {
		while (performance.now() < last) {
			const before = performance.eventLoopUtilization();
			await pause(5);
			if (performance.eventLoopUtilization(before).utilization < 0.5) return;
		}
	};
	await readAhead(snapshot, quiet);
	await rehearse(snapshot.facts, giveFigures, quiet);
}
